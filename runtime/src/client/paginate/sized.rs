//! The end of pages of a requested size.

/// The request after a page.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(super) enum Following {
    /// None: the page is the last one.
    None,
    /// The next page.
    Page,
    /// The next page, which may not exist: a server may answer 404.
    Probe,
}

/// The sizes of the pages so far.
///
/// A page that is not full is the last one only if the server returns as many items as requested. A server that caps
/// the size never returns a full page, so the next one is requested until it is empty.
#[derive(Clone, Copy, Debug, Default, Hash)]
pub(super) struct Sizes {
    /// A page was full.
    full: bool,
}

impl Sizes {
    /// Registers a page. `more` tells if a total count exceeds the items so far, if there is one.
    pub(super) fn receive(&mut self, items: u64, limit: u64, more: Option<bool>) -> Following {
        if items == 0 {
            return Following::None;
        }
        if items >= limit {
            self.full = true;
            return Following::Page;
        }
        match more {
            Some(true) => Following::Page,
            Some(false) => Following::None,
            None if self.full => Following::None,
            None => Following::Probe,
        }
    }
}
