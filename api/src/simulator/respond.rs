//! What the world says, as an answer to a request.

use fingerpost::EndpointDescriptor;
use fingerpost::testing::StubResponse;
use serde_json::Value;

use super::call::Call;
use super::world::Outcome as Done;

/// Positions within a list, which links to other pages say anew.
const POSITIONS: [&str; 4] = ["limit", "offset", "page", "per_page"];

/// The status that an operation answers with when all is well, if there is nothing to choose.
pub(super) fn success(endpoint: &EndpointDescriptor) -> u16 {
    let usual = if endpoint.output_kind() == fingerpost::Output::Nothing { 204 } else { 200 };
    let pending = endpoint.pending_statuses();
    endpoint.success_statuses().iter().copied().find(|status| !pending.contains(status)).unwrap_or(usual)
}

pub(super) fn respond(call: &Call, done: Done) -> StubResponse {
    let status = success(call.endpoint());
    match done {
        Done::Json(value) => StubResponse::json(status, &value),
        Done::NoContent => StubResponse::status(204),
        Done::Page { items, total, offset, limit } => {
            let answer = StubResponse::json(status, &items).header("x-total-count", &total.to_string());
            match links(call, total, offset, limit) {
                Some(links) => answer.header("link", &links),
                None => answer,
            }
        }
    }
}

/// The JSON of what was done, null where there is none.
pub(super) fn json(done: Done) -> Value {
    match done {
        Done::Json(value) | Done::Page { items: value, .. } => value,
        Done::NoContent => Value::Null,
    }
}

/// A `Link` header with the pages around this one, where the call asks for pages.
fn links(call: &Call, total: usize, offset: usize, limit: Option<usize>) -> Option<String> {
    let limit = limit.filter(|limit| *limit > 0)?;
    let last = total.saturating_sub(1) / limit * limit;
    let next = offset.saturating_add(limit);
    let all = [
        ("first", Some(0)),
        ("prev", (offset > 0).then(|| offset.saturating_sub(limit))),
        ("next", (next < total).then_some(next)),
        ("last", Some(last)),
    ];
    let (origin, (path, pairs)) = (call.origin(), call.path_and_query());
    let links = all.into_iter().filter_map(|(relation, offset)| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(pairs.iter().filter(|(name, _)| !POSITIONS.contains(&name.as_str())));
        query.append_pair("limit", &limit.to_string()).append_pair("offset", &offset?.to_string());
        Some(format!("<{origin}{path}?{}>; rel=\"{relation}\"", query.finish()))
    });
    Some(links.collect::<Vec<_>>().join(", "))
}
