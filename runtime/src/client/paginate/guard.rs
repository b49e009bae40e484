//! Protection against pages without end.

use std::collections::HashSet;
use std::hash::{BuildHasher, Hash, RandomState};

/// The number of empty pages in a row after which a stream gives up, unless [`Pages::max_empty_pages`] sets another.
///
/// [`Pages::max_empty_pages`]: super::Pages::max_empty_pages
const MAX_EMPTY_PAGES: u32 = 100;

/// The pages of a stream so far.
pub(super) struct Guard {
    hasher: RandomState,
    /// Hashes of the tokens or addresses of all requested pages, which take little memory however long they are.
    requested: HashSet<u64>,
    /// The hash of the body of the last page.
    last_body: Option<u64>,
    empty: u32,
    pub(super) max_empty: u32,
}

impl Default for Guard {
    fn default() -> Self {
        let hasher = RandomState::new();
        Self { hasher, requested: HashSet::new(), last_body: None, empty: 0, max_empty: MAX_EMPTY_PAGES }
    }
}

impl Guard {
    /// Registers the token or address of a page. Fails if another page had the same one.
    pub(super) fn request<T: Hash + ?Sized>(&mut self, start: &T, what: &str) -> Result<(), String> {
        if self.requested.insert(self.hasher.hash_one(start)) {
            return Ok(());
        }
        Err(format!("its {what} repeats that of an earlier page, so the pages would never end"))
    }

    /// Registers the number of items of a page. Fails after too many empty pages in a row.
    pub(super) fn receive(&mut self, items: u64) -> Result<(), String> {
        self.empty = if items == 0 { self.empty.saturating_add(1) } else { 0 };
        if self.empty == 0 || self.empty <= self.max_empty {
            return Ok(());
        }
        let pages = if self.empty == 1 { "page is" } else { "pages in a row are" };
        Err(format!("{} {pages} empty, and `max_empty_pages` is {}", self.empty, self.max_empty))
    }

    /// Registers the body of a page with items. Returns `true` if it is that of the page before.
    pub(super) fn is_repeated(&mut self, body: &[u8]) -> bool {
        let body = self.hasher.hash_one(body);
        self.last_body.replace(body) == Some(body)
    }
}
