//! Pagination: paged results as one stream of items.
//!
//! The builder of an endpoint declared with `paginate = …` has a method `pages`; see [the chapter on
//! calls](crate::declare::calls#pagination). Any other typed call can be paged with the functions of this module,
//! which take a closure that builds the call for a page.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! use fingerpost::{Body, Client, TransportError, endpoints, paginate};
//!
//! #[endpoints]
//! pub trait Things {
//!     /// Lists the names that match.
//!     #[endpoint(GET "/names")]
//!     fn names(&self, limit: i64, offset: i64, like: Option<&str>) -> Vec<String>;
//! }
//!
//! # let transport = |request: http::Request<Body>| async move {
//! #     let names = if request.uri().query().unwrap().contains("offset=0") { r#"["a","b"]"# } else { r#"["c"]"# };
//! #     Ok::<_, TransportError>(http::Response::new(names))
//! # };
//! let client = Client::builder("https://things.example").transport(transport).build()?;
//! let mut names = paginate::by_offset(2, move |offset, limit| client.names(limit, offset).like("%"));
//! let mut all = Vec::new();
//! while let Some(name) = names.next().await {
//!     all.push(name?);
//! }
//! assert_eq!(all, ["a", "b", "c"]);
//! # Ok(()) }
//! ```

mod declared;

use std::collections::VecDeque;
use std::fmt;
use std::future::IntoFuture;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::{Stream, stream};

use crate::client::call::Call;
use crate::core::declared_errors::DeclaredErrors;
use crate::core::error::CallError;

/// A result that is one page of several: its items, and the token of the next page, if it has one.
///
/// `Vec` implements it, without a token. For `paginate = token(…)`, implement it for the type of the result.
///
/// ```
/// use fingerpost::paginate::Page;
///
/// struct Names { names: Vec<String>, next_page_token: Option<String> }
///
/// impl Page for Names {
///     type Item = String;
///
///     fn split(self) -> (Vec<String>, Option<String>) {
///         (self.names, self.next_page_token)
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a page",
    label = "`paginate = …` takes the items of a `Vec`, or of a type that implements `fingerpost::paginate::Page`",
    note = "implement `Page` for it, which splits it into its items and the token of the next page"
)]
pub trait Page: Sized {
    /// The type of an item.
    type Item;

    /// Splits the page into its items and the token of the next page.
    fn split(self) -> (Vec<Self::Item>, Option<String>);

    /// Returns a stream of the items of all pages, starting with the page that the call requests. The pagination style
    /// is that of the endpoint.
    fn pages<E: DeclaredErrors>(call: Call<Self, E>) -> Pages<Self::Item, E>
    where
        Self: 'static,
        Self::Item: Send + 'static,
    {
        declared::pages(call)
    }
}

impl<T> Page for Vec<T> {
    type Item = T;

    fn split(self) -> (Self, Option<String>) {
        (self, None)
    }
}

/// A stream of the items of all pages, in order. The next page is requested once all items of the last one are taken.
///
/// The stream ends after a failed call. The items before it remain valid, and a new stream can continue after them.
#[must_use = "pages come as they are asked for"]
pub struct Pages<T, E>(Pin<Box<dyn Stream<Item = Result<T, CallError<E>>> + Send>>);

/// Creates a stream of pages by offset and limit. It ends with a page of fewer items than `limit`.
///
/// `call` takes the offset and the limit. A limit of 0 is taken as 1. Items that are added or removed meanwhile can be
/// returned twice or missed, as always with offsets; a stable sort order helps.
pub fn by_offset<T, E, C>(limit: u32, mut call: impl FnMut(i64, i64) -> C + Send + 'static) -> Pages<T, E>
where
    C: IntoFuture<Output = Result<Vec<T>, CallError<E>>>,
    C::IntoFuture: Send + 'static,
    T: Send + 'static,
    E: Send + Sync + 'static,
{
    let limit = i64::from(limit.max(1));
    Pages::new(0, move |offset| {
        let page = call(offset, limit).into_future();
        async move {
            let items = page.await?;
            let is_full = i64::try_from(items.len()).unwrap_or(i64::MAX) >= limit;
            Ok((items, is_full.then(|| offset.saturating_add(limit))))
        }
    })
}

/// Creates a stream of pages by token: each call takes the token of the last page, the first one `None`.
///
/// `split` splits a page into its items and the token of the next page. The stream ends with a page whose token is
/// missing, empty, or equal to that of the page before.
pub fn by_token<P, T, E, C>(
    mut call: impl FnMut(Option<&str>) -> C + Send + 'static,
    split: fn(P) -> (Vec<T>, Option<String>),
) -> Pages<T, E>
where
    C: IntoFuture<Output = Result<P, CallError<E>>>,
    C::IntoFuture: Send + 'static,
    P: Send + 'static,
    T: Send + 'static,
    E: Send + Sync + 'static,
{
    Pages::new(None::<String>, move |token| {
        let page = call(token.as_deref()).into_future();
        async move {
            let (items, next) = split(page.await?);
            let next = next.filter(|next| !next.is_empty() && Some(next) != token.as_ref());
            Ok((items, next.map(Some)))
        }
    })
}

impl<T: Send + 'static, E: Send + Sync + 'static> Pages<T, E> {
    /// Creates the stream. `page` takes the start of a page and returns its items and the start of the next one, if
    /// any.
    fn new<S, F>(first: S, page: impl FnMut(S) -> F + Send + 'static) -> Self
    where
        S: Send + 'static,
        F: Future<Output = Result<(Vec<T>, Option<S>), CallError<E>>> + Send + 'static,
    {
        let start = (page, VecDeque::new(), Some(first));
        Self(Box::pin(stream::unfold(start, async |(mut page, mut items, mut next)| {
            loop {
                if let Some(item) = items.pop_front() {
                    return Some((Ok(item), (page, items, next)));
                }
                match page(next.take()?).await {
                    Ok((more, following)) => (items, next) = (more.into(), following),
                    Err(error) => return Some((Err(error), (page, items, None))),
                }
            }
        })))
    }

    /// Returns the next item; `None` after the last one.
    pub async fn next(&mut self) -> Option<Result<T, CallError<E>>> {
        std::future::poll_fn(|cx| self.0.as_mut().poll_next(cx)).await
    }
}

impl<T, E> Stream for Pages<T, E> {
    type Item = Result<T, CallError<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(cx)
    }
}

impl<T, E> fmt::Debug for Pages<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pages")
    }
}
