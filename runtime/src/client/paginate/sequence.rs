//! The requests for the pages of an endpoint.

use std::task::{Context, Poll, ready};

use super::ahead::Ahead;
use super::end::{End, Next};
use super::guard::Guard;
use super::is_past_the_end;
use super::links::{Numbers, next_address};
use super::page::{At, ReceivePage, Received, Receiving, Split};
use super::sized::{Following, Sizes};
use super::window::Window;
use crate::client::call::{Draft, Head, Stage};
use crate::core::endpoint::Pagination;
use crate::core::error::{Error, Kind};
use crate::core::typed_endpoint::DecodeKind;

/// The name of a token in error messages.
const TOKEN: &str = "token";

/// The requests for the pages, one after the other.
pub(super) struct Sequence {
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
    /// The number of received items, and of those on the last page.
    received: u64,
    last_items: u64,
    end: End,
    /// Items are hidden from pages, whose starts are counted by the page size.
    pub(super) hides_items: bool,
    pub(super) ahead: Ahead,
    pub(super) guard: Guard,
}

impl Sequence {
    pub(super) fn new(draft: Box<Draft>, kind: DecodeKind) -> Self {
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
        Self {
            draft,
            kind,
            page: None,
            at,
            window,
            sizes,
            first_token,
            refused,
            is_probe: false,
            received: 0,
            last_items: 0,
            end: End::default(),
            hides_items: false,
            ahead: Ahead::default(),
            guard,
        }
    }

    /// Returns the number of items on all pages, if the server has said it.
    pub(super) fn total(&self) -> Option<u64> {
        self.end.total
    }

    /// Requests the next page and advances to the one after it. `None` after the last page and after an error.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>, page: &mut dyn ReceivePage) -> Poll<Option<Result<(), Error>>> {
        if self.page.is_none() {
            let requested = if let Some(Ok(At::Number(number))) = self.at { self.ahead.take(number) } else { None };
            self.page = match requested.map(Ok).or_else(|| self.request()) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(call)) => Some(call),
            };
            self.request_ahead();
        }
        let Some(coming) = &mut self.page else { return Poll::Ready(None) };
        let (mut receiving, mut head) = (Receiving { page, split: Split::default() }, Head::default());
        let received = coming.poll(cx, &mut receiving, Some(&mut head));
        // After the page in progress, so that requests are sent in order.
        self.ahead.poll(cx);
        let received = ready!(received);
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

    /// Returns the call for the next page; `None` after the last page and after an error.
    fn request(&mut self) -> Option<Result<Stage, Error>> {
        if let Some(error) = self.refused.take() {
            self.at = None;
            return Some(Err(error));
        }
        let page = match self.at.as_ref()? {
            Ok(at) => self.page(at),
            Err(problem) => Err(problem.clone()),
        };
        let call = page.map(|draft| Stage::new(Box::new(draft), self.kind));
        Some(call.map_err(|problem| {
            self.at = None;
            Error::new(self.draft.endpoint(), Kind::Page(problem))
        }))
    }

    /// Requests pages after the one in progress, as far as they are known or likely to exist.
    fn request_ahead(&mut self) {
        let Some(Ok(At::Number(number))) = self.at else { return };
        while (!self.is_probe || self.hides_items) && self.ahead.step > 0 {
            let nth = self.ahead.len() + 1;
            let distance = nth as u64;
            let start = number.saturating_add(self.ahead.step.saturating_mul(distance));
            let exists = self.end.may_exist(start, self.items_before(start, distance));
            if exists == Some(false) || nth >= self.ahead.most(exists.is_some()) {
                return;
            }
            let Ok(draft) = self.page(&At::Number(start)) else { return };
            self.ahead.push(start, Stage::new(Box::new(draft), self.kind));
        }
    }

    /// Returns the number of items before a page, which is so many pages after the received ones; `None` if it is not
    /// known.
    fn items_before(&self, start: u64, distance: u64) -> Option<u64> {
        match self.pagination() {
            Some(Pagination::Offset { .. }) => Some(start),
            // The number of items before another page than the first one is not known.
            Some(Pagination::Page { .. }) if self.window.first > 1 => None,
            Some(Pagination::Page { .. }) if self.hides_items => {
                Some(start.saturating_sub(self.window.first).saturating_mul(self.window.limit))
            }
            Some(Pagination::Page { .. }) => Some(self.received + distance.saturating_mul(self.last_items)),
            Some(Pagination::Token { .. } | Pagination::Link) | None => None,
        }
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
            && !matches!(next_address(page.uri, page.headers), Ok(Some(next)) if page.uri == Some(&next))
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
        self.ahead.clear();
        self.is_probe && is_past_the_end(error)
    }

    /// Returns the start of the next page, if there is one.
    fn following(&mut self, at: &At, page: &Received<'_>) -> Result<Option<At>, String> {
        let Some(pagination) = self.pagination() else { return Ok(None) };
        let number = if let At::Number(number) = at { *number } else { self.window.first };
        self.received = self.received.saturating_add(page.items);
        self.last_items = page.items;
        self.end.count(page.headers);
        match pagination {
            Pagination::Offset { offset: parameter, .. } => {
                let items = if self.hides_items { self.window.limit } else { page.items };
                Ok(self.numbered(number, number.saturating_add(items), parameter, page))
            }
            Pagination::Page { page: parameter, .. } => {
                Ok(self.numbered(number, number.saturating_add(1), parameter, page))
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

    /// Returns the number of the page after the one with this start, if there is one. `counted` is its number unless a
    /// link has another one.
    fn numbered(&mut self, start: u64, counted: u64, parameter: usize, page: &Received<'_>) -> Option<At> {
        let parameter = self.draft.endpoint().parameter(parameter).map_or("", |parameter| parameter.wire_name());
        let links = Numbers::of(page.headers, parameter);
        let (mut next, limit) = (counted, self.window.limit);
        let before = self.items_before(counted, 0);
        let following = match self.end.receive(start, before, links) {
            Next::At(linked) => {
                next = linked;
                Following::Page
            }
            Next::NoMore => Following::None,
            // All items of the page may be hidden.
            Next::More if self.hides_items => Following::Page,
            Next::Unknown if self.hides_items && page.items > 0 => Following::Probe,
            Next::More => self.sizes.receive(page.items, limit, Some(true)),
            Next::MaybeNoMore => self.sizes.receive(page.items, limit, Some(false)),
            Next::Unknown => self.sizes.receive(page.items, limit, None),
        };
        self.is_probe = following == Following::Probe;
        if following == Following::None {
            self.ahead.clear();
            return None;
        }
        self.ahead.advance(next - start);
        Some(At::Number(next))
    }

    /// Returns the link to the next page, if there is one.
    fn linked(&mut self, at: &At, page: &Received<'_>) -> Result<Option<At>, String> {
        let (Some(uri), Some(next)) = (page.uri, next_address(page.uri, page.headers)?) else { return Ok(None) };
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
