//! Pages of an endpoint declared with `paginate = …`.

use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::Stream;
use http::header::LINK;
use http::{HeaderMap, Uri};

use super::guard::Guard;
use super::sized::{Following, Sizes};
use super::{Page, Pages, Source, is_past_the_end};
use crate::client::call::{Arrived, Call, Draft, Head, Receive, Slot, Stage, received};
use crate::client::reference::{Unfollowed, resolve};
use crate::core::declared_errors::DeclaredErrors;
use crate::core::endpoint::Pagination;
use crate::core::error::{CallError, Error, Kind};
use crate::core::response::DecodeError;
use crate::core::response_headers::{FromHeader, Links};
use crate::core::typed_endpoint::{Decode, DecodeKind};

/// The page size of calls that do not set one.
const USUAL_LIMIT: u64 = 100;
/// The name of a token in error messages.
const TOKEN: &str = "token";

/// The start of a page.
#[derive(Clone, Debug, Eq, PartialEq)]
enum At {
    /// The start that the call itself sets.
    Start,
    /// The number of items before the page, or the number of the page.
    Number(u64),
    Token(String),
    Link(Uri),
}

/// The data that decides on the end of a page, besides its response.
#[derive(Default)]
struct Split {
    items: u64,
    token: Option<String>,
}

/// A received page without its items.
struct Received<'a> {
    items: u64,
    token: Option<String>,
    headers: &'a HeaderMap,
    uri: Option<&'a Uri>,
    body: &'a [u8],
}

pub(super) fn pages<T, E>(call: Call<T, E>) -> Pages<T::Item, E>
where
    T: Page + 'static,
    T::Item: Send + 'static,
    E: DeclaredErrors,
{
    let (draft, kind, decode) = call.into_parts();
    let sequence = Sequence::new(draft, kind);
    Pages(Box::new(DeclaredPages { sequence, decode, items: Vec::new().into_iter(), errors: PhantomData }))
}

/// A hand-written stream: an `async` block would take ten times as long to compile, for each type of page. All requests
/// are made by the sequence, which does not depend on the type.
struct DeclaredPages<T: Page, E> {
    sequence: Sequence,
    decode: Decode<T>,
    /// The remaining items of the last page.
    items: std::vec::IntoIter<T::Item>,
    errors: PhantomData<fn() -> E>,
}

/// The only pinned data is boxed.
impl<T: Page, E> Unpin for DeclaredPages<T, E> {}

/// The places for a page: its items, and what else is in it.
struct PageSlot<'a, T: Page> {
    decode: Decode<T>,
    items: &'a mut std::vec::IntoIter<T::Item>,
}

impl<T: Page> ReceivePage for PageSlot<'_, T> {
    fn receive(&mut self, arrived: &mut Arrived) -> Result<Split, DecodeError> {
        let mut page = None;
        Slot { decode: self.decode, result: &mut page }.receive(arrived)?;
        let (items, token) = received(page).split();
        let split = Split { items: items.len() as u64, token };
        *self.items = items.into_iter();
        Ok(split)
    }
}

/// Decodes a page.
trait ReceivePage {
    /// Keeps the items of a page, and returns the rest.
    fn receive(&mut self, arrived: &mut Arrived) -> Result<Split, DecodeError>;
}

/// A page, as a call receives it.
struct Receiving<'a> {
    page: &'a mut dyn ReceivePage,
    split: Split,
}

impl Receive for Receiving<'_> {
    fn receive(&mut self, arrived: &mut Arrived) -> Result<(), DecodeError> {
        self.split = self.page.receive(arrived)?;
        Ok(())
    }
}

impl<T: Page, E: DeclaredErrors> Stream for DeclaredPages<T, E> {
    type Item = Result<T::Item, CallError<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { sequence, decode, items, .. } = &mut *self;
        loop {
            if let Some(item) = items.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            let mut page = PageSlot { decode: *decode, items };
            match sequence.poll(cx, &mut page) {
                Poll::Ready(Some(Ok(()))) => {}
                Poll::Ready(Some(Err(error))) => {
                    // Those of a page that is not accepted.
                    *items = Vec::new().into_iter();
                    return Poll::Ready(Some(Err(CallError::new(error))));
                }
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => return Poll::Pending,
            }
        }
    }
}

impl<T: Page, E: DeclaredErrors> Source<T::Item, E> for DeclaredPages<T, E>
where
    T::Item: Send,
{
    fn guard(&mut self) -> &mut Guard {
        &mut self.sequence.guard
    }
}

/// The requests for the pages, one after the other.
struct Sequence {
    /// The original call.
    draft: Box<Draft>,
    kind: DecodeKind,
    /// The call for the next page, in progress.
    page: Option<Stage>,
    /// The start of the next page, or the reason why it cannot be requested; `None` after the last one.
    at: Option<Result<At, String>>,
    window: Window,
    sizes: Sizes,
    /// The token that the call itself sets.
    first_token: Option<String>,
    /// The error of a page size or a first page that cannot be counted from.
    refused: Option<Error>,
    /// The page in progress may not exist.
    is_probe: bool,
    /// The number of received items.
    received: u64,
    guard: Guard,
}

