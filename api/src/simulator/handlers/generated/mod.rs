//! Generated responses for operations that the simulator does not implement, from the schema of their declared type.
//!
//! The same operation with the same arguments gets the same response. It repeats values of the request: ids of the
//! path, properties of the body. Nothing is stored. A caller without the permission is refused with 403.

mod permissions;
mod text;
mod value;

use fingerpost::testing::StubResponse;
use fingerpost::{EndpointDescriptor, Output, Schema};

use self::value::Example;
use super::super::chance::Draw;
use super::super::refusal::Refusal;
use super::super::request::Request;
use super::super::resources::project;
use super::super::response::success;
use super::super::world::Viewer;

/// The header of generated responses.
pub(super) const MARK: (&str, &str) = ("x-simulator", "generated");

/// Returns the response, or refuses the call because of the caller's permissions.
pub(in crate::simulator) fn respond(request: &Request) -> Result<StubResponse, Refusal> {
    let endpoint = request.endpoint();
    let caller_id = &request.caller.user_id;
    let viewer = Viewer::new(&request.state.world(), caller_id);
    permissions::check(endpoint, request.arguments(), caller_id, &viewer)?;
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
    Ok(response.header(MARK.0, MARK.1))
}

/// Returns the usual successful status, or another one if its body is a list of errors.
fn status(endpoint: &EndpointDescriptor) -> u16 {
    let complains = |status: u16| match endpoint.result_schema(status) {
        Some(Schema::Object(object)) => object.name == "ValidationError",
        _ => false,
    };
    let usual = success(endpoint);
    endpoint.success_statuses().iter().copied().find(|other| complains(usual) && *other != usual).unwrap_or(usual)
}
