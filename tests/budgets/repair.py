"""Repairs an OpenAPI document for progenitor: repair.py DOCUMENT REPAIRED. Prints the number of repairs.

All operations are kept. Each repair is for something that progenitor does not support:

1. Several success types: the first success with a body is kept, or else the first success. Errors of the most frequent
   type are kept, others are removed.
2. Several media types of a body: JSON is kept, or else the first one.
3. Unknown media types (`text`, `image/png`, ...): in responses they become `application/octet-stream`, which it returns
   as bytes; `text/plain` is kept in request bodies.
4. Unsupported styles of parameters (`simple` in a query, for a comma-separated list): the style is removed.
5. Objects as query parameters: they become strings.
6. Null descriptions become empty. Other nulls are removed.
7. The type and format `any`, which OpenAPI does not have: they are removed, which means the same.
8. Arrays with an `enum` of their items: it becomes the items'.
"""
import json
import sys

ODD = (("type", "any"), ("format", "any"))
METHODS = ("get", "post", "put", "patch", "delete")


def one_media_type(content):
    """Returns the media type that is kept, with its content."""
    kept = "application/json" if "application/json" in content else next(iter(content))
    return {kept: content[kept]}


def without_oddities(value):
    if isinstance(value, dict):
        value = {name: "" if name == "description" and item is None else item for name, item in value.items()}
        value = {name: without_oddities(item) for name, item in value.items() if item is not None and (name, item) not in ODD}
        if value.get("type") == "array" and isinstance(value.get("enum"), list):
            value["items"]["enum"] = value.pop("enum")
        return value
    if isinstance(value, list):
        return [without_oddities(item) for item in value]
    return value


def repair(document):
    done = dict.fromkeys(["success types", "error types", "media types", "unknown media types", "parameters"], 0)
    operations = [
        operation for path in document["paths"].values() for method, operation in path.items() if method in METHODS
    ]
    for operation in operations:
        responses = operation["responses"]
        for response in responses.values():
            if len(response.get("content", {})) > 1:
                response["content"] = one_media_type(response["content"])
                done["media types"] += 1
            for media_type in list(response.get("content", {})):
                if media_type != "application/json":
                    response["content"] = {"application/octet-stream": {}}
                    done["unknown media types"] += 1
        type_of = {status: json.dumps(response.get("content"), sort_keys=True) for status, response in responses.items()}
        successes = [status for status in responses if status.startswith("2")]
        failures = [status for status in responses if not status.startswith("2")]
        with_body = [status for status in successes if "content" in responses[status]] or successes
        if len({type_of[status] for status in successes}) > 1:
            for status in successes:
                if type_of[status] != type_of[with_body[0]]:
                    del responses[status]
            done["success types"] += 1
        types = [type_of[status] for status in failures]
        if len(set(types)) > 1:
            kept = max(types, key=types.count)
            for status in failures:
                if type_of[status] != kept:
                    del responses[status]
            done["error types"] += 1
        content = operation.get("requestBody", {}).get("content", {})
        if len(content) > 1:
            operation["requestBody"]["content"] = one_media_type(content)
            done["media types"] += 1
        for parameter in operation.get("parameters", []):
            if parameter["in"] == "query" and parameter.get("style") == "simple":
                del parameter["style"]
                done["parameters"] += 1
            if parameter["schema"].get("type") == "object":
                parameter["schema"] = {"type": "string"}
                done["parameters"] += 1
    return len(operations), done


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        document = without_oddities(json.load(file))
    operations, done = repair(document)
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(document, file)
    print(f"{operations} operations; repaired: " + ", ".join(f"{count} {what}" for what, count in done.items() if count))


if __name__ == "__main__":
    main()
