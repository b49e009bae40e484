//! The limit of unions in unions.

use std::cell::Cell;

use crate::core::model::event::{Detail, Fault};

/// The number of unions around a union. JSON may have 127 levels, and a level may have two unions.
const MOST: u32 = 256;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// The reading of a union, counted as long as it lives. A union can contain itself without an object around it, and
/// would then be read for ever.
pub(super) struct Nesting(());

impl Nesting {
    pub(super) fn enter() -> Result<Self, Fault> {
        let depth = DEPTH.get();
        if depth >= MOST {
            return Err(Detail::Message("too many unions in each other".into()).into());
        }
        DEPTH.set(depth + 1);
        Ok(Self(()))
    }
}

impl Drop for Nesting {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
    }
}
