"""Measures the build costs of looker-api, compared with other clients of the same API.

budgets.py [--write] [--rounds N] [--keep DIRECTORY] [DOCUMENT]

Prints a table; `--write` also writes it to docs/budgets.md. The work is done in a temporary folder (or in `--keep`, where a
second run reuses the built dependencies): a copy of the tree, and next to it the compared crates. Everything is built once;
then the measured sources are touched and built again. Results are CPU seconds of all processes, user and system, without
incremental compilation, the minimum of N rounds. The first run needs the network. DOCUMENT is Looker's OpenAPI document;
without it the rows about progenitor are left out.
"""
import argparse
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

import programs

HERE = pathlib.Path(__file__).resolve().parent
TREE = HERE.parent.parent
MEMBERS = ("macros", "runtime", "api", "openapi")
# The number of Looker's operations.
ENDPOINTS = len(json.loads((TREE / "api/spec/looker.facts.json").read_text())["operations"])


class Workshop:
    """The working folder."""

    def __init__(self, root, rounds):
        self.root, self.rounds = root, rounds
        self.environment = os.environ | {"CARGO_INCREMENTAL": "0", "CARGO_TARGET_DIR": str(root / "target")}

    def run(self, *command, cwd=None):
        done = subprocess.run(
            command, cwd=cwd or self.root, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        if done.returncode:
            said = f"{done.stdout}{done.stderr}".splitlines()
            sys.exit("\n".join((f"{' '.join(map(str, command))}:", *said[:30], f"… {len(said)} lines")))
        return done.stdout

    def write(self, path, text):
        path = self.root / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def crate(self, name, dependencies, sources, folder="budgets"):
        self.write(f"{folder}/{name}/Cargo.toml", programs.manifest(name, dependencies))
        for file, text in sources.items():
            self.write(f"{folder}/{name}/src/{file}", text)

    def seconds(self, builds):
        """Returns the minimum time of each build, after a first build.

        Builds take turns, so that slow periods of a shared machine affect all of them."""
        for build in builds:
            self.run("cargo", *build.cargo, cwd=build.cwd)
        took = [[self.once(build) for build in builds] for _ in range(self.rounds)]
        least = [min(rounds) for rounds in zip(*took)]
        for build, seconds, rounds in zip(builds, least, zip(*took)):
            where = (build.cwd or self.root).name
            said = ", ".join(f"{round:.2f}" for round in rounds)
            print(f"  {seconds:6.2f} s  cargo {' '.join(build.cargo)} ({where}): {said}", file=sys.stderr)
        return least

    def once(self, build):
        for path in build.touched:
            (self.root / path).touch()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.run("cargo", *build.cargo, cwd=build.cwd)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


class Build:
    """A measured build, and its changed files."""

    def __init__(self, touched, *cargo, cwd=None):
        self.touched, self.cargo, self.cwd = touched, cargo, cwd


def prepare(shop):
    """Prepares the copy of the tree, and the crates that depend only on it."""
    for member in MEMBERS:
        shutil.copytree(TREE / member, shop.root / member, dirs_exist_ok=True)
    members = ", ".join(f'"{member}"' for member in (*MEMBERS, "budgets/*"))
    manifest = (TREE / "Cargo.toml").read_text()
    manifest = re.sub(r"^members = \[[^]]*\]", f"members = [{members}]", manifest, flags=re.M)
    manifest = re.sub(r"^exclude = .*$", 'exclude = ["others"]', manifest, flags=re.M)
    shop.write("Cargo.toml", manifest + "\n[profile.release]\nstrip = true\n")
    for file in ("Cargo.lock", "rust-toolchain.toml"):
        shutil.copy(TREE / file, shop.root / file)
    shop.crate("serde-types", programs.TYPES, {"lib.rs": ""})
    shop.crate("serde-program", programs.TYPES_PROGRAM, {"main.rs": programs.TYPES_MAIN})
    types = shop.root / "budgets/serde-types/src"
    said = shop.run(sys.executable, HERE / "serde_types.py", TREE / "api/src/resources", types)
    (types / "each.rs").rename(shop.root / "budgets/serde-program/src/each.rs")
    program, count = programs.calls((TREE / "api/tests/it/wire/typed.rs").read_text())
    shop.crate("every-call", programs.CALLS, {"main.rs": program})
    shop.crate("hello", programs.HELLO, {"main.rs": programs.HELLO_MAIN})
    shop.crate("hello-reqwest", programs.HELLO_REQWEST, {"main.rs": programs.HELLO_REQWEST_MAIN})
    shop.crate("synthetic-0", programs.SYNTHETIC, {"lib.rs": ""})
    for number in (ENDPOINTS, 10 * ENDPOINTS):
        shop.crate(f"synthetic-{number}", programs.SYNTHETIC, {"lib.rs": programs.synthetic(number)})
    return said.strip(), count


def progenitor(shop, document):
    """Generates progenitor's output in both styles. Returns the repairs of the document."""
    shop.crate("generator", programs.GENERATOR, {"main.rs": programs.GENERATOR_MAIN}, "others")
    repaired = shop.root / "others/repaired.json"
    said = shop.run(sys.executable, HERE / "repair.py", document, repaired).strip()
    for style in ("positional", "builder"):
        name = f"progenitor-{style}"
        shop.crate(name, programs.PROGENITOR, {"lib.rs": ""}, "others")
        output = shop.root / f"others/{name}/src/lib.rs"
        shop.run("cargo", "run", "-q", "--", repaired, output, style, cwd=shop.root / "others/generator")
    positional = (shop.root / "others/progenitor-positional/src/lib.rs").read_text()
    return f"{len(re.findall('pub async fn ', positional))} of {said}"


class Table:
    def __init__(self):
        self.rows = []

    def add(self, what, cost, target="", met=None):
        self.rows.append((what, cost, target, "" if met is None else ("yes" if met else "**no**")))

    def text(self):
        head = [("What", "Cost", "Target", "Met"), ("---", "---:", "---", "---")]
        return "".join(f"| {' | '.join(row)} |\n" for row in head + self.rows)


def part(ours, theirs):
    return f"{100 * ours / theirs:.0f} % of {theirs:.1f} s"


def measure(shop, document):
    table, notes = Table(), []
    types, calls = prepare(shop)
    api = ["api/src/lib.rs"]

    checks = [
        Build(api, "check", "-q", "-p", "looker-api", "--features", "full"),
        Build(api, "check", "-q", "-p", "looker-api"),
        Build(["budgets/serde-types/src/lib.rs"], "check", "-q", "-p", "serde-types"),
    ]
    if document:
        repaired = progenitor(shop, document)
        for style in ("positional", "builder"):
            name = f"others/progenitor-{style}"
            checks.append(Build([f"{name}/src/lib.rs"], "check", "-q", cwd=shop.root / name))
    full, default, serde, *theirs = shop.seconds(checks)
    notes.append(f"serde's derives: {types}, those of looker-api, with serde's attributes in place of `Model`'s.")
    table.add("`looker-api`, `full`: `cargo check`", f"{full:.1f} s")
    if theirs:
        notes.append(f"progenitor 0.15, its default style (`Positional`): {repaired}.")
        positional, builder = theirs
        most = 0.3 * positional
        table.add("… compared with progenitor's output", part(full, positional), f"≤ 30 % ({most:.1f} s)", full <= most)
        table.add("… compared with progenitor's output with builders", part(full, builder))
    else:
        notes.append("progenitor: left out, since no document was given.")
    table.add("… compared with serde's types alone", part(full, serde), f"≤ 50 % ({serde / 2:.1f} s)", full <= serde / 2)
    table.add("… default features only", part(default, full), "≤ 33 %", default <= full / 3)

    program = "budgets/every-call/src/main.rs"
    serde_files = ["budgets/serde-types/src/lib.rs", "budgets/serde-program/src/main.rs"]
    ours, alone, theirs = shop.seconds([
        Build([*api, program], "build", "-q", "--release", "-p", "every-call"),
        Build([program], "build", "-q", "--release", "-p", "every-call"),
        Build(serde_files, "build", "-q", "--release", "-p", "serde-program"),
    ])
    notes.append(f"The program calls {calls} operations. It is built together with `looker-api`, and serde's program with its types.")
    table.add("Release build of a program with every call and of `looker-api`", f"{ours:.1f} s")
    table.add("… the program only", f"{alone:.1f} s")
    table.add("… compared with serde's types, each decoded and encoded", part(ours, theirs), f"≤ 50 % ({theirs / 2:.1f} s)", ours <= theirs / 2)

    sizes = []
    for name in ("hello", "hello-reqwest"):
        shop.run("cargo", "build", "-q", "--release", "-p", name)
        sizes.append((shop.root / "target/release" / name).stat().st_size)
    more = sizes[0] / sizes[1] - 1
    table.add("Stripped size of a program with one resource", f"{sizes[0] / 1024:,.0f} KiB")
    table.add("… compared with the same program on reqwest", f"{100 * more:+.1f} % of {sizes[1] / 1024:,.0f} KiB", "≤ +10 %", more <= 0.1)

    nothing, few, many = shop.seconds([
        Build([f"budgets/synthetic-{number}/src/lib.rs"], "check", "-q", "-p", f"synthetic-{number}")
        for number in (0, ENDPOINTS, 10 * ENDPOINTS)
    ])
    few, many = few - nothing, many - nothing
    table.add(f"{ENDPOINTS} synthetic endpoints in one trait: `cargo check`, without that of an empty crate", f"{few:.2f} s")
    table.add(f"{10 * ENDPOINTS:,} synthetic endpoints", f"{many:.2f} s, {many / few:.1f} times", "8 to 12 times", 8 <= many / few <= 12)
    return table, notes


def main():
    parser = argparse.ArgumentParser(description="Measures the build costs of looker-api.")
    parser.add_argument("--write", action="store_true", help="also write the table to docs/budgets.md")
    parser.add_argument("--rounds", type=int, default=3, help="number of rounds, of which the minimum counts")
    parser.add_argument("--keep", type=pathlib.Path, help="working folder that is kept")
    parser.add_argument("document", nargs="?", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        root = (options.keep or pathlib.Path(temporary)).resolve()
        root.mkdir(parents=True, exist_ok=True)
        table, notes = measure(Workshop(root, options.rounds), options.document and options.document.resolve(strict=True))
    text = table.text() + "\n" + "".join(f"- {note}\n" for note in notes)
    print(text, end="")
    if options.write:
        docs = TREE / "docs/budgets.md"
        docs.parent.mkdir(exist_ok=True)
        docs.write_text((HERE / "head.md").read_text() + "\n" + text)


if __name__ == "__main__":
    main()