impl Sequence {
    fn new(draft: Box<Draft>, kind: DecodeKind) -> Self {
        let (window, refused) = match Window::of(&draft) {
            Ok(window) => (window, None),
            Err((index, problem)) => {
                let name = draft.endpoint().parameter(index).map_or("", |parameter| parameter.name());
                (Window::default(), Some(Error::new(draft.endpoint(), Kind::Argument { name, problem })))
            }
        };
        let (sizes, mut guard) = (Sizes::default(), Guard::default());
        let first_token = match draft.endpoint().pagination() {
            Some(Pagination::Token { token }) => draft.query_text(token).filter(|token| !token.is_empty()),
            Some(Pagination::Offset { .. } | Pagination::Page { .. } | Pagination::Link) | None => None,
        };
        // The first token that is registered cannot repeat another one.
        let _ = first_token.as_ref().map(|token| guard.request(token, TOKEN));
        let at = Some(Ok(At::Start));
        Self { draft, kind, page: None, at, window, sizes, first_token, refused, is_probe: false, received: 0, guard }
    }

    /// Requests the next page and advances to the one after it. `None` after the last page and after an error.
    fn poll(&mut self, cx: &mut Context<'_>, page: &mut dyn ReceivePage) -> Poll<Option<Result<(), Error>>> {
        if self.page.is_none() {
            match self.request() {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(draft)) => self.page = Some(Stage::new(Box::new(draft), self.kind)),
            }
        }
        let Some(coming) = &mut self.page else { return Poll::Ready(None) };
        let (mut receiving, mut head) = (Receiving { page, split: Split::default() }, Head::default());
        let received = ready!(coming.poll(cx, &mut receiving, Some(&mut head)));
        self.page = None;
        let Split { items, token } = receiving.split;
        let page = Received { items, token, headers: &head.headers, uri: head.uri.as_ref(), body: &head.body };
        match received.and_then(|()| self.advance(&page)) {
            Ok(()) => Poll::Ready(Some(Ok(()))),
            Err(error) => {
                let is_end = self.end(&error);
                Poll::Ready((!is_end).then_some(Err(error)))
            }
        }
    }

    /// Returns the request for the next page; `None` after the last page and after an error.
    fn request(&mut self) -> Option<Result<Draft, Error>> {
        if let Some(error) = self.refused.take() {
            self.at = None;
            return Some(Err(error));
        }
        let page = match self.at.as_ref()? {
            Ok(at) => self.page(at),
            Err(problem) => Err(problem.clone()),
        };
        Some(page.map_err(|problem| {
            self.at = None;
            Error::new(self.draft.endpoint(), Kind::Page(problem))
        }))
    }

    /// Returns the request for a page.
    fn page(&self, at: &At) -> Result<Draft, String> {
        let mut draft = self.draft.try_clone().ok_or("the request body is a stream")?;
        let Window { limit: size, first } = self.window;
        let number = if let At::Number(number) = at { *number } else { first };
        match (self.pagination(), at) {
            (Some(Pagination::Offset { limit, offset }), _) => {
                draft.set_query(limit, &|out| out.value().push(&size.to_string()));
                draft.set_query(offset, &|out| out.value().push(&number.to_string()));
            }
            (Some(Pagination::Page { page, per_page }), _) => {
                draft.set_query(page, &|out| out.value().push(&number.to_string()));
                draft.set_query(per_page, &|out| out.value().push(&size.to_string()));
            }
            (Some(Pagination::Token { token: index }), At::Token(token)) => {
                draft.set_query(index, &|out| out.value().push(token));
            }
            (Some(Pagination::Link), At::Link(uri)) => draft.follow(uri),
            (Some(Pagination::Token { .. } | Pagination::Link) | None, _) => {}
        }
        Ok(draft)
    }

    /// Advances to the page after the received one. Fails if the received page is the one before again.
    fn advance(&mut self, page: &Received<'_>) -> Result<(), Error> {
        let Some(Ok(at)) = self.at.take() else { return Ok(()) };
        if page.items > 0 && self.guard.is_repeated(page.body) && !self.may_repeat(page) {
            return Err(Error::new(self.draft.endpoint(), Kind::Page(self.ignored())));
        }
        self.at = self.following(&at, page).transpose();
        if let (Some(Ok(_)), Err(problem)) = (&self.at, self.guard.receive(page.items)) {
            self.at = Some(Err(problem));
        }
        Ok(())
    }

    /// Returns `true` if the page may have the body of the one before, since its link does not lead to itself.
    fn may_repeat(&self, page: &Received<'_>) -> bool {
        // The body of a page with a token has the token, and pages of other styles are counted.
        self.pagination() == Some(Pagination::Link)
            && !matches!(next_link(page), Ok(Some(next)) if page.uri == Some(&next))
    }

    /// Returns the message for a page that is the one before again.
    fn ignored(&self) -> String {
        let named = |index| self.draft.endpoint().parameter(index).map_or("", |parameter| parameter.name());
        let what = match self.pagination() {
            Some(
                Pagination::Offset { offset: index, .. }
                | Pagination::Page { page: index, .. }
                | Pagination::Token { token: index },
            ) => format!("`{}`", named(index)),
            Some(Pagination::Link) | None => "the query of its own link".to_owned(),
        };
        format!("two pages in a row are the same, so the server seems to ignore {what}")
    }

    fn pagination(&self) -> Option<Pagination> {
        self.draft.endpoint().pagination()
    }

    /// Ends the sequence with an error. Returns `true` if the error only means that there is no further page.
    fn end(&mut self, error: &Error) -> bool {
        self.at = None;
        self.is_probe && is_past_the_end(error)
    }

    /// Returns the start of the next page, if there is one.
    fn following(&mut self, at: &At, page: &Received<'_>) -> Result<Option<At>, String> {
        let Some(pagination) = self.pagination() else { return Ok(None) };
        let number = if let At::Number(number) = at { *number } else { self.window.first };
        self.received = self.received.saturating_add(page.items);
        let total = u64::from_header("x-total-count", page.headers);
        match pagination {
            Pagination::Offset { .. } => {
                let next = number.saturating_add(page.items);
                Ok(self.numbered(page.items, next, total.map(|total| next < total)))
            }
            Pagination::Page { .. } => {
                // The number of items before another page than the first one is not known.
                let total = total.filter(|_| self.window.first <= 1);
                Ok(self.numbered(page.items, number.saturating_add(1), total.map(|total| self.received < total)))
            }
            Pagination::Token { .. } => {
                let next = page.token.clone().filter(|token| !token.is_empty());
                // A page whose token is its own is the last one.
                let own = if let At::Token(token) = at { Some(token) } else { self.first_token.as_ref() };
                let Some(next) = next.filter(|next| own != Some(next)) else { return Ok(None) };
                self.guard.request(&next, TOKEN)?;
                Ok(Some(At::Token(next)))
            }
            Pagination::Link => self.linked(at, page),
        }
    }

    /// Returns the number of the next page, if there is one.
    fn numbered(&mut self, items: u64, next: u64, more: Option<bool>) -> Option<At> {
        let following = self.sizes.receive(items, self.window.limit, more);
        self.is_probe = following == Following::Probe;
        (following != Following::None).then_some(At::Number(next))
    }

    /// Returns the link to the next page, if there is one.
    fn linked(&mut self, at: &At, page: &Received<'_>) -> Result<Option<At>, String> {
        let (Some(uri), Some(next)) = (page.uri, next_link(page)?) else { return Ok(None) };
        if *at == At::Start {
            self.guard.request(uri, "link")?;
        }
        // A page whose link is its own is the last one.
        if next == *uri {
            return Ok(None);
        }
        self.guard.request(&next, "link")?;
        Ok(Some(At::Link(next)))
    }
}

