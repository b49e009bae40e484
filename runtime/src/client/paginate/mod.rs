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

mod ahead;
mod awaited;
mod called;
mod declared;
mod end;
mod guard;
mod links;
mod page;
mod sequence;
mod sized;
mod window;

use std::fmt;
use std::future::IntoFuture;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::Stream;

#[doc(hidden)]
pub use self::awaited::{AwaitedPage, PagesOfCall};
use self::called::CalledPages;
use self::guard::Guard;
use self::sequence::Sequence;
use self::sized::{Following, Sizes};
use crate::client::call::Call;
use crate::core::declared_errors::DeclaredErrors;
use crate::core::error::CallError;
use crate::core::not_an_iterator::not_an_iterator;

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

    /// `false` if no value has a token.
    #[doc(hidden)]
    const HAS_TOKEN: bool = true;

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

/// Fails to compile if a result without a token is declared with `paginate = token(…)`.
#[doc(hidden)]
pub const fn assert_token(has_token: bool) {
    assert!(has_token, "`paginate = token` requires a result with a token, and a `Vec` has none");
}

impl<T> Page for Vec<T> {
    type Item = T;

    const HAS_TOKEN: bool = false;

    fn split(self) -> (Self, Option<String>) {
        (self, None)
    }
}

/// A stream of the items of all pages, in order. The next page is requested once all items of the last one are taken,
/// unless [`concurrent`](Self::concurrent) requests several at a time.
///
/// The stream ends after a failed call. The items before it remain valid, and a new stream can continue after them.
///
/// Pages that would never end are an [`is_decode`](crate::Error::is_decode) error: a token or link that an earlier page
/// had, or too many empty pages in a row ([`max_empty_pages`](Self::max_empty_pages)). A page whose token or link leads
/// to itself is the last one.
#[must_use = "pages come as they are asked for"]
pub struct Pages<T, E>(Box<dyn Source<T, E>>);

/// The pages behind a stream.
trait Source<T, E>: Stream<Item = Result<T, CallError<E>>> + Send + Unpin {
    fn parts(&mut self) -> Parts<'_>;

    /// Returns the number of items on all pages, if the server has said it.
    fn total(&self) -> Option<u64> {
        None
    }
}

