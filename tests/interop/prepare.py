#!/usr/bin/env python3
"""prepare.py DOCUMENT > prism.json: a Looker document as Prism can serve it, and as strict as it is meant.

`cargo xtask interop contract` holds the simulator's answers against it, too.

What Prism cannot work with:
- A media type without a slash ends the process: `text` becomes `text/plain`.
- The path of the server's URL is not looked at: it is put before every path.
- With a schema of type `any`, bodies are not validated at all: type and format go, which is what `any` means.
- An answer that is no JSON cannot be mocked from a model: its schema is a text.

What the document has wrong:
- Dates are points in time: what comes, and what is documented of them, has an hour too.
- Where an answer is a picture, its errors are said to be pictures: they are JSON.

What the document leaves open:
- Models have no type, so that anything passes: they are objects, and have no other properties than theirs.
- A list's `enum` is meant for its items.

What makes the answers say more:
- Every answer has a header `x-operation`, with the operation that Prism took the request for.
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
        # Says something only beside a type.
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
