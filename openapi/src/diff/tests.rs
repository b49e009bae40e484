use super::*;
use crate::overlay::Overlay;

fn facts(paths: &str, schemas: &str) -> Facts {
    let text = format!(
        "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\npaths: {paths}\ncomponents:\n  securitySchemes: {{ key: {{ type: http, scheme: bearer }} }}\n  schemas: {schemas}\n"
    );
    let reading = Facts::from_document(&text, &Overlay::default());
    assert!(!reading.notes.has_errors(), "{}", reading.notes.summary(9));
    reading.facts
}

/// Returns the changes between two versions of an operation, as `level part: change`.
fn between(old: &str, new: &str) -> Vec<String> {
    let of = |members: &str| {
        let path = if members.contains("in: path") { "/x/{p}" } else { "/x" };
        let responses = if members.contains("responses") { "" } else { ", responses: { 204: { description: Done. } }" };
        facts(&format!("{{ '{path}': {{ post: {{ operationId: x, {members}{responses} }} }} }}"), "{}")
    };
    lines(&diff(&of(old), &of(new)))
}

fn lines(changes: &Changes) -> Vec<String> {
    changes.changes.iter().map(|change| format!("{} {}: {}", level(change.level), change.part, change.change)).collect()
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Info => "info",
        Level::Warning => "warning",
        Level::Breaking => "breaking",
    }
}

#[test]
fn changes_of_operations() {
    let parameter = |more: &str| format!("parameters: [{{ name: a, in: query, {more} }}]");
    let of = |schema: &str| parameter(&format!("schema: {schema}"));
    let text = of("{ type: string }");
    let body = |more: &str| {
        format!("requestBody: {{ {more} content: {{ application/json: {{ schema: {{ type: string }} }} }} }}")
    };
    for (old, new, expected) in [
        ("tags: [A]", text.as_str(), &["warning tag: `A` is now none", "info parameter query a: added"][..]),
        (
            "summary: x",
            &parameter("required: true, schema: { type: string }"),
            &["breaking parameter query a: added, and is required"],
        ),
        (&text, "summary: x", &["breaking parameter query a: removed"]),
        (
            &text,
            &parameter("required: true, deprecated: true, schema: { type: string }"),
            &["breaking parameter query a: now required", "info parameter query a: now deprecated"],
        ),
        (&text, &of("{ type: integer }"), &["breaking parameter query a: text is now integer"]),
        (&of("{ type: integer }"), &text, &["warning parameter query a: integer is now text"]),
        (
            &of("{ type: integer, default: 10 }"),
            &of("{ type: integer, default: 20 }"),
            &["breaking parameter query a: the default 10 is now 20"],
        ),
        (&text, &of("{ type: string, default: x y }"), &["breaking parameter query a: now has the default \"x y\""]),
        (&of("{ type: string, default: x }"), &text, &["breaking parameter query a: no longer has the default \"x\""]),
        (
            &text,
            &of("{ type: array, items: { type: string } }"),
            &["breaking parameter query a: text is now list<text>"],
        ),
        (&of("{ enum: [b, c] }"), &of("{ enum: [c, d] }"), &["breaking value b: removed", "info value d: added"]),
        (&text, &of("{ enum: [b, c] }"), &["breaking parameter query a: text is now the enum `XA`"]),
        ("summary: x", &body("required: true,"), &["breaking body: added, and is required"]),
        (&body(""), &body("required: true,"), &["breaking body: now required"]),
        (&body(""), "summary: x", &["breaking body: removed"]),
        ("security: []", "security: [{ key: [] }]", &["breaking security: none no longer accepted; now key"]),
        ("security: [{ key: [] }]", "security: [{ key: [] }, {}]", &["info security: none accepted, too"]),
        (
            "deprecated: false",
            "deprecated: true, x-stability: beta",
            &["warning stability: stable is now beta", "info : now deprecated"],
        ),
        (
            "x-stability: alpha, parameters: [{ name: a, in: query, schema: { type: string } }]",
            "x-stability: alpha",
            &["warning parameter query a: removed"],
        ),
        (
            "responses: { 200: { description: A }, 404: { description: B } }",
            "responses: { 201: { description: A }, 409: { description: B } }",
            &[
                "breaking result 200: removed",
                "warning result 201: added",
                "warning error 404: removed",
                "info error 409: added",
            ],
        ),
        (
            "parameters: [{ name: p, in: path, required: true, schema: { type: string } }]",
            "parameters: [{ name: p, in: path, required: true, schema: { type: string } }]",
            &[],
        ),
    ] {
        assert_eq!(between(old, new), expected, "{old} -> {new}");
    }
}

