//! Pages of an endpoint that declares how they come: `paginate = …`.

use http::HeaderMap;
use http::header::LINK;

use super::{Page, Pages};
use crate::call::{Call, Draft};
use crate::decode::DeclaredErrors;
use crate::endpoint::{Description, Pagination};
use crate::error::{CallError, Error, Kind};
use crate::response_headers::{FromHeader, Links};

/// How many items a page has unless the call says.
const USUAL_LIMIT: u64 = 100;

/// Where a page begins.
#[derive(Clone, Debug, Eq, PartialEq)]
enum At {
    /// As the call itself says.
    Start,
    Offset(u64),
    Token(String),
    Link(String),
}

/// What is known of a page that has come.
struct Came<'a> {
    items: usize,
    token: Option<String>,
    headers: &'a HeaderMap,
}

pub(super) fn pages<T, E>(call: Call<T, E>) -> Pages<T::Item, E>
where
    T: Page + 'static,
    T::Item: Send + 'static,
    E: DeclaredErrors,
{
    let (draft, decode) = call.into_parts();
    Pages::new(At::Start, move |at| {
        let call = page(&draft, &at).map(|draft| Call::from_parts(draft, decode).with_response());
        let (endpoint, first) = (draft.endpoint(), Window::of(&draft));
        async move {
            let response = call.map_err(CallError::new)?.await?;
            let (items, token) = response.value.split();
            let came = Came { items: items.len(), token, headers: &response.headers };
            let next = following(endpoint, first, &at, came);
            Ok((items, next))
        }
    })
}

/// The request for the page.
fn page(draft: &Draft, at: &At) -> Result<Draft, Error> {
    let endpoint = draft.endpoint();
    let wrong = |problem| Error::new(endpoint, Kind::Page(problem));
    let mut draft = draft.try_clone().ok_or_else(|| wrong("would need the body again, which is a stream"))?;
    match (endpoint.pagination(), at) {
        (Some(Pagination::Offset { limit, offset }), at) => {
            let Window { limit: size, offset: first } = Window::of(&draft);
            let from = if let At::Offset(from) = at { *from } else { first };
            draft.set_query(limit, &|out| out.value().push(&size.to_string()));
            draft.set_query(offset, &|out| out.value().push(&from.to_string()));
        }
        (Some(Pagination::Token { token: place }), At::Token(token)) => {
            draft.set_query(place, &|out| out.value().push(token));
        }
        (_, At::Link(link)) => draft.follow(link).map_err(wrong)?,
        _ => {}
    }
    Ok(draft)
}

/// Where the next page begins, if there is one.
fn following(endpoint: &Description, first: Window, at: &At, came: Came<'_>) -> Option<At> {
    match endpoint.pagination()? {
        Pagination::Offset { .. } => {
            let from = if let At::Offset(from) = at { *from } else { first.offset };
            let next = from.saturating_add(came.items as u64);
            // A server may have a limit of its own; then the total tells that there is more.
            let total = u64::from_header("x-total-count", came.headers);
            let more = came.items as u64 >= first.limit || total.is_some_and(|total| next < total);
            (more && came.items > 0).then_some(At::Offset(next))
        }
        // One that comes again would never end.
        Pagination::Token { .. } => {
            let next = came.token.filter(|token| !token.is_empty()).map(At::Token);
            next.filter(|next| next != at)
        }
        Pagination::Link => {
            let links = Links::from_header(LINK.as_str(), came.headers)?;
            let next = links.rel("next").map(|target| At::Link(target.to_owned()));
            next.filter(|next| next != at)
        }
    }
}

/// Which items a call asks for.
#[derive(Clone, Copy)]
struct Window {
    limit: u64,
    offset: u64,
}

impl Window {
    fn of(draft: &Draft) -> Self {
        let Some(Pagination::Offset { limit, offset }) = draft.endpoint().pagination() else {
            return Self { limit: USUAL_LIMIT, offset: 0 };
        };
        Self {
            limit: draft.number(limit).filter(|limit| *limit > 0).unwrap_or(USUAL_LIMIT),
            offset: draft.number(offset).unwrap_or(0),
        }
    }
}
