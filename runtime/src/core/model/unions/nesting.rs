//! Limits of unions in unions.

use std::cell::{Cell, RefCell};
use std::ptr;

use serde_json::Value;

use crate::core::model::event::{Detail, Fault, UnionSpec};

/// The number of unions around a union. JSON may have 127 levels, and a level may have two unions.
const MOST: u32 = 256;

/// The number of variants that are tried in a value, and in addition for each part of it.
const ATTEMPTS: usize = 10_000;
const ATTEMPTS_OF_A_PART: usize = 256;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    /// The untagged unions that are being read, each with its value.
    static TRIED: RefCell<Vec<(*const UnionSpec, *const Value)>> = const { RefCell::new(Vec::new()) };
    /// The number of variants that may still be tried.
    static LEFT: Cell<usize> = const { Cell::new(0) };
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

/// The variants that may be tried in a value. Each one may read the unions within it again, so that without a limit a
/// small text could take for ever.
pub(super) struct Attempts(());

impl Attempts {
    /// Fails if the union is already being read from this value, as a variant of one of its variants.
    pub(super) fn begin(spec: &'static UnionSpec, value: &Value) -> Result<Self, Fault> {
        TRIED.with_borrow_mut(|tried| {
            if tried.is_empty() {
                LEFT.set(ATTEMPTS.saturating_add(ATTEMPTS_OF_A_PART.saturating_mul(parts(value))));
            }
            let mut of_value = tried.iter().rev().take_while(|(_, other)| ptr::eq(*other, value));
            if of_value.any(|(other, _)| ptr::eq(*other, spec)) {
                return Err(Fault::Type);
            }
            tried.push((spec, value));
            Ok(Self(()))
        })
    }

    /// Counts a variant that is tried.
    pub(super) fn count() -> Result<(), Fault> {
        let Some(left) = LEFT.get().checked_sub(1) else {
            return Err(Detail::Message("too many variants of unions to try".into()).into());
        };
        LEFT.set(left);
        Ok(())
    }
}

impl Drop for Attempts {
    fn drop(&mut self) {
        TRIED.with_borrow_mut(Vec::pop);
    }
}

/// Returns the number of values in a value.
fn parts(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(parts).sum(),
        Value::Object(entries) => entries.values().map(parts).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
    }
}
