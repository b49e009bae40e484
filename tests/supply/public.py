"""Finds crates below 1.0 in the public interface: public.py ALLOWED RUSTDOC_JSON...

A breaking release of such a crate would be a breaking change of ours. Reads rustdoc's JSON, which leaves out hidden items;
fails on a crate without a reason, and on a reason without a crate.
"""

import json
import subprocess
import sys
import tomllib


def versions():
    """Returns the locked versions, by crate name in code."""
    metadata = subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--all-features"], check=True, capture_output=True
    )
    found = {}
    for package in json.loads(metadata.stdout)["packages"]:
        found.setdefault(package["name"].replace("-", "_"), set()).add(package["version"])
    return found


def ids(node):
    """Returns the items in a signature. Types are `resolved_path`s, traits only have a path and an id."""
    if isinstance(node, dict):
        if "path" in node and isinstance(node.get("id"), int):
            yield node["id"]
        for value in node.values():
            yield from ids(value)
    elif isinstance(node, list):
        for value in node:
            yield from ids(value)


def public_crates(doc):
    """Returns the foreign crates in signatures, each with an item as an example."""
    found = {}
    for item in doc["index"].values():
        inner = item["inner"]
        # Skip blanket and automatic implementations.
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
    wrong += [f"{crate} is allowed, but not used by a public item" for crate in sorted(allowed.keys() - unstable.keys())]
    for line in wrong:
        print(f"{line}; reasons are in {allowed_path}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
