"""Which crates below 1.0 have types in the public interface: public.py ALLOWED RUSTDOC_JSON...

Such a crate may break its interface, and ours with it, in what cargo takes for a compatible update. Reads rustdoc's JSON,
which leaves out what is hidden from the docs; fails on a crate without a reason, and on a reason without a crate.
"""

import json
import subprocess
import sys
import tomllib


def versions():
    """The versions in the lock file, by the names that crates have in code."""
    metadata = subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--all-features"], check=True, capture_output=True
    )
    found = {}
    for package in json.loads(metadata.stdout)["packages"]:
        found.setdefault(package["name"].replace("-", "_"), set()).add(package["version"])
    return found


def ids(node):
    """The items that a signature names. A type is named as `resolved_path`, a trait by path and id alone."""
    if isinstance(node, dict):
        if "path" in node and isinstance(node.get("id"), int):
            yield node["id"]
        for value in node.values():
            yield from ids(value)
    elif isinstance(node, list):
        for value in node:
            yield from ids(value)


def public_crates(doc):
    """Foreign crates in signatures, each with the name of an item that shows it."""
    found = {}
    for item in doc["index"].values():
        inner = item["inner"]
        # Blanket and automatic implementations, and what they bring, are not ours.
        implementation = inner.get("impl")
        if item["crate_id"] != 0 or implementation and (implementation["is_synthetic"] or implementation["blanket_impl"]):
            continue
        for identity in ids(inner):
            path = doc["paths"].get(str(identity))
            if path and path["crate_id"] != 0:
                crate = path["path"][0]
                found.setdefault(crate, f"{item['name'] or 'an implementation'} names {'::'.join(path['path'])}")
    return found


def main(allowed_path, *documents):
    with open(allowed_path, "rb") as file:
        allowed = tomllib.load(file)
    known = versions()
    ours = {"fingerpost", "fingerpost_macros", "looker_api"}
    unstable = {}
    for document in documents:
        with open(document) as file:
            for crate, example in public_crates(json.load(file)).items():
                if crate not in ours and any(version.startswith("0.") for version in known.get(crate, ())):
                    unstable.setdefault(crate, example)
    wrong = [f"{crate} is below 1.0 and public: {unstable[crate]}" for crate in sorted(unstable.keys() - allowed.keys())]
    wrong += [f"{crate} is allowed, and no public item names it" for crate in sorted(allowed.keys() - unstable.keys())]
    for line in wrong:
        print(f"{line}; {allowed_path} has the reasons")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
