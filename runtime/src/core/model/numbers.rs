//! Enums of integers.

use super::event::Fault;

/// Returns the error of a value that a closed enum does not have.
pub fn unknown_number(known: &[i64]) -> Fault {
    let known: Vec<_> = known.iter().map(ToString::to_string).collect();
    Fault::Other(format!("unknown value, expected one of {}", known.join(", ")).into())
}
