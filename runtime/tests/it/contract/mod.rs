//! Checks of requests and responses against an OpenAPI document.

mod rules;
mod transport;

use fingerpost::Body;
use fingerpost::testing::contract::{Contract, Violations};
use serde_json::{Value, json};

/// Creates a document of this version with these paths and schemas.
pub(crate) fn document(version: &str, paths: &Value, schemas: &Value) -> Contract {
    let servers = json!([{ "url": "https://{host}/v2/", "variables": { "host": { "default": "things.example" } } }]);
    let document = json!({
        "openapi": version, "info": { "title": "Things", "version": "1" }, "servers": servers, "paths": paths,
        "components": { "schemas": schemas },
    });
    Contract::from_text(&document.to_string()).unwrap()
}

/// Creates a document with one operation, `GET /x`, with these members.
pub(crate) fn operation(members: &Value) -> Contract {
    let mut operation = json!({ "operationId": "x", "responses": { "default": { "description": "" } } });
    operation.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    document("3.1.0", &json!({ "/x": { "get": operation } }), &json!({}))
}

pub(crate) fn request(method: &str, target: &str, body: impl Into<Body>) -> http::Request<Body> {
    let request = http::Request::builder().method(method).uri(format!("https://things.example/v2{target}"));
    request.header("content-type", "application/json").body(body.into()).unwrap()
}

pub(crate) fn response(status: u16, body: impl Into<Body>) -> http::Response<Body> {
    http::Response::builder().status(status).header("content-type", "application/json").body(body.into()).unwrap()
}

/// Returns the violations, a line for each.
pub(crate) fn found(checked: Result<(), Violations>) -> Vec<String> {
    checked.err().map_or_else(Vec::new, |found| found.as_slice().iter().map(ToString::to_string).collect())
}
