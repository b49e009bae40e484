//! The end of the pages, as the server says it.

use http::HeaderMap;

use super::links::Numbers;
use crate::core::response_headers::FromHeader;

/// The end of numbered pages, from the headers of the last page.
#[derive(Clone, Copy, Default)]
pub(super) struct End {
    /// The number of items on all pages, from `X-Total-Count`.
    pub(super) total: Option<u64>,
    /// The start of the last page, from the link to it.
    last: Option<u64>,
    /// A page had a link to the next one, so that the last page is the one without.
    has_links: bool,
    /// The total was more than the items so far, so that it is not the number of items of a page.
    is_counted: bool,
}

/// The information of the headers about a next page.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Next {
    /// There is a page with this start.
    At(u64),
    /// There is a page, whose start is counted.
    More,
    NoMore,
    /// There is none if the total is that of all pages, and not that of the only page so far.
    MaybeNoMore,
    Unknown,
}

impl End {
    /// Reads the total of a page.
    pub(super) fn count(&mut self, headers: &HeaderMap) {
        self.total = u64::from_header("x-total-count", headers).or(self.total);
    }

    /// Reads the headers of a page. `before` is the number of items up to its end, if it is known, `start` its start.
    pub(super) fn receive(&mut self, start: u64, before: Option<u64>, links: Numbers) -> Next {
        self.last = links.last.or(self.last);
        let total = before.zip(self.total).map(|(before, total)| before < total);
        self.is_counted |= total == Some(true);
        // A link that leads back, or to the page itself, is none.
        if let Some(next) = links.next.filter(|next| *next > start) {
            self.has_links = true;
            return Next::At(next);
        }
        match total {
            Some(true) => Next::More,
            Some(false) if self.is_counted => Next::NoMore,
            Some(false) => Next::MaybeNoMore,
            None if self.has_links && links.is_complete => Next::NoMore,
            None if self.last.is_some_and(|last| start < last) => Next::More,
            None => Next::Unknown,
        }
    }

    /// Tells if there is a page with this start, after this number of items; `None` if the end is not known.
    pub(super) fn may_exist(&self, start: u64, before: Option<u64>) -> Option<bool> {
        let by_link = self.last.map(|last| start <= last);
        let by_total = before.zip(self.total).map(|(before, total)| before < total);
        by_link.or(by_total)
    }
}
