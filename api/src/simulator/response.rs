//! Responses to operations on the instance.

use fingerpost::EndpointDescriptor;
use fingerpost::testing::StubResponse;

use super::request::Request;
use super::resources::Outcome;

/// Pagination parameters, which links to other pages replace.
const POSITIONS: [&str; 4] = ["limit", "offset", "page", "per_page"];

/// Returns the first successful status of an operation.
pub(super) fn success(endpoint: &EndpointDescriptor) -> u16 {
    let usual = if endpoint.output_kind() == fingerpost::Output::Nothing { 204 } else { 200 };
    let pending = endpoint.pending_statuses();
    endpoint.success_statuses().iter().copied().find(|status| !pending.contains(status)).unwrap_or(usual)
}

pub(super) fn respond(request: &Request, outcome: Outcome) -> StubResponse {
    let status = success(request.endpoint());
    match outcome {
        Outcome::Json(value) => StubResponse::json(status, &value),
        Outcome::NoContent => StubResponse::status(204),
        Outcome::Page { items, total, offset, limit } => {
            let response = StubResponse::json(status, &items).header("x-total-count", &total.to_string());
            match links(request, total, offset, limit) {
                Some(links) => response.header("link", &links),
                None => response,
            }
        }
    }
}

/// Returns a `Link` header for the surrounding pages, if the request is paginated.
fn links(request: &Request, total: usize, offset: usize, limit: Option<usize>) -> Option<String> {
    let limit = limit.filter(|limit| *limit > 0)?;
    let last = total.saturating_sub(1) / limit * limit;
    let next = offset.saturating_add(limit);
    let all = [
        ("first", Some(0)),
        ("prev", (offset > 0).then(|| offset.saturating_sub(limit))),
        ("next", (next < total).then_some(next)),
        ("last", Some(last)),
    ];
    let (origin, (path, pairs)) = (request.origin(), request.path_and_query());
    let links = all.into_iter().filter_map(|(relation, offset)| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(pairs.iter().filter(|(name, _)| !POSITIONS.contains(&name.as_str())));
        query.append_pair("limit", &limit.to_string()).append_pair("offset", &offset?.to_string());
        Some(format!("<{origin}{path}?{}>; rel=\"{relation}\"", query.finish()))
    });
    Some(links.collect::<Vec<_>>().join(", "))
}
