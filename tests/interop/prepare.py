#!/usr/bin/env python3
"""prepare.py DOCUMENT > prism.json: makes a Looker document strict, and compatible with Prism.

`cargo xtask interop contract` validates the simulator's responses against it, too.

Workarounds for Prism:
- A media type without a slash ends the process: `text` becomes `text/plain`.
- The path of the server's URL is ignored: it is prepended to every path.
- With a schema of type `any`, bodies are not validated at all: type and format are removed, which means the same.
- A response that is not JSON cannot be mocked from a model: its schema becomes a string.

Errors in the document:
- Dates have a time in responses and examples: their format becomes `date-time`.
- Operations that return pictures have errors with the media type of pictures: they become JSON.

Omissions in the document:
- Models have no type, so that any value is valid: they become objects without additional properties.
- The `enum` of a list is moved to its items.

Additions:
- Every response has a header `x-operation` with the operation that Prism matched.
"""

import json
import sys
from urllib.parse import urlsplit

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


def repair(schema):
    for key in ("type", "format"):
        if schema.get(key) == "any":
            del schema[key]
    if schema.get("format") == "date":
        schema["format"] = "date-time"
    if "type" not in schema:
        # Only has a meaning together with a type.
        schema.pop("nullable", None)
    if schema.get("type") == "array" and "enum" in schema:
        schema["items"] = {**schema["items"], "enum": schema.pop("enum")}
    if "properties" in schema:
        schema.setdefault("type", "object")
        schema.setdefault("additionalProperties", False)
    inner = [*schema.get("properties", {}).values(), schema.get("items"), schema.get("additionalProperties")]
    for each in inner:
        if isinstance(each, dict):
            repair(each)


def repair_content(holder):
    content = holder.get("content", {})
    for media_type in [name for name in content if "/" not in name]:
        content[f"{media_type}/plain"] = content.pop(media_type)
    for value in content.values():
        repair(value["schema"])


def repair_operation(operation):
    for parameter in operation.get("parameters", []):
        repair(parameter["schema"])
    repair_content(operation.get("requestBody", {}))
    for status, answer in operation["responses"].items():
        repair_content(answer)
        if status >= "400" and "application/json" not in answer["content"]:
            answer["content"] = {"application/json": next(iter(answer["content"].values()))}
        for media_type, value in answer.get("content", {}).items():
            if media_type != "application/json":
                value["schema"] = {"type": "string"}
        name = {"type": "string", "enum": [operation["operationId"]]}
        answer.setdefault("headers", {})["x-operation"] = {"schema": name}


with open(sys.argv[1], encoding="utf-8") as file:
    document = json.load(file)
base = urlsplit(document["servers"][0]["url"]).path.rstrip("/")
document["paths"] = {base + path: item for path, item in document["paths"].items()}
for item in document["paths"].values():
    for method in METHODS & item.keys():
        repair_operation(item[method])
for model in document["components"]["schemas"].values():
    repair(model)
json.dump(document, sys.stdout)
