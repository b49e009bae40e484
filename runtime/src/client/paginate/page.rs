//! The parts of a page.

use http::{HeaderMap, Uri};

use crate::client::call::{Arrived, Receive};
use crate::core::response::DecodeError;

/// The start of a page.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum At {
    /// The start that the call itself sets.
    Start,
    /// The number of items before the page, or the number of the page.
    Number(u64),
    Token(String),
    Link(Uri),
}

/// The data that decides on the end of a page, besides its response.
#[derive(Default)]
pub(super) struct Split {
    pub(super) items: u64,
    pub(super) token: Option<String>,
}

/// A received page without its items.
pub(super) struct Received<'a> {
    pub(super) items: u64,
    pub(super) token: Option<String>,
    pub(super) headers: &'a HeaderMap,
    pub(super) uri: Option<&'a Uri>,
    pub(super) body: &'a [u8],
}

/// Decodes a page.
pub(super) trait ReceivePage {
    /// Keeps the items of a page, and returns the rest.
    fn receive(&mut self, arrived: &mut Arrived) -> Result<Split, DecodeError>;
}

/// A page, as a call receives it.
pub(super) struct Receiving<'a> {
    pub(super) page: &'a mut dyn ReceivePage,
    pub(super) split: Split,
}

impl Receive for Receiving<'_> {
    fn receive(&mut self, arrived: &mut Arrived) -> Result<(), DecodeError> {
        self.split = self.page.receive(arrived)?;
        Ok(())
    }
}
