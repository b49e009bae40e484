use super::*;
use crate::facts::{Kind, Operation, Parameter, Place, Status, Style};
use crate::note::Severity;

/// Creates a document with these paths and schemas, in YAML, indented by two.
fn document(paths: &str, schemas: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\npaths:\n{paths}\ncomponents:\n  schemas:\n    A: {{ type: object, properties: {{ a: {{ type: integer }} }} }}\n{schemas}\n"
    )
}

fn read(paths: &str, schemas: &str) -> Reading {
    Facts::from_document(&document(paths, schemas), &Overlay::default())
}

/// Returns the notes, as `severity pointer message`.
fn remarks(reading: &Reading) -> Vec<String> {
    let word = |severity| match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    reading.notes.all().map(|note| format!("{} {} {}", word(note.severity), note.at, note.message)).collect()
}

/// Returns the kind of a property with that schema, and the notes.
fn form(schema: &str) -> (String, Vec<String>) {
    let reading = read(
        "  {}",
        &format!("    S: {{ type: string, enum: [a, b] }}\n    X: {{ type: object, properties: {{ x: {schema} }} }}"),
    );
    let Type::Object(all) = &reading.facts.types["X"] else { panic!("it is an object") };
    let nullable = if all["x"].nullable { " nullable" } else { "" };
    let notes = reading.notes.all().map(|note| note.message.clone()).collect();
    (format!("{}{nullable}", all["x"].kind), notes)
}

/// Returns an operation with these members, in YAML flow style, and the notes.
fn operation(members: &str) -> (Operation, Vec<String>) {
    // The path has the parameter that a test declares for it.
    let path = if members.contains("in: path") { "/x/{p}" } else { "/x" };
    let reading = read(&format!("  {path}:\n    post: {{ operationId: x, {members} }}"), "");
    (reading.facts.operations["x"].clone(), remarks(&reading))
}

fn parameter(members: &str) -> (Parameter, Vec<String>) {
    let (operation, remarks) =
        operation(&format!("parameters: [{{ {members} }}], responses: {{ 200: {{ description: x }} }}"));
    (operation.parameters[0].clone(), remarks)
}

