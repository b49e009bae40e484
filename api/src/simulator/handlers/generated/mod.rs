//! Answers to the operations that the simulator does nothing for: made up, from the form that their declaration says.
//!
//! The same operation with the same arguments gets the same answer. What the request says is in it: ids of the path, the
//! properties of the body. Nothing is kept.

mod text;
mod value;

use fingerpost::testing::StubResponse;
use fingerpost::{EndpointDescriptor, Output, Schema};

use self::value::Example;
use super::super::chance::Draw;
use super::super::request::Request;
use super::super::resources::project;
use super::super::response::success;

/// Says in the header of this name that an answer is made up.
pub(super) const MARK: (&str, &str) = ("x-simulator", "generated");

pub(in crate::simulator) fn respond(request: &Request) -> StubResponse {
    let endpoint = request.endpoint();
    let status = status(endpoint);
    let response = match (endpoint.output_kind(), endpoint.result_schema(status)) {
        (Output::Json, Some(schema)) => {
            let value = Example::new(endpoint, request.arguments()).of(&schema);
            StubResponse::json(status, &project(value, request.fields()))
        }
        (Output::Text, _) => {
            let text = text::of(endpoint.name(), Draw::new(endpoint.name()));
            StubResponse::status(status).header("content-type", "text/plain; charset=utf-8").body(text)
        }
        _ => StubResponse::status(status),
    };
    response.header(MARK.0, MARK.1)
}

/// What was asked for is in order, so an operation that may say what is wrong has nothing to say.
fn status(endpoint: &EndpointDescriptor) -> u16 {
    let complains = |status: u16| match endpoint.result_schema(status) {
        Some(Schema::Object(object)) => object.name == "ValidationError",
        _ => false,
    };
    let usual = success(endpoint);
    endpoint.success_statuses().iter().copied().find(|other| complains(usual) && *other != usual).unwrap_or(usual)
}
