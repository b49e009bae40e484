//! Pages of an endpoint declared with `paginate = …`.

use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::Stream;
use http::HeaderMap;
use http::header::LINK;

use super::{Page, Pages};
use crate::client::call::{Call, Draft, ResponseFuture};
use crate::core::declared_errors::DeclaredErrors;
use crate::core::endpoint::{EndpointDescriptor, Pagination};
use crate::core::error::{CallError, Error, Kind};
use crate::core::response_headers::{FromHeader, Links};
use crate::core::typed_endpoint::Decode;

/// The page size of calls that do not set one.
const USUAL_LIMIT: u64 = 100;

/// The start of a page.
#[derive(Clone, Debug, Eq, PartialEq)]
enum At {
    /// The start that the call itself sets.
    Start,
    Offset(u64),
    Token(String),
    Link(String),
}

/// The number of items of a received page, and the data that leads to the next one.
struct ReceivedPage<'a> {
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
    let sequence = Sequence { first: Window::of(&draft), draft, at: Some(At::Start) };
    Pages(Box::pin(DeclaredPages { sequence, decode, page: None, items: Vec::new().into_iter() }))
}

/// A hand-written stream: an `async` block would take ten times as long to compile, for each type of page.
struct DeclaredPages<T: Page, E> {
    sequence: Sequence,
    decode: Decode<T>,
    /// The request for the next page, in progress.
    page: Option<ResponseFuture<T, E>>,
    /// The remaining items of the last page.
    items: std::vec::IntoIter<T::Item>,
}

/// The only pinned data is boxed.
impl<T: Page, E> Unpin for DeclaredPages<T, E> {}

impl<T: Page, E: DeclaredErrors> Stream for DeclaredPages<T, E> {
    type Item = Result<T::Item, CallError<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { sequence, decode, page, items } = &mut *self;
        loop {
            if let Some(item) = items.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            let coming = match page {
                Some(coming) => coming,
                None => match sequence.request() {
                    None => return Poll::Ready(None),
                    Some(Err(error)) => return Poll::Ready(Some(Err(CallError::new(error)))),
                    Some(Ok(draft)) => page.insert(Call::from_parts(draft, *decode).with_response().into_future()),
                },
            };
            let received = ready!(Pin::new(coming).poll(cx));
            *page = None;
            match received {
                Ok(response) => {
                    let (more, token) = response.value.split();
                    sequence.advance(&ReceivedPage { items: more.len(), token, headers: &response.headers });
                    *items = more.into_iter();
                }
                Err(error) => {
                    sequence.at = None;
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
    }
}

/// The requests for the pages, one after the other.
struct Sequence {
    /// The original call.
    draft: Draft,
    first: Window,
    /// The start of the next page; `None` after the last one.
    at: Option<At>,
}

impl Sequence {
    /// Returns the request for the next page; `None` after the last page and after an error.
    fn request(&mut self) -> Option<Result<Draft, Error>> {
        let draft = page(&self.draft, self.at.as_ref()?);
        if draft.is_err() {
            self.at = None;
        }
        Some(draft)
    }

    /// Advances to the page after the received one.
    fn advance(&mut self, page: &ReceivedPage<'_>) {
        self.at = self.at.take().and_then(|at| following(self.draft.endpoint(), self.first, &at, page));
    }
}

/// Returns the request for a page.
fn page(draft: &Draft, at: &At) -> Result<Draft, Error> {
    let endpoint = draft.endpoint();
    let wrong = |problem: String| Error::new(endpoint, Kind::Page(problem));
    let mut draft = draft.try_clone().ok_or_else(|| wrong("the request body is a stream".to_owned()))?;
    match (endpoint.pagination(), at) {
        (Some(Pagination::Offset { limit, offset }), at) => {
            let Window { limit: size, offset: first } = Window::of(&draft);
            let from = if let At::Offset(from) = at { *from } else { first };
            draft.set_query(limit, &|out| out.value().push(&size.to_string()));
            draft.set_query(offset, &|out| out.value().push(&from.to_string()));
        }
        (Some(Pagination::Token { token: index }), At::Token(token)) => {
            draft.set_query(index, &|out| out.value().push(token));
        }
        (_, At::Link(link)) => draft.follow(link).map_err(|problem| wrong(format!("its link {problem}")))?,
        _ => {}
    }
    Ok(draft)
}

/// Returns the start of the next page, if there is one.
fn following(endpoint: &EndpointDescriptor, first: Window, at: &At, page: &ReceivedPage<'_>) -> Option<At> {
    match endpoint.pagination()? {
        Pagination::Offset { .. } => {
            let from = if let At::Offset(from) = at { *from } else { first.offset };
            let next = from.saturating_add(page.items as u64);
            // The server may cap the page size; the total then shows that there is more.
            let total = u64::from_header("x-total-count", page.headers);
            let more = page.items as u64 >= first.limit || total.is_some_and(|total| next < total);
            (more && page.items > 0).then_some(At::Offset(next))
        }
        // A repeated token would never end.
        Pagination::Token { .. } => {
            let next = page.token.clone().filter(|token| !token.is_empty()).map(At::Token);
            next.filter(|next| next != at)
        }
        Pagination::Link => {
            let links = Links::from_header(LINK.as_str(), page.headers)?;
            let next = links.rel("next").map(|target| At::Link(target.to_owned()));
            next.filter(|next| next != at)
        }
    }
}

/// The range of items that a call requests.
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
