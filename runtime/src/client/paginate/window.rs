//! The size and the number of the first page.

use crate::client::call::Draft;
use crate::core::endpoint::Pagination;

/// The page size of calls that do not set one.
const USUAL_LIMIT: u64 = 100;

/// The size and the number of the first page.
#[derive(Clone, Copy, Default)]
pub(super) struct Window {
    pub(super) limit: u64,
    pub(super) first: u64,
}

impl Window {
    /// Fails if the call sets a size or a start that cannot be counted from: another one would be sent in its place.
    /// The error is the index of the argument, and the problem.
    pub(super) fn of(draft: &Draft) -> Result<Self, (usize, &'static str)> {
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
