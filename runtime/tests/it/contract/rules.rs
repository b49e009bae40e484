//! Rules of the checks, without a transport.

use fingerpost::Body;
use fingerpost::testing::contract::Contract;
use serde_json::{Value, json};

use super::{document, found, operation, request, response};

#[test]
fn operations_are_found_by_method_path_and_base() {
    let contract = document(
        "3.0.0",
        &json!({ "/users/{id}": { "get": { "operationId": "user", "responses": {} } },
                 "/users/me": { "get": { "operationId": "me", "responses": {} } } }),
        &json!({}),
    );
    let named = |contract: &Contract, target: &str| {
        found(contract.check_response(&request("GET", target, ""), &response(200, "")))
            .first()
            .map(|line| line.split(':').next().unwrap().to_owned())
    };
    assert_eq!(named(&contract, "/users/1").as_deref(), Some("user"));
    assert_eq!(named(&contract, "/users/me").as_deref(), Some("me"));
    for (method, target) in [("POST", "/users/1"), ("GET", "/users/1/roles"), ("GET", "/users")] {
        let lines = found(contract.check_request(&request(method, target, "")));
        assert!(lines[0].contains("no operation in the document has this method"), "{lines:?}");
    }
    assert!(
        contract.clone().base_path("/elsewhere").check_request(&request("GET", "/users/1", Body::empty())).is_err()
    );
    assert!(contract.base_path("/v2/").check_request(&request("GET", "/users/1", Body::empty())).is_ok());
}

#[test]
fn parameters_are_read_by_their_style() {
    let list = |style: &str, explode: bool, of: &str| {
        json!({ "name": "q", "in": "query", "style": style, "explode": explode,
                "schema": { "type": "array", "items": { "type": of } } })
    };
    let scalar = |schema: Value| json!({ "name": "q", "in": "query", "schema": schema });
    let required = json!({ "name": "q", "in": "query", "required": true, "schema": { "type": "string" } });
    let cases = [
        (list("form", true, "integer"), "?q=1&q=2", true),
        (list("form", true, "integer"), "?q=1,2", false),
        (list("form", false, "integer"), "?q=1,2", true),
        (list("form", false, "integer"), "?q=1%2C2", true),
        (list("form", false, "integer"), "?q=1,b", false),
        (list("pipeDelimited", false, "integer"), "?q=1|2", true),
        (list("spaceDelimited", false, "integer"), "?q=1%202", true),
        (scalar(json!({ "type": "integer" })), "?q=12", true),
        (scalar(json!({ "type": "integer" })), "?q=twelve", false),
        (scalar(json!({ "type": "integer" })), "?q=1&q=2", false),
        (scalar(json!({ "type": "string" })), "?q=12", true),
        (scalar(json!({ "type": "boolean" })), "?q=true", true),
        (scalar(json!({ "type": "boolean" })), "?q=yes", false),
        (scalar(json!({ "enum": ["a b", "c"] })), "?q=a+b", true),
        (scalar(json!({ "enum": ["a b", "c"] })), "?q=d", false),
        (scalar(json!({ "type": ["integer", "null"] })), "?q=", true),
        (required.clone(), "?q=", true),
        (required.clone(), "", false),
        (required, "?q=1&other=2", false),
        (json!({ "name": "q", "in": "query", "style": "deepObject", "schema": { "type": "object" } }), "?q[a]=1", true),
        (json!({ "name": "q", "in": "query", "schema": { "type": "object" } }), "?a=1&b=2", true),
        (
            json!({ "name": "q", "in": "query", "content": { "application/json": { "schema": { "type": "object" } } } }),
            "?q=%7B%22a%22%3A1%7D",
            true,
        ),
        (
            json!({ "name": "q", "in": "query", "content": { "application/json": { "schema": { "type": "object" } } } }),
            "?q=%5B%5D",
            false,
        ),
        (json!({ "name": "content-type", "in": "header", "schema": { "type": "integer" } }), "", true),
        (json!({ "name": "x-version", "in": "header", "required": true, "schema": { "type": "integer" } }), "", false),
    ];
    for (parameter, query, good) in cases {
        let contract = operation(&json!({ "parameters": [parameter] }));
        let lines = found(contract.check_request(&request("GET", &format!("/x{query}"), Body::empty())));
        assert_eq!(lines.is_empty(), good, "{parameter} {query}: {lines:?}");
    }
}

