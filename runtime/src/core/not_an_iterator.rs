//! Streams in place of iterators: `for item in pages`.
//!
//! A stream implements `Iterator` under a bound that no type meets, since the compiler shows the message of the bound
//! in place of "`Pages` is not an iterator".

/// The bound. It is not met by any type, so a stream cannot be used as an iterator.
#[diagnostic::on_unimplemented(
    message = "`{S}` is a stream, not an iterator",
    label = "the items of a stream arrive one after another, and each must be awaited",
    note = "write `while let Some(item) = stream.next().await {{ … }}`, where `stream` is a variable declared with \
            `let mut`",
    note = "without `async`, `stream.wait_each()` is an iterator: `fingerpost::blocking::WaitEach`, feature `blocking`"
)]
pub trait BlockingIterator<S> {}

/// The type for which the bound is checked. With the stream itself, the compiler would show the message of `Iterator`.
#[derive(Debug)]
pub struct NextItem;

/// Implements `Iterator` for streams under the bound.
macro_rules! not_an_iterator {
    ($($($parameter:ident),* => $stream:ty { $item:ty })*) => {
        $(
            #[doc(hidden)]
            // The lifetime defers the check of the bound to the use of the stream.
            impl<$($parameter),*> Iterator for $stream
            where
                for<'any> $crate::core::not_an_iterator::NextItem:
                    $crate::core::not_an_iterator::BlockingIterator<$stream>,
            {
                type Item = $item;

                fn next(&mut self) -> Option<$item> {
                    None
                }
            }
        )*
    };
}

pub(crate) use not_an_iterator;
