#!/usr/bin/env python3
"""Extracts the facts that `document.rs` checks from Looker's OpenAPI document: names, kinds and statuses, no prose.

    python3 extract.py looker-26.12.oas.json > looker-26.12.json
"""

import json
import sys

OPERATIONS = {
    "login", "login_user", "logout", "me", "all_dashboards", "dashboard", "search_dashboards", "render_task",
    "render_task_results", "create_look_render_task", "create_query_render_task", "create_dashboard_render_task",
    "create_dashboard_element_render_task",
}


def kind(schema):
    """`string`, `integer`, `[Type]`, `{boolean}`, `Type` and so on."""
    if "$ref" in schema:
        return schema["$ref"].rsplit("/", 1)[1]
    if "enum" in schema:
        return "enum " + "|".join(schema["enum"])
    if schema.get("type") == "array":
        return "[" + kind(schema["items"]) + "]"
    if isinstance(schema.get("additionalProperties"), dict):
        return "{" + kind(schema["additionalProperties"]) + "}"
    return schema.get("format") if schema.get("format") == "date-time" else schema.get("type", "object")


def references(node):
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref":
                yield value.rsplit("/", 1)[1]
            else:
                yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        document = json.load(file)
    schemas = document["components"]["schemas"]
    operations, reached = {}, []
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if operation["operationId"] not in OPERATIONS:
                continue
            reached += references(operation)
            content = operation.get("requestBody", {}).get("content", {})
            operations[operation["operationId"]] = {
                "method": method.upper(),
                "path": path,
                "parameters": {
                    p["name"]: [p["in"], p.get("required", False), kind(p["schema"])]
                    for p in operation.get("parameters", [])
                },
                "body": kind(content["application/json"]["schema"]) if "application/json" in content else None,
                "statuses": sorted(int(status) for status in operation["responses"]),
            }
    types = {}
    while reached:
        name = reached.pop()
        if name not in types:
            types[name] = {p: kind(schema) for p, schema in schemas[name]["properties"].items()}
            reached += references(schemas[name])
    facts = {"document": document["info"]["version"], "operations": operations, "types": dict(sorted(types.items()))}
    json.dump(facts, sys.stdout, indent=1, sort_keys=False)
    print()


main()
