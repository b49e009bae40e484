//! Enums of integers.

use super::event::{Detail, Fault};

/// Returns the error of a value that a closed enum does not have.
pub fn unknown_number(known: &[i64]) -> Fault {
    let known: Vec<_> = known.iter().map(ToString::to_string).collect();
    Detail::Message(format!("unknown value, expected one of {}", known.join(", ")).into()).into()
}