/// The parts of a stream that do not depend on the type of its items.
enum Parts<'a> {
    Declared(&'a mut Sequence),
    Called(&'a mut Guard),
}

/// Creates a stream of pages by offset and limit.
///
/// `call` takes the offset and the limit. A limit of 0 is taken as 1. The stream ends with an empty page, or with one
/// of fewer items than `limit` if a page before it had that many. Otherwise the server may cap the size of a page, so
/// the next one is requested; if that request returns 404, the stream ends as well.
///
/// Items that are added or removed meanwhile can be returned twice or missed, as always with offsets; a stable sort
/// order helps. The server must support the offset: one that returns the same page to every call has no last page.
pub fn by_offset<T, E, C>(limit: u32, mut call: impl FnMut(i64, i64) -> C + Send + 'static) -> Pages<T, E>
where
    C: IntoFuture<Output = Result<Vec<T>, CallError<E>>>,
    C::IntoFuture: Send + 'static,
    T: Send + 'static,
    E: Send + Sync + 'static,
{
    let limit = i64::from(limit.max(1));
    let first = (0, Sizes::default(), Following::Page);
    Pages(Box::new(CalledPages::new(first, "offset", move |(offset, mut sizes, following)| {
        let page = call(offset, limit).into_future();
        Box::pin(async move {
            let items = match page.await {
                Err(error) if following == Following::Probe && is_past_the_end(&error) => Vec::new(),
                page => page?,
            };
            let following = sizes.receive(items.len() as u64, limit.unsigned_abs(), None);
            let next = offset.saturating_add(i64::try_from(items.len()).unwrap_or(i64::MAX));
            Ok((items, (following != Following::None).then_some((next, sizes, following))))
        })
    })))
}

/// Creates a stream of pages by token: each call takes the token of the last page, the first one `None`.
///
/// `split` splits a page into its items and the token of the next page. The stream ends with a page whose token is
/// missing, empty, or equal to that of the page before. The server must support the token: the items of one that
/// returns the same page to every call are returned twice.
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
    Pages(Box::new(CalledPages::new(None::<String>, "token", move |token| {
        let page = call(token.as_deref()).into_future();
        Box::pin(async move {
            let (items, next) = split(page.await?);
            let next = next.filter(|next| !next.is_empty() && Some(next) != token.as_ref());
            Ok((items, next.map(Some)))
        })
    })))
}

/// Returns `true` for the response of a server to which a page after the last one does not exist.
fn is_past_the_end(error: &crate::core::error::Error) -> bool {
    error.status() == Some(http::StatusCode::NOT_FOUND)
}

impl<T, E> Pages<T, E> {
    /// Sets how many empty pages in a row are accepted before the stream ends with an error. 100 by default.
    pub fn max_empty_pages(mut self, count: u32) -> Self {
        let guard = match self.0.parts() {
            Parts::Declared(sequence) => &mut sequence.guard,
            Parts::Called(guard) => guard,
        };
        guard.max_empty = count;
        self
    }

    /// Requests up to this many pages at a time. The order of the items stays the same. The default is 1.
    ///
    /// The first page is requested alone, since it tells if there are more. If it also tells the end, by
    /// `X-Total-Count` or a `Link` with `rel="last"`, no page past it is requested. Otherwise the number of requests
    /// grows from 2, so that a short list costs few requests past its end. A page that does not have the expected
    /// number of items cancels the requests for those after it, which are made again from where it ends.
    ///
    /// It has no effect with tokens and links, which only the page before has, and on the functions of this module. The
    /// requests make progress while the stream is awaited. The responses of pages before their turn are kept in memory.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
    /// # use fingerpost::{Body, Client, TransportError, endpoints};
    /// #[endpoints]
    /// pub trait Books {
    ///     /// Lists all titles.
    ///     #[endpoint(GET "/titles", paginate = offset(limit, offset))]
    ///     fn titles(&self, limit: Option<i64>, offset: Option<i64>) -> Vec<String>;
    /// }
    /// # let transport = |request: http::Request<Body>| async move {
    /// #     let first = request.uri().query() == Some("limit=2&offset=0");
    /// #     let titles = if first { r#"["Emma","Evelina"]"# } else { r#"["Eugenie"]"# };
    /// #     Ok::<_, TransportError>(http::Response::builder().header("x-total-count", "3").body(titles).unwrap())
    /// # };
    /// # let client = Client::builder("https://shop.example").transport(transport).build()?;
    /// let mut titles = client.titles().limit(2).pages().concurrent(4);
    /// assert_eq!(titles.next().await.unwrap()?, "Emma");
    /// assert_eq!(titles.total(), Some(3));
    /// # Ok(()) }
    /// ```
    pub fn concurrent(mut self, pages: usize) -> Self {
        if let Parts::Declared(sequence) = self.0.parts() {
            sequence.ahead.concurrent = pages;
        }
        self
    }

    /// Expects that the server hides items after it has cut a page, so that a page can have fewer items than requested
    /// although more follow. It must return pages of the requested size otherwise.
    ///
    /// The offset of each page is then that of the page before plus the page size, and a page that is not full is not
    /// the last one. The stream ends where `X-Total-Count` or a `Link` says so, or else with the first empty page.
    /// Without this, a server that says neither loses the items after such a page if a full one came before it, and may
    /// return items twice otherwise. It has no effect with tokens and links, and on the functions of this module.
    pub fn with_hidden_items(mut self) -> Self {
        if let Parts::Declared(sequence) = self.0.parts() {
            sequence.hides_items = true;
        }
        self
    }

    /// Returns the number of items on all pages, from the header `X-Total-Count` of the last page that was received;
    /// `None` before the first one, and if the server does not send it.
    pub fn total(&self) -> Option<u64> {
        self.0.total()
    }

    /// Returns the next item; `None` after the last one.
    pub async fn next(&mut self) -> Option<Result<T, CallError<E>>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self.0).poll_next(cx)).await
    }
}

not_an_iterator!(T, E => Pages<T, E> { Result<T, CallError<E>> });

impl<T, E> Stream for Pages<T, E> {
    type Item = Result<T, CallError<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut *self.0).poll_next(cx)
    }
}

impl<T, E> fmt::Debug for Pages<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pages")
    }
}