#[test]
fn schemas_of_3_0_are_translated() {
    let cases = [
        (json!({ "type": "string", "nullable": true }), "null", true),
        (json!({ "type": "string", "nullable": true, "enum": ["a"] }), "null", true),
        (json!({ "type": "string" }), "null", false),
        (json!({ "allOf": [{ "$ref": "#/components/schemas/Named" }], "nullable": true }), "null", true),
        (json!({ "allOf": [{ "$ref": "#/components/schemas/Named" }] }), "null", false),
        (json!({ "minimum": 3, "exclusiveMinimum": true }), "3", false),
        (json!({ "minimum": 3, "exclusiveMinimum": false }), "3", true),
        (json!({ "maximum": 3, "exclusiveMaximum": true }), "3", false),
        // Keywords next to a reference are ignored.
        (json!({ "$ref": "#/components/schemas/Named", "maxProperties": 0 }), r#"{"nullable":"x"}"#, true),
        (
            json!({ "properties": { "a": { "$ref": "#/components/schemas/Named", "maxProperties": 0 } } }),
            r#"{"a":{"nullable":"x"}}"#,
            true,
        ),
        (json!({ "$ref": "#/components/schemas/Named" }), r#"{"nullable":1}"#, false),
        (json!({ "$ref": "#/paths/~1x/get/responses/201/content/application~1json/schema" }), "\"a\"", false),
        (json!({ "type": "integer", "format": "int64" }), "1", true),
        (json!({ "type": "any", "format": "any" }), "[1]", true),
        (json!({ "type": "number", "format": "float" }), "1.5", true),
        (json!({ "type": "string", "format": "date-time" }), "\"yesterday\"", false),
        (json!({ "type": "object", "discriminator": { "propertyName": "kind" } }), "{}", true),
        (json!({ "$ref": "#/components/schemas/Tree" }), r#"{"children":[{"children":[{"children":1}]}]}"#, false),
        (json!({ "$ref": "#/components/schemas/Tree" }), r#"{"children":[{"children":[]}]}"#, true),
    ];
    // A property may have the name of a keyword.
    let schemas = json!({ "Named": { "type": "object", "properties": { "nullable": { "type": "string" } } },
        "Tree": { "type": "object", "properties": { "children": { "type": "array", "items": {
            "$ref": "#/components/schemas/Tree" } } } } });
    for (schema, body, good) in cases {
        let content =
            |schema: Value| json!({ "description": "", "content": { "application/json": { "schema": schema } } });
        let responses = json!({ "200": content(schema.clone()), "201": content(json!({ "type": "integer" })) });
        let contract = document("3.0.3", &json!({ "/x": { "get": { "responses": responses } } }), &schemas);
        let lines = found(contract.check_response(&request("GET", "/x", Body::empty()), &response(200, body)));
        assert_eq!(lines.is_empty(), good, "{schema} {body}: {lines:?}");
        assert!(lines.iter().all(|line| !line.contains("invalid schema")), "{lines:?}");
    }
}

#[test]
fn keywords_next_to_a_reference_apply_since_3_1() {
    let schemas = json!({ "Named": { "type": ["object", "null"] } });
    for (beside, good) in [(json!({}), true), (json!({ "maxProperties": 0 }), false)] {
        for inner in [false, true] {
            let mut schema = json!({ "$ref": "#/components/schemas/Named" });
            schema.as_object_mut().unwrap().extend(beside.as_object().unwrap().clone());
            let schema = if inner { json!({ "properties": { "a": schema } }) } else { schema };
            let content = json!({ "application/json": { "schema": schema } });
            let responses = json!({ "200": { "description": "", "content": content } });
            let contract = document("3.1.1", &json!({ "/x": { "get": { "responses": responses } } }), &schemas);
            let response = response(200, r#"{"a":{"b":1}}"#);
            let lines = found(contract.check_response(&request("GET", "/x", Body::empty()), &response));
            assert_eq!(lines.is_empty(), good, "{schema}: {lines:?}");
        }
    }
}

#[test]
fn read_only_is_not_required_in_requests_nor_write_only_in_responses() {
    for version in ["3.0.3", "3.1.0"] {
        let schema = json!({ "$ref": "#/components/schemas/User" });
        let content = json!({ "application/json": { "schema": schema } });
        let create = json!({ "requestBody": { "content": content },
            "responses": { "200": { "description": "", "content": content } } });
        let user = json!({ "type": "object", "required": ["id", "password", "name"], "properties": {
            "id": { "type": "string", "readOnly": true }, "name": { "type": "string" },
            "password": { "type": "string", "writeOnly": true } } });
        let contract = document(version, &json!({ "/users": { "post": create } }), &json!({ "User": user }));
        let sent = |body: &'static str| request("POST", "/users", body);
        assert!(contract.check_request(&sent(r#"{"name":"a","password":"b"}"#)).is_ok());
        assert!(contract.check_request(&sent(r#"{"id":"1","name":"a"}"#)).is_err());
        assert!(contract.check_response(&sent("{}"), &response(200, r#"{"id":"1","name":"a"}"#)).is_ok());
        assert!(contract.check_response(&sent("{}"), &response(200, r#"{"name":"a"}"#)).is_err());
        let lines = found(contract.check_request(&sent(r#"{"name":1,"password":471147}"#)));
        assert!(lines.iter().any(|line| line.ends_with("found 1")), "{lines:?}");
        assert!(
            lines.iter().any(|line| line.contains("/password")) && !format!("{lines:?}").contains("471147"),
            "{lines:?}"
        );
    }
}

#[test]
fn statuses_media_types_and_headers_must_be_declared() {
    let json_or_text = json!({ "application/json": { "schema": { "type": "integer" } }, "text": {} });
    let total = json!({ "x-total": { "required": true, "schema": { "type": "integer" } } });
    let contract = operation(&json!({ "responses": {
        "200": { "description": "", "content": json_or_text, "headers": total }, "4XX": { "description": "" },
        "204": { "description": "", "content": json_or_text } } }));
    let check = |status: u16, media_type: &str, total: &str, body: &'static str| {
        let response = http::Response::builder().status(status).header("content-type", media_type);
        let response = response.header("x-total", total).body(Body::from(body)).unwrap();
        found(contract.check_response(&request("GET", "/x", Body::empty()), &response))
    };
    assert_eq!(check(200, "application/json; charset=utf-8", "3", "3"), [""; 0]);
    assert_eq!(check(200, "text/csv", "3", "a,b"), [""; 0]);
    assert_eq!(check(404, "text/html", "", "<h1>"), [""; 0]);
    assert_eq!(check(204, "", "", ""), [""; 0]);
    assert_eq!(
        check(500, "", "", ""),
        ["x: response, status 500: not declared in the document, expected one of: 200, 204, 4XX"]
    );
    assert!(
        check(200, "image/png", "3", "3")[0]
            .contains("undeclared media type image/png, expected one of: application/json, text")
    );
    assert!(
        check(200, "application/json", "many", "3")[0]
            .starts_with("x: response, header `x-total`: the value is not of type")
    );
    assert_eq!(check(200, "application/json", "3", "{\"a\":")[0], "x: response, body: invalid JSON: unexpected end");
    let unmarked = contract.check_response(&request("GET", "/x", Body::empty()), &http::Response::new("3".into()));
    let lines = found(unmarked);
    assert!(
        lines[0].contains("`x-total`: required, but missing") && lines[1].contains("missing `content-type`"),
        "{lines:?}"
    );
}

#[test]
fn bodies_are_checked_and_forms_are_decoded_by_their_types() {
    let schema = json!({ "type": "object", "required": ["n"], "properties": {
        "n": { "type": "integer" }, "tags": { "type": "array", "items": { "type": "string" } } } });
    let content = json!({ "application/x-www-form-urlencoded": { "schema": schema } });
    let contract = operation(&json!({ "requestBody": { "required": true, "content": content } }));
    let form = |body: &'static str| {
        let mut request = request("GET", "/x", body);
        request.headers_mut().insert("content-type", "application/x-www-form-urlencoded".parse().unwrap());
        found(contract.check_request(&request))
    };
    assert_eq!(form("n=1&tags=1&tags=b+c"), [""; 0]);
    assert!(form("n=one")[0].contains("request, body /n: the value is not of type \"integer\""));
    assert!(form("")[0].contains("required, but missing"));
    let lines = found(operation(&json!({})).check_request(&request("GET", "/x", "{}")));
    assert!(lines[0].contains("body: not declared"));
}

#[test]
fn version_3_2_adds_methods_and_whole_query_strings() {
    let responses = json!({ "204": { "description": "Done." } });
    let paths = json!({ "/sacks": {
        "query": { "operationId": "find", "responses": responses },
        "get": {
            "operationId": "list", "responses": responses,
            "parameters": [{ "name": "all", "in": "querystring", "content": { "text/plain": {} } }],
        },
        "additionalOperations": { "COPY": { "operationId": "copy", "responses": responses } },
    } });
    let contract = document("3.2.0", &paths, &json!({}));
    for (method, target) in [("QUERY", "/sacks"), ("COPY", "/sacks"), ("GET", "/sacks?any=1")] {
        assert_eq!(found(contract.check_request(&request(method, target, Body::empty()))), [""; 0], "{method}");
    }
    // Methods have a case.
    for (method, target) in [("copy", "/sacks"), ("MOVE", "/sacks"), ("QUERY", "/sacks?any=1")] {
        assert_ne!(found(contract.check_request(&request(method, target, Body::empty()))), [""; 0], "{method}");
    }
}

#[test]
fn invalid_documents_and_schemas_are_errors() {
    for (text, message) in [
        ("swagger: '2.0'", "not an OpenAPI document"),
        ("openapi: 4.0.0", "unsupported OpenAPI version 4.0.0"),
        ("{", "invalid JSON"),
        ("a: [", "invalid YAML"),
    ] {
        assert!(Contract::from_text(text).unwrap_err().to_string().contains(message), "{text}");
    }
    let schema =
        |schema: Value| operation(&json!({ "parameters": [{ "name": "q", "in": "query", "schema": schema }] }));
    assert_eq!(schema(json!({ "type": "string" })).check_document().unwrap(), 1);
    let wrong = schema(json!({ "type": "thing" }));
    let message = wrong.check_document().unwrap_err().to_string();
    assert!(message.contains("x: document, /paths/~1x/get/parameters/0/schema: invalid schema"), "{message}");
    assert!(found(wrong.check_request(&request("GET", "/x?q=1", Body::empty())))[0].contains("invalid schema"));
}