#[test]
fn operations_are_matched_by_id_or_by_route() {
    let of = |path: &str, id: &str| {
        facts(&format!("{{ {path}: {{ get: {{ {id} responses: {{ 204: {{ description: D }} }} }} }} }}"), "{}")
    };
    let changes = |old: &Facts, new: &Facts| lines(&diff(old, new));
    let one = of("/a", "operationId: one,");
    assert_eq!(changes(&one, &of("/b", "operationId: one,")), ["breaking path: `/a` is now `/b`"]);
    assert_eq!(changes(&one, &of("/a", "operationId: two,")), ["warning id: `one` is now `two`"]);
    assert_eq!(changes(&one, &of("/b", "operationId: two,")), ["breaking : removed", "info : added"]);
    assert_eq!(changes(&of("/a", ""), &of("/a", "")), [""; 0]);
}

/// Returns the changes of a type that a body or a result has.
fn of_type(old: &str, new: &str, is_request: bool) -> Vec<String> {
    let content = "content: { application/json: { schema: { $ref: '#/components/schemas/T' } } }";
    let paths = if is_request {
        format!(
            "{{ /x: {{ post: {{ operationId: x, requestBody: {{ {content} }}, responses: {{ 204: {{ description: D }} }} }} }} }}"
        )
    } else {
        format!("{{ /x: {{ get: {{ operationId: x, responses: {{ 200: {{ description: D, {content} }} }} }} }} }}")
    };
    let of = |schema: &str| facts(&paths, &format!("{{ T: {schema} }}"));
    lines(&diff(&of(old), &of(new)))
}

#[test]
fn changes_of_types_by_direction() {
    let object = |properties: &str| format!("{{ type: object, properties: {{ {properties} }} }}");
    let a = object("a: { type: integer }");
    let required = "{ type: object, required: [a], properties: { a: { type: integer } } }";
    for (old, new, request, response) in [
        (
            a.as_str(),
            object("b: { type: integer }").as_str(),
            &["breaking property a: removed", "info property b: added"][..],
            &["breaking property a: removed", "info property b: added"][..],
        ),
        (&a, required, &["breaking property a: now required"], &["info property a: now required"]),
        (required, &a, &["info property a: no longer required"], &["warning property a: no longer required"]),
        (
            &object("b: { type: integer }"),
            required,
            &["breaking property b: removed", "breaking property a: added, and is required"],
            &["breaking property b: removed", "info property a: added"],
        ),
        (
            &a,
            &object("a: { type: [integer, 'null'] }"),
            &["info property a: can be null now"],
            &["warning property a: can be null now"],
        ),
        (
            &object("a: { type: [integer, 'null'] }"),
            &a,
            &["breaking property a: can no longer be null"],
            &["info property a: can no longer be null"],
        ),
        (
            &a,
            &object("a: { type: number }"),
            &["warning property a: integer is now number"],
            &["breaking property a: integer is now number"],
        ),
        (&a, &object("a: { type: integer, readOnly: true }"), &["breaking property a: now read-only"], &[]),
        (&a, &object("a: { type: integer, writeOnly: true }"), &[], &["breaking property a: now write-only"]),
        (
            "{ enum: [a, b] }",
            "{ enum: [b, c] }",
            &["breaking value a: removed", "info value c: added"],
            &["info value a: removed", "warning value c: added"],
        ),
        (
            "{ type: integer, enum: [1, 2] }",
            "{ type: integer, enum: [2] }",
            &["breaking value 1: removed"],
            &["info value 1: removed"],
        ),
        (
            "{ oneOf: [{ type: string }, { type: integer }] }",
            "{ oneOf: [{ type: string }, { type: boolean }] }",
            &["breaking member integer: removed", "info member boolean: added"],
            &["info member integer: removed", "warning member boolean: added"],
        ),
        (
            "{ type: array, items: { type: integer } }",
            "{ type: array, items: { type: string } }",
            &["breaking body: integer is now text"],
            &["breaking result 200: integer is now text"],
        ),
        (&a, &object("a: { type: integer, description: Other }"), &[], &[]),
    ] {
        assert_eq!(of_type(old, new, true), request, "request {old} -> {new}");
        assert_eq!(of_type(old, new, false), response, "response {old} -> {new}");
    }
}