#[test]
fn all_mistakes_are_reported_at_once() {
    let reading = read(
        "  /a:\n    get: { operationId: a, responses: { 200: { $ref: '#/components/responses/Gone' }, 9999: {} } }\n  \
         /b/{id}:\n    get: { operationId: a, responses: {} }\n    put: { operationId: b, parameters: [{ name: no, in: path, schema: {} }], responses: {} }",
        "    B: { $ref: 'other.yaml#/B' }\n    C: { type: object, properties: { c: { $ref: '#/components/schemas/Gone' } } }",
    );
    let mut warnings: Vec<_> = remarks(&reading).into_iter().filter(|line| line.starts_with("warning")).collect();
    warnings.sort();
    let expected = [
        "warning /components/schemas/B/$ref `other.yaml#/B` is in another file, which cannot be read: any value as a schema, and otherwise left out",
        "warning /components/schemas/C/properties/c/$ref unresolved reference `#/components/schemas/Gone`: any value as a schema, and otherwise left out",
        "warning /paths/~1a/get/responses/200/$ref unresolved reference `#/components/responses/Gone`: any value as a schema, and otherwise left out",
        "warning /paths/~1a/get/responses/9999 invalid status `9999`; expected one such as 404, 4XX or default; left out",
        "warning /paths/~1b~1{id}/get missing path parameter for `{id}` in the path; treated as text",
        "warning /paths/~1b~1{id}/get/operationId duplicate operation id `a`, first used by GET /a; `get_b_id` is used instead",
        "warning /paths/~1b~1{id}/put missing path parameter for `{id}` in the path; treated as text",
        "warning /paths/~1b~1{id}/put path parameter `no` is not in the path; left out",
    ];
    assert_eq!(warnings, expected);
    assert!(!reading.notes.has_errors());
    let Type::Object(all) = &reading.facts.types["C"] else { panic!("it is an object") };
    assert_eq!(all["c"].kind, Kind::Any);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_document() {
    for text in ["openapi: 3.0.1\npaths: {}", "{ \"openapi\": \"3.0.1\", \"paths\": {} }"] {
        let reading = Facts::from_document(&format!("\u{feff}{text}"), &Overlay::default());
        assert!(!reading.notes.has_errors(), "{}", reading.notes.summary(9));
    }
}

#[test]
fn an_invalid_document_is_an_error() {
    for (text, expected) in [
        ("openapi: 2.9.0\npaths: {}", "unsupported version 2.9.0"),
        ("swagger: '1.2'\npaths: {}", "unsupported version of Swagger"),
        ("openapi: 3.0.1", "missing `paths`"),
        ("{}", "not an OpenAPI document"),
        ("[1]", "not an OpenAPI document"),
        ("{ \"openapi\": ", "invalid JSON"),
        ("a: [", "invalid YAML"),
    ] {
        let reading = Facts::from_document(text, &Overlay::default());
        assert!(
            reading.notes.errors().any(|note| note.message.contains(expected)),
            "{text}: {}",
            reading.notes.summary(9)
        );
    }
}

#[test]
fn an_operation_without_an_id_gets_one() {
    let reading = read(
        "  /books/{id}:\n    parameters: [{ name: id, in: path, schema: { type: integer } }]\n    get: { responses: { 204: { description: x } } }",
        "",
    );
    assert_eq!(reading.facts.operations["get_books_id"].parameters[0].kind, Kind::Integer);
    assert!(remarks(&reading)[0].contains("`get_books_id` is derived from method and path"));
}

#[test]
fn nothing_is_dropped_silently() {
    let (_, remarks) = operation(
        "callbacks: {}, servers: [], security: [], newWord: 1, responses: { 200: { description: x, links: {} }, 302: { description: x } }, \
         parameters: [{ name: c, in: cookie, schema: { type: string } }, { name: d, in: query, style: deepObject, schema: { type: object } }, \
         { name: Accept, in: header, schema: {} }, { name: e, in: query, allowReserved: true, schema: { type: string } }]",
    );
    for expected in [
        "/post/callbacks `callbacks` is ignored",
        "/post/newWord `newWord` is ignored",
        "/responses/200/links `links` is ignored",
        "/responses/302 neither a success nor an error status",
        "/parameters/2 header `Accept` is set by the client",
        "/parameters/3/allowReserved `allowReserved` is ignored",
    ] {
        assert!(remarks.iter().any(|line| line.contains(expected)), "{expected} is not among {remarks:#?}");
    }
}

#[test]
fn forms_without_a_remark() {
    for (schema, expected) in [
        ("{ type: string, format: date-time }", "date-time"),
        ("{ type: string, format: date, nullable: true }", "date nullable"),
        ("{ type: [string, 'null'] }", "text nullable"),
        ("{ type: [integer, number] }", "number"),
        ("{ type: string, contentMediaType: image/png }", "binary"),
        ("{ type: string, contentMediaType: image/png, contentEncoding: base64 }", "text"),
        ("{ type: array, items: { type: array, items: { type: boolean } } }", "list<list<boolean>>"),
        ("{ type: array, items: { type: integer, nullable: true } }", "list<null|integer>"),
        ("{ type: object }", "map<any>"),
        ("{ type: object, additionalProperties: { $ref: '#/components/schemas/A' } }", "map<ref<A>>"),
        ("{ $ref: '#/components/schemas/A', nullable: true }", "ref<A> nullable"),
        ("{ allOf: [{ $ref: '#/components/schemas/A' }, { description: x }], nullable: true }", "ref<A> nullable"),
        ("{ oneOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] }", "ref<A> nullable"),
        ("{ type: string, enum: [a, b, null] }", "ref<XX> nullable"),
        ("{ const: a }", "ref<XX>"),
        ("{ const: true }", "boolean"),
        ("{ enum: [1.5, 2] }", "number"),
        ("{ enum: [true, false, null] }", "boolean nullable"),
        ("{ type: integer, enum: [1, 2] }", "ref<XX>"),
        ("{ type: integer, format: uint64 }", "unsigned"),
        ("{ type: integer, minimum: 0, maximum: 18446744073709551615 }", "unsigned"),
        ("{ type: integer, format: int32, minimum: 0 }", "integer"),
        ("{ type: string, format: decimal }", "text"),
        ("{ type: string, allOf: [{ $ref: '#/components/schemas/S' }] }", "ref<S>"),
        ("{ allOf: [{ $ref: '#/components/schemas/S' }, { enum: [a] }] }", "ref<S>"),
        ("{ $ref: '#/components/schemas/S', type: string, default: a }", "ref<S>"),
        ("{ allOf: [{ type: string }, { maxLength: 8 }] }", "text"),
        ("{ allOf: [{ type: integer }, { minimum: 8 }], nullable: true }", "integer nullable"),
        ("{ allOf: [{ type: number }, { type: integer }] }", "integer"),
        ("{ allOf: [{ type: array, items: { type: string } }, { minItems: 1 }] }", "list<text>"),
        ("{ allOf: [{ $ref: '#/components/schemas/A' }], required: [] }", "ref<A>"),
        ("{ anyOf: [{ $ref: '#/components/schemas/A' }, { nullable: true }] }", "ref<A> nullable"),
        ("{ oneOf: [{ $ref: '#/components/schemas/A' }, { enum: [null] }] }", "ref<A> nullable"),
        ("{ oneOf: [{ $ref: '#/components/schemas/A' }, { const: null }] }", "ref<A> nullable"),
        ("{ anyOf: [{ $ref: '#/components/schemas/A' }, { type: ['null'] }] }", "ref<A> nullable"),
        ("{ anyOf: [{ $ref: '#/components/schemas/A' }], description: x }", "ref<A>"),
        ("{ type: [string, 'null'], enum: [a, null] }", "ref<XX> nullable"),
        ("{ oneOf: [{ type: integer }, { type: number }] }", "number"),
        ("{ oneOf: [{ type: string, format: uuid }, { type: string }] }", "text"),
        ("{ anyOf: [{ type: string, enum: [a] }, { type: string }] }", "ref<XXText>"),
        ("{ anyOf: [{ $ref: '#/components/schemas/S' }, { type: string }] }", "ref<S>"),
        ("{ oneOf: [{ type: string }, { type: integer }] }", "ref<XX>"),
        ("{ type: [string, integer, 'null'] }", "ref<XX> nullable"),
        ("{ anyOf: [{ $ref: '#/components/schemas/A' }, {}] }", "any"),
        ("{ type: array, prefixItems: [{ type: string }, { type: string }], items: false }", "list<text>"),
        ("{ type: array, prefixItems: [{ type: string }, { type: integer }] }", "list<ref<XX>>"),
        ("{ patternProperties: { '^x': { type: integer } } }", "map<integer>"),
        ("{ type: object, unevaluatedProperties: { type: string } }", "map<text>"),
        ("{ properties: { a: {} }, additionalProperties: true }", "ref<XX>"),
        ("{}", "any"),
        ("true", "any"),
    ] {
        assert_eq!(form(schema), (expected.to_owned(), Vec::new()), "{schema}");
    }
}

#[test]
fn forms_with_a_remark() {
    for (schema, kind, remark) in [
        ("{ type: any }", "any", "unknown type `any`"),
        ("{ type: integer, not: { const: 3 } }", "integer", "`not` is ignored"),
        ("{ enum: [[1]] }", "any", "values that are lists or objects"),
        (
            "{ allOf: [{ type: string }, { type: integer }] }",
            "text",
            "that apply together differ; the first one is used",
        ),
        ("{ type: array, enum: [a], items: { type: string } }", "list<ref<XX>>", "treated as that of its items"),
        ("false", "any", "the schema accepts no value"),
    ] {
        let (found, notes) = form(schema);
        assert_eq!(found, kind, "{schema}");
        assert!(notes.iter().any(|note| note.contains(remark)), "{schema}: {notes:?}");
    }
}

#[test]
fn all_of_objects_is_one_object() {
    let reading = read(
        "  {}",
        "    B: { allOf: [{ $ref: '#/components/schemas/A' }, { required: [b], properties: { b: { type: string } } }], properties: { c: { type: boolean } } }",
    );
    assert_eq!(remarks(&reading), [""; 0]);
    let Type::Object(all) = &reading.facts.types["B"] else { panic!("it is an object") };
    assert_eq!(all.keys().collect::<Vec<_>>(), ["a", "b", "c"]);
    assert!(all["b"].required && !all["a"].required);
}

#[test]
fn circles_end() {
    let reading = read(
        "  {}",
        "    B: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { b: { type: string } } }] }\n    C: { $ref: '#/components/schemas/D' }\n    D: { $ref: '#/components/schemas/C' }\n    E: { type: array, items: { $ref: '#/components/schemas/E' } }",
    );
    assert_eq!(reading.facts.resolve(&Kind::Ref("C".into())), &Kind::Any);
    for name in ["C", "E"] {
        assert_eq!(reading.facts.types[name], Type::Alias(Kind::Any), "{name}");
    }
    assert!(remarks(&reading).iter().any(|line| line.contains("/components/schemas/E the type refers only to itself")));
}

#[test]
fn styles() {
    for (members, style) in [
        ("in: query, schema: { type: array, items: { type: string } }", Style::Plain),
        ("in: query, explode: false, schema: { type: array, items: { type: string } }", Style::Comma),
        ("in: query, style: spaceDelimited, explode: false, schema: { type: array, items: {} }", Style::Space),
        ("in: query, style: pipeDelimited, explode: false, schema: { type: array, items: {} }", Style::Pipe),
        ("in: query, style: simple, explode: false, schema: { type: array, items: {} }", Style::Comma),
        ("in: query, style: deepObject, schema: { type: object }", Style::Deep),
        ("in: query, content: { application/json: { schema: { type: object } } }", Style::Json),
        ("in: query, explode: false, schema: { type: string }", Style::Plain),
        ("in: header, schema: { type: array, items: {} }", Style::Comma),
        ("in: path, schema: { type: array, items: {} }", Style::Comma),
        ("in: path, schema: { type: object }", Style::Comma),
        ("in: path, explode: true, schema: { type: object }", Style::CommaExploded),
        ("in: path, schema: { type: string }", Style::Plain),
        ("in: path, style: label, schema: { type: string }", Style::Label),
        ("in: path, style: label, explode: true, schema: { type: array, items: {} }", Style::LabelExploded),
        ("in: path, style: matrix, schema: { type: array, items: {} }", Style::Matrix),
        ("in: path, style: matrix, explode: true, schema: { type: object }", Style::MatrixExploded),
    ] {
        assert_eq!(parameter(&format!("name: p, {members}")).0.style, style, "{members}");
    }
}

#[test]
fn forms_are_parameters() {
    let (form, _) = operation(
        "requestBody: { content: { application/x-www-form-urlencoded: { schema: { required: [a], properties: { a: { type: string }, b: { type: array, items: { type: integer } } } }, \
         encoding: { b: { explode: false } } } } }, responses: { 200: { description: x } }",
    );
    assert!(form.body.is_none());
    let fields: Vec<_> = form.parameters.iter().map(|field| (field.place, field.required, field.style)).collect();
    assert_eq!(fields, [(Place::Form, true, Style::Plain), (Place::Form, false, Style::Comma)]);
}

#[test]
fn parts_are_parameters() {
    let (form, notes) = operation(
        "requestBody: { required: true, content: { multipart/form-data: { schema: { required: [file], properties: { file: { type: string, format: binary }, \
         files: { type: array, items: { type: string, format: binary } }, title: { type: string }, ids: { type: array, items: { type: integer } }, meta: { type: object } } }, \
         encoding: { ids: { explode: false } } } } }, responses: { 200: { description: x } }",
    );
    assert!(form.body.is_none() && notes.is_empty(), "{notes:?}");
    let parts: Vec<_> = form.parameters.iter().map(|part| (part.place, part.required, part.style)).collect();
    let part = |required, style| (Place::Part, required, style);
    assert_eq!(
        parts,
        [
            part(true, Style::File),
            part(false, Style::File),
            part(false, Style::Plain),
            part(false, Style::Comma),
            part(false, Style::Json)
        ]
    );
    let (other, notes) = operation(
        "requestBody: { content: { multipart/form-data: { schema: { type: object } } } }, responses: { 200: { description: x } }",
    );
    assert!(other.body.is_some() && other.parameters.is_empty() && notes.len() == 1, "{notes:?}");
}

#[test]
fn contents() {
    let (operation, remarks) = operation(
        "requestBody: { required: true, content: { text/csv: {}, application/json: { schema: { $ref: '#/components/schemas/A' } } } }, \
         responses: { 200: { description: x, content: { image/png: { schema: { type: string } }, text: {} } }, \
         204: { description: x, content: { application/json: { schema: { type: string } } } }, 4XX: { description: x }, default: { description: x } }",
    );
    assert_eq!(operation.body.unwrap().content.kind, Kind::Ref("A".into()));
    let kinds: Vec<_> =
        operation.successes[&Status::Code(200)].iter().map(|content| content.kind.to_string()).collect();
    assert_eq!(kinds, ["binary", "text"]);
    assert!(operation.successes[&Status::Code(204)].is_empty());
    assert_eq!(operation.errors.keys().copied().collect::<Vec<_>>(), [Status::Class(4), Status::Default]);
    for expected in
        ["text~1csv only one media type", "invalid media type `text`", "204/content a response with this status"]
    {
        assert!(remarks.iter().any(|line| line.contains(expected)), "{expected} is not among {remarks:#?}");
    }
}

#[test]
fn inline_types_get_a_name() {
    let reading = read(
        "  /x:\n    get: { operationId: list_things, responses: { 200: { description: x, content: { application/json: { schema: { type: array, items: { properties: { of: { enum: [a] } } } } } } } } }",
        "    ListThingsResultOf: { type: object, properties: {} }",
    );
    assert_eq!(remarks(&reading), [""; 0]);
    assert_eq!(reading.facts.operations["list_things"].successes[0][0].kind.to_string(), "list<ref<ListThingsResult>>");
    let Type::Object(all) = &reading.facts.types["ListThingsResult"] else { panic!("it is an object") };
    assert_eq!(all["of"].kind.to_string(), "ref<ListThingsResultOf2>", "the document has another type of that name");
}

#[test]
fn paths_are_settled_as_requests_send_them() {
    for (path, expected, parameters) in [
        ("/a#refresh", "/a", vec![]),
        ("/lost & found", "/lost%20&%20found", vec![]),
        ("/größe", "/gr%C3%B6%C3%9Fe", vec![]),
        ("/a//b/./c/", "/a/b/c/", vec![]),
        ("a/b", "/a/b", vec![]),
        ("/a/<b>", "/a/{b}", vec!["path b"]),
        ("/a/{b", "/a/{b}", vec!["path b"]),
        ("/a/{b}/{b}", "/a/{b}/{b_2}", vec!["path b", "path b_2"]),
        ("/a/{}/x", "/a/{value}/x", vec!["path value"]),
        ("/a/:b", "/a/%3Ab", vec![]),
        ("/a:verb", "/a:verb", vec![]),
        ("/a/${b}", "/a/%24{b}", vec!["path b"]),
        ("/a%2Fb/100%", "/a%2Fb/100%25", vec![]),
        ("/a?x=1&y={z}", "/a?x=1", vec!["query y"]),
        ("/a?{x}", "/a", vec![]),
    ] {
        let reading = read(&format!("  {path:?}: {{ get: {{ operationId: x, responses: {{}} }} }}"), "");
        let operation = &reading.facts.operations["x"];
        let of = |parameter: &Parameter| format!("{} {}", parameter.place, parameter.name);
        assert_eq!(operation.path, expected, "{path}");
        assert_eq!(operation.parameters.iter().map(of).collect::<Vec<_>>(), parameters, "{path}");
        assert!(path == expected || reading.notes.warnings().next().is_some(), "{path}");
    }
}

#[test]
fn a_repeated_member_is_a_warning() {
    let reading =
        read("  /a: { get: { operationId: a, responses: {} } }\n  /a: { get: { operationId: b, responses: {} } }", "");
    assert_eq!(reading.facts.operations.keys().collect::<Vec<_>>(), ["a"]);
    assert!(remarks(&reading)[0].starts_with("warning /paths/~1a duplicate member"));
}

#[test]
fn a_type_that_is_defined_anywhere_is_defined_once() {
    let reading = read(
        "  /a: { get: { operationId: a, responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/x-types/Car' } } } } } } }",
        "    B: { type: object, properties: { car: { $ref: '#/x-types/Car' }, same: { $ref: '#/x-types/Car' } } }\n\
         x-types:\n  Car: { type: object, properties: { next: { $ref: '#/x-types/Car' } } }",
    );
    let Type::Object(all) = &reading.facts.types["B"] else { panic!("it is an object") };
    assert_eq!((all["car"].kind.to_string(), all["same"].kind.to_string()), ("ref<Car>".into(), "ref<Car>".into()));
    assert_eq!(reading.facts.operations["a"].successes[0][0].kind.to_string(), "ref<Car>");
}

#[test]
fn an_extension_beside_paths_is_no_path() {
    let reading =
        read("  x-owner: { name: us }\n  /a: { get: { operationId: a, responses: { 204: { description: x } } } }", "");
    assert_eq!(remarks(&reading), [""; 0]);
    assert_eq!(reading.facts.operations.len(), 1);
}

/// Returns an operation of a document for each list of parameters, in YAML, with the names of all types.
fn parameters_of(lists: &[&str], overlay: &str) -> (Vec<Vec<Parameter>>, Vec<String>) {
    let paths = lists.iter().enumerate().map(|(index, list)| {
        format!("  /{index}: {{ get: {{ operationId: list{index}, parameters: [{list}], responses: {{}} }} }}\n")
    });
    let document = document(&paths.collect::<String>(), "    Order: { type: string, enum: [up, down] }");
    let facts = Facts::from_document(&document, &Overlay::parse(overlay).unwrap()).facts;
    let types = facts.types.keys().filter(|name| !matches!(name.as_str(), "A" | "Order")).cloned().collect();
    (facts.operations.into_values().map(|operation| operation.parameters).collect(), types)
}

#[test]
fn parameters_take_enums_in_every_place() {
    let schema = "schema: { $ref: '#/components/schemas/Order' }";
    let list = "schema: { type: array, items: { $ref: '#/components/schemas/Order' } }";
    for place in ["query", "header"] {
        let parameters = format!("{{ name: a, in: {place}, {schema} }}, {{ name: b, in: {place}, {list} }}");
        let (found, _) = parameters_of(&[&parameters], "");
        let kinds: Vec<_> = found[0].iter().map(|parameter| parameter.kind.to_string()).collect();
        assert_eq!(kinds, ["ref<Order>", "list<ref<Order>>"], "{place}");
    }
    let text = "[document]\nenum_parameters = false";
    let (found, _) = parameters_of(&[&format!("{{ name: a, in: query, {schema} }}")], text);
    assert_eq!(found[0][0].kind, Kind::Text);
}

#[test]
fn equal_enums_of_one_parameter_name_are_one_type() {
    let of = |name: &str, values: &str| format!("{{ name: {name}, in: query, schema: {{ enum: [{values}] }} }}");
    let states = "{ name: states, in: query, schema: { type: array, items: { enum: [x, y] } } }";
    let (found, types) = parameters_of(
        &[
            &format!("{}, {}", of("size", "s, m"), of("once", "a, b")),
            &format!("{}, {states}", of("size", "s, m")),
            &format!("{}, {}, {states}", of("size", "s, l"), of("order", "s, l")),
            &of("order", "s, l"),
        ],
        "",
    );
    assert_eq!(types, ["List0Once", "List2Order", "List2Size", "Size", "State"]);
    let kinds = |index: usize| found[index].iter().map(|parameter| parameter.kind.to_string()).collect::<Vec<_>>();
    assert_eq!(kinds(0), ["ref<Size>", "ref<List0Once>"]);
    assert_eq!(kinds(1), ["ref<Size>", "list<ref<State>>"]);
    assert_eq!(kinds(2), ["ref<List2Size>", "ref<List2Order>", "list<ref<State>>"]);
    assert_eq!(kinds(3), ["ref<List2Order>"], "the document has another type `Order`");
}

/// Returns the operations of a document, each with these responses in YAML, and the names of all types.
fn responses_of(responses: &[&str], components: &str) -> (Vec<Operation>, Vec<String>) {
    let paths = responses.iter().enumerate().map(|(index, responses)| {
        format!("  /{index}: {{ get: {{ operationId: get{index}, responses: {{ {responses} }} }} }}\n")
    });
    let facts = read(&paths.collect::<String>(), &format!("  responses:\n{components}")).facts;
    let types = facts.types.keys().filter(|name| *name != "A").cloned().collect();
    (facts.operations.into_values().collect(), types)
}

#[test]
fn a_shared_response_defines_one_type() {
    let inline = "content: { application/json: { schema: { type: object, properties: { of: { enum: [x] } } } } }";
    let (operations, types) = responses_of(
        &[
            "400: { $ref: '#/components/responses/Refused' }",
            "404: { $ref: '#/components/responses/Refused' }, 409: { $ref: '#/components/responses/A' }",
        ],
        &format!("    Refused: {{ description: x, {inline} }}\n    A: {{ description: x, {inline} }}"),
    );
    assert_eq!(types, ["AResponse", "AResponseOf", "Refused", "RefusedOf"]);
    assert_eq!(operations[0].errors[&Status::Code(400)], operations[1].errors[&Status::Code(404)]);
}

#[test]
fn an_error_that_operations_define_alike_is_one_type() {
    let error = |status: &str, prose: &str, ty: &str| {
        format!(
            "{status}: {{ description: x, content: {{ application/json: {{ schema: {{ {prose}, properties: {{ description: {{ type: {ty}, example: {prose:?} }} }} }} }} }} }}"
        )
    };
    let (operations, types) = responses_of(
        &[
            &error("400", "description: one", "string"),
            &error("default", "description: two", "string"),
            &error("400", "description: two", "integer"),
        ],
        "    {}",
    );
    assert_eq!(types, ["Get2Problem", "Problem"]);
    assert_eq!(operations[0].errors[0], operations[1].errors[0]);
}

#[test]
fn a_lone_default_is_the_result_unless_it_is_an_error() {
    let default = |name: &str| {
        format!(
            "default: {{ description: x, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{name}' }} }} }} }}"
        )
    };
    let paths = ["A", "ApiError"]
        .map(|name| format!("  /{name}: {{ get: {{ operationId: {name}, responses: {{ {} }} }} }}\n", default(name)));
    let reading = read(&paths.concat(), "    ApiError: { type: object, properties: { code: { type: integer } } }");
    let successes = |id: &str| reading.facts.operations[id].successes.keys().copied().collect::<Vec<_>>();
    assert_eq!((successes("A"), successes("ApiError")), (vec![Status::Class(2)], vec![]));
    assert!(remarks(&reading)[0].contains("it is the result of a success, too"));
}