/// Returns the address of the next page, if there is a link to it.
fn next_link(page: &Received<'_>) -> Result<Option<Uri>, String> {
    let Some(uri) = page.uri else { return Ok(None) };
    let links = Links::of_headers(LINK.as_str(), page.headers);
    let Some(next) = links.rel("next") else {
        if links.is_complete() {
            return Ok(None);
        }
        return Err("the `Link` header of the last page has a syntax error, so its next page is unknown".to_owned());
    };
    let next = resolve(uri, next).map_err(|problem| match problem {
        Unfollowed::Invalid => "its link is not a valid URL",
        Unfollowed::OtherOrigin => "its link leads to another origin",
        Unfollowed::TooLong => "its link is too long",
    })?;
    Ok(Some(next))
}

/// The size and the number of the first page.
#[derive(Clone, Copy, Default)]
struct Window {
    limit: u64,
    first: u64,
}

impl Window {
    /// Fails if the call sets a size or a start that cannot be counted from: another one would be sent in its place.
    /// The error is the index of the argument, and the problem.
    fn of(draft: &Draft) -> Result<Self, (usize, &'static str)> {
        let (limit, start, first) = match draft.endpoint().pagination() {
            Some(Pagination::Offset { limit, offset }) => (limit, offset, 0),
            Some(Pagination::Page { page, per_page }) => (per_page, page, 1),
            Some(Pagination::Token { .. } | Pagination::Link) | None => {
                return Ok(Self { limit: USUAL_LIMIT, first: 0 });
            }
        };
        let number = |index, least, problem| match draft.query_text(index).map(|text| text.parse::<u64>()) {
            None => Ok(None),
            Some(Ok(number)) if number >= least => Ok(Some(number)),
            Some(_) => Err((index, problem)),
        };
        Ok(Self {
            limit: number(limit, 1, "is not a positive number, so pages cannot have this size")?.unwrap_or(USUAL_LIMIT),
            first: number(start, 0, "is negative or not a number, so pages cannot begin there")?.unwrap_or(first),
        })
    }
}