#[test]
fn a_shared_types_change_is_told_once_with_its_operations() {
    let paths = "{ /a: { get: { operationId: a, responses: { 200: { description: D, content: { application/json: { schema: { $ref: '#/components/schemas/Outer' } } } } } } }, /b: { put: { operationId: b, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Inner' } } } }, responses: { 204: { description: D } } } } }";
    let of = |inner: &str| {
        facts(
            paths,
            &format!(
                "{{ Outer: {{ type: object, properties: {{ inner: {{ $ref: '#/components/schemas/Inner' }}, self: {{ $ref: '#/components/schemas/Outer' }} }} }}, Inner: {{ type: object, properties: {{ {inner} }} }} }}"
            ),
        )
    };
    let changes = diff(&of("x: { type: string }, y: { type: string }"), &of("x: { type: [string, 'null'] }"));
    assert_eq!(
        changes.to_string(),
        "type Inner, used by a\n  warning   property x in responses: can be null now\ntype Inner, used by a, b\n  \
         breaking  property y: removed\ntype Inner, used by b\n  info      property x in requests: can be null now\n1 \
         breaking change, 1 warning, 1 other change\n"
    );
    assert!(changes.to_json().contains("\"directions\": [\n        \"request\",\n        \"response\"\n      ]"));
}

#[test]
fn servers_and_credentials_are_compared_for_the_document_and_for_operations() {
    let facts = |head: &str, operation: &str| {
        let text = format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\n{head}\npaths: {{ '/x': {{ get: {{ operationId: x, \
             {operation} responses: {{ 204: {{ description: Done. }} }} }} }} }}\ncomponents:\n  securitySchemes: {{ key: {{ type: http, \
             scheme: bearer }} }}\n"
        );
        Facts::from_document(&text, &Overlay::default()).facts
    };
    let changes = |old: &Facts, new: &Facts| lines(&diff(old, new));
    let region = |of: &str| {
        facts(&format!("servers: [{{ url: 'https://{{r}}.shop.example', variables: {{ r: {{ {of} }} }} }}]"), "")
    };
    let expected = [
        "warning server https://{r}.shop.example variable r: the default eu is now us",
        "warning server https://{r}.shop.example variable r: value eu removed",
    ];
    assert_eq!(changes(&region("default: eu, enum: [eu, us]"), &region("default: us, enum: [us]")), expected);
    assert!(changes(&region("default: eu, enum: [eu, us]"), &region("default: eu")).is_empty());
    let (a, b) = ("{ url: 'https://a.example' }", "{ url: 'https://b.example' }");
    let both = facts(&format!("servers: [{a}, {b}]"), "");
    let turned = facts(&format!("servers: [{b}, {a}]"), "");
    assert_eq!(changes(&both, &turned), ["warning servers: the default https://a.example is now https://b.example"]);
    let own = facts(&format!("servers: [{a}, {b}]"), &format!("servers: [{b}],"));
    let found = diff(&both, &own);
    assert_eq!(lines(&found), ["warning server https://a.example: removed"]);
    assert_eq!((found.changes[0].of, found.changes[0].name.as_str()), (Subject::Operation, "x"));
    let secured = facts("security: [{ key: [] }]", "");
    assert_eq!(changes(&facts("", ""), &secured), ["breaking security: none no longer accepted; now key"]);
    assert_eq!(changes(&secured, &facts("", "")), ["info security: none accepted, too"]);
}

#[test]
fn contents_of_webhooks_are_compared_as_responses() {
    let document = |webhooks: &str| {
        let text = format!(
            "openapi: 3.1.0\ninfo: {{ title: Harbour, version: '1' }}\npaths: {{}}\nwebhooks:\n{webhooks}components:\n  \
             schemas:\n    Ship: {{ type: object, properties: {{ name: {{ type: string }} }} }}\n"
        );
        Facts::from_document(&text, &Overlay::default()).facts
    };
    let hook = |id: &str, schema: &str| {
        format!("  {id}:\n    post: {{ requestBody: {{ content: {{ application/json: {{ schema: {schema} }} }} }} }}\n")
    };
    let ship = "{ $ref: '#/components/schemas/Ship' }";
    let old = document(&(hook("docked", ship) + &hook("left", ship)));
    assert_eq!(Facts::from_json(&old.to_json()).unwrap(), old);
    let (exported, _) = crate::export(&old);
    assert_eq!(Facts::from_parsed(exported, &Overlay::default()).facts.webhooks, old.webhooks);
    let new = document(&(hook("docked", "{ type: string }") + &hook("sunk", ship)));
    let changes = diff(&old, &new).to_string();
    for expected in ["webhook docked", "webhook left: removed", "webhook sunk: added"] {
        assert!(changes.contains(expected), "{changes}");
    }
    assert!(!crate::check(&old, &new, &crate::CheckOptions::default()).is_clean());
}
