//! Declared errors in place of the error of a call: `?` in a function that returns `Result<_, IssueError>`.

use super::CallError;
use crate::core::declared_errors::NoDeclaredErrors;

/// The bound under which the error of a call converts into a declared error `E`. It is not met by any type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` may be an error that is not declared",
    label = "a call also fails without a declared error, for example if the connection is lost: return the whole \
             `fingerpost::CallError`, whose `declared()` is this type",
    note = "write `Result<_, fingerpost::CallError<…>>` with the declared errors in the brackets, or \
            `Result<_, fingerpost::Error>`"
)]
pub trait AlwaysDeclared<E> {
    #[doc(hidden)]
    fn into_declared(self) -> E;
}

#[doc(hidden)]
impl From<CallError<Self>> for NoDeclaredErrors
where
    // The lifetime defers the check of the bound to the use.
    for<'any> CallError<Self>: AlwaysDeclared<Self>,
{
    fn from(error: CallError<Self>) -> Self {
        error.into_declared()
    }
}
