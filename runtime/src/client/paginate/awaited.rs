//! `pages()` on a page, in place of the call that requests it: `client.issues().await?.pages()`.

use super::Pages;
use crate::core::declared_errors::NoDeclaredErrors;
use crate::core::error::CallError;

/// A method with the name of the builder's, for pages that have arrived. It is implemented under a bound that no type
/// meets, since the compiler shows the message of the bound.
pub trait AwaitedPage {
    /// The type of an item.
    type Item;

    /// Does not compile, with a message that says where the method belongs. Methods of the user's with this name take
    /// precedence.
    fn pages(self) -> Pages<Self::Item, NoDeclaredErrors>;
}

/// The bound.
#[diagnostic::on_unimplemented(
    message = "`pages` must be called in place of `.await`",
    label = "this call was awaited already, and returned one page",
    note = "write `.pages()` without `.await` before it, and await the items: \
            `while let Some(item) = pages.next().await {{ … }}`"
)]
pub trait PagesOfCall {
    #[doc(hidden)]
    fn never<T>(self) -> Pages<T, NoDeclaredErrors>;
}

// Not for every `Page`, since the compiler would list the bounds of each reference to it as well.
impl<T> AwaitedPage for Vec<T>
where
    Self: PagesOfCall,
{
    type Item = T;

    fn pages(self) -> Pages<T, NoDeclaredErrors> {
        self.never()
    }
}

impl<T, E> AwaitedPage for Result<Vec<T>, CallError<E>>
where
    Self: PagesOfCall,
{
    type Item = T;

    fn pages(self) -> Pages<T, NoDeclaredErrors> {
        self.never()
    }
}
