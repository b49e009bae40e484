"""Repairs an OpenAPI document until progenitor takes it: repair.py DOCUMENT REPAIRED. Prints what it did.

All operations are kept. Each repair is for something that progenitor has no answer to:

1. Several success types: the first success with a body stays, else the first success. Likewise the errors: those of the
   type that the most statuses have stay, the others go.
2. Several media types of a body: JSON stays, else the first.
3. Media types that it does not know (`text`, `image/png`, ...): as answers they become `application/octet-stream`,
   which it hands out as bytes; `text/plain` stays where it is a request's body.
4. Parameters of a style that it does not write (`simple` in a query, which says a comma-separated list): the style goes.
5. Parameters in a query that are objects: they become strings.
6. Descriptions that are null: they are empty. Other values that are null go.
7. The type and the format `any`, which OpenAPI has not: they go, which says the same.
8. Arrays with an `enum` of what their items can be: it becomes the items'.
"""
import json
import sys

ODD = (("type", "any"), ("format", "any"))
METHODS = ("get", "post", "put", "patch", "delete")


def one_media_type(content):
    """The media type that is kept, with its description."""
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
