//! Answers to the operations that the simulator does nothing for: made up, from the form that their declaration says.
//!
//! The same operation with the same arguments gets the same answer. What the request says is in it: ids of the path, the
//! properties of the body. Nothing is kept.

mod draw;
mod fits;
mod text;
mod value;

use fingerpost::testing::StubResponse;
use fingerpost::{EndpointDescriptor, Output, Schema};

use self::draw::Draw;
use self::value::Request;
use super::call::Call;
use super::respond::success;
use super::world::project;

/// Says in the header of this name that an answer is made up.
pub(super) const MARK: (&str, &str) = ("x-simulator", "generated");

pub(super) fn answer(call: &Call) -> StubResponse {
    let endpoint = call.endpoint();
    let status = status(endpoint);
    let answer = match (endpoint.output_kind(), endpoint.result_schema(status)) {
        (Output::Json, Some(schema)) => {
            let value = Request::new(endpoint, call.arguments()).answer(&schema);
            StubResponse::json(status, &project(value, call.fields().unwrap_or_default()))
        }
        (Output::Text, _) => {
            let text = text::of(endpoint.name(), Draw::new(endpoint.name()));
            StubResponse::status(status).header("content-type", "text/plain; charset=utf-8").body(text)
        }
        _ => StubResponse::status(status),
    };
    answer.header(MARK.0, MARK.1)
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

/// An id that nobody can guess, as things have in Looker that do not last; by what it is for.
pub(super) fn hex(seed: &str) -> String {
    Draw::new(seed).hex()
}
