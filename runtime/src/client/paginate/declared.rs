//! Pages of an endpoint declared with `paginate = …`.

use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::Stream;

use super::page::{ReceivePage, Split};
use super::sequence::Sequence;
use super::{Page, Pages, Parts, Source};
use crate::client::call::{Arrived, Call, Receive, Slot, received};
use crate::core::declared_errors::DeclaredErrors;
use crate::core::error::CallError;
use crate::core::response::DecodeError;
use crate::core::typed_endpoint::Decode;

pub(super) fn pages<T, E>(call: Call<T, E>) -> Pages<T::Item, E>
where
    T: Page + 'static,
    T::Item: Send + 'static,
    E: DeclaredErrors,
{
    let (draft, kind, decode) = call.into_parts();
    let sequence = Sequence::new(draft, kind);
    Pages(Box::new(DeclaredPages { sequence, decode, items: Vec::new().into_iter(), errors: PhantomData }))
}

/// A hand-written stream: an `async` block would take ten times as long to compile, for each type of page. All requests
/// are made by the sequence, which does not depend on the type.
struct DeclaredPages<T: Page, E> {
    sequence: Sequence,
    decode: Decode<T>,
    /// The remaining items of the last page.
    items: std::vec::IntoIter<T::Item>,
    errors: PhantomData<fn() -> E>,
}

/// The only pinned data is boxed.
impl<T: Page, E> Unpin for DeclaredPages<T, E> {}

/// The places for a page: its items, and what else is in it.
struct PageSlot<'a, T: Page> {
    decode: Decode<T>,
    items: &'a mut std::vec::IntoIter<T::Item>,
}

impl<T: Page> ReceivePage for PageSlot<'_, T> {
    fn receive(&mut self, arrived: &mut Arrived) -> Result<Split, DecodeError> {
        let mut page = None;
        Slot { decode: self.decode, result: &mut page }.receive(arrived)?;
        let (items, token) = received(page).split();
        let split = Split { items: items.len() as u64, token };
        *self.items = items.into_iter();
        Ok(split)
    }
}

impl<T: Page, E: DeclaredErrors> Stream for DeclaredPages<T, E> {
    type Item = Result<T::Item, CallError<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { sequence, decode, items, .. } = &mut *self;
        loop {
            if let Some(item) = items.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            let mut page = PageSlot { decode: *decode, items };
            match sequence.poll(cx, &mut page) {
                Poll::Ready(Some(Ok(()))) => {}
                Poll::Ready(Some(Err(error))) => {
                    // Those of a page that is not accepted.
                    *items = Vec::new().into_iter();
                    return Poll::Ready(Some(Err(CallError::new(error))));
                }
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => return Poll::Pending,
            }
        }
    }
}

impl<T: Page, E: DeclaredErrors> Source<T::Item, E> for DeclaredPages<T, E>
where
    T::Item: Send,
{
    fn parts(&mut self) -> Parts<'_> {
        Parts::Declared(&mut self.sequence)
    }

    fn total(&self) -> Option<u64> {
        self.sequence.total()
    }
}
