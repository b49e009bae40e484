#!/usr/bin/env python3
"""compact.py PLAIN NASTY > vectors.jsonl: recorded calls of the official SDKs, one per line, without redundant parts.

`target` is the strict reference, null where no URL can carry the values, also where an item of a list contains the
comma that separates the items; `recorded` is what an official SDK sent, left out where it is the same once decoded.
"""
import json
import sys
from urllib.parse import parse_qsl, urlsplit


def decoded(target):
    parts = urlsplit(target)
    return parts.path, sorted(parse_qsl(parts.query, keep_blank_values=True))


for name in sys.argv[1:]:
    for vector in json.load(open(name))["vectors"]:
        line = {key: vector[key] for key in ("id", "op", "args", "body", "form") if key in vector}
        lists = [value for value in vector.get("args", {}).values() if isinstance(value, list)]
        ambiguous = any("," in item for items in lists for item in items if isinstance(item, str))
        line["target"] = vector["reference_target"] if vector["representable"] and not ambiguous else None
        recorded = vector.get("recorded")
        if recorded and line["target"]:
            more = {}
            if decoded(recorded["target"]) != decoded(vector["reference_target"]):
                more["target"] = recorded["target"]
            if recorded["body"] is not None and "body" in vector:
                try:
                    same = json.loads(recorded["body"]) == vector["body"]
                except ValueError:
                    same = recorded["body"] == vector["body"]
                if not same:
                    more["body"] = recorded["body"]
            if more:
                line["recorded"] = more
        print(json.dumps(line, ensure_ascii=False, separators=(",", ":")))
