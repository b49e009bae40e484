//! Blocking calls, without `async`.
//!
//! They use the same client, traits, builders, errors, time limits, retries and credentials. [`Wait`]
//! adds a method [`wait`](Wait::wait) to everything that can be awaited, and [`WaitEach`] adds
//! [`wait_each`](WaitEach::wait_each) to streams (`output = items`, pages), which turns them into iterators.
//!
//! ```
//! use fingerpost::blocking::{Wait, WaitEach};
//! use fingerpost::{Body, Client, TransportError, endpoints, paginate};
//!
//! #[endpoints]
//! pub trait Things {
//!     /// Lists the names, a few at a time.
//!     #[endpoint(GET "/names")]
//!     fn names(&self, limit: i64, offset: i64, like: Option<&str>) -> Vec<String>;
//! }
//!
//! # fn main() -> Result<(), fingerpost::Error> {
//! # let transport = |request: http::Request<Body>| async move {
//! #     let names = if request.uri().query().unwrap().contains("offset=0") { r#"["a","b"]"# } else { r#"["c"]"# };
//! #     Ok::<_, TransportError>(http::Response::new(names))
//! # };
//! let client = Client::builder("https://things.example").transport(transport).build()?;
//! assert_eq!(client.names(2, 0).like("%").wait()?, ["a", "b"]);
//!
//! let pages = paginate::by_offset(2, move |offset, limit| client.names(limit, offset));
//! let all: Vec<String> = pages.wait_each().collect::<Result<_, _>>()?;
//! assert_eq!(all, ["a", "b", "c"]);
//! # Ok(()) }
//! ```
//!
//! # Threads
//!
//! One background thread, `fingerpost-blocking`, drives connections and timers. It is started by the first wait and
//! runs until the process ends. The future itself is polled on the calling thread, so it need not be `Send`, and a
//! panic in a transport or a decoder stays on that thread. Any number of threads can wait at the same time.
//!
//! In a task of a tokio runtime, waiting would block other tasks. It fails there with an
//! [`is_config`](Error::is_config) error, and nothing is sent: use `.await`, or wait in `tokio::task::spawn_blocking`
//! or on a thread started with [`std::thread::spawn`]. A client that has been used in another runtime can be used here
//! while that runtime exists, since it drives the connections that were opened in it.
//!
//! A wait cannot be cancelled from outside. It is bounded by the time limits of the call: [`PerCall::timeout`] and
//! [`PerCall::deadline`]. Dropping the iterator closes the stream.
//!
//! [`PerCall::timeout`]: crate::PerCall::timeout
//! [`PerCall::deadline`]: crate::PerCall::deadline

use std::fmt;
use std::future::{IntoFuture, pending, poll_fn};
use std::pin::Pin;
use std::sync::OnceLock;
use std::task::{Context, Poll, Waker};
use std::thread;

use futures_util::Stream;
use tokio::runtime::{Builder, Handle};
use tokio::task::coop::poll_proceed;

use crate::core::error::Error;

/// Blocking on anything that can be awaited: builders, calls, `with_response()`, chunks of a [`Body`](crate::Body), and
/// `async` blocks, provided that their error type implements `From<Error>`.
///
/// ```no_run
/// use fingerpost::{Client, Error, PerCall, blocking::Wait, endpoints};
/// use std::time::Duration;
///
/// #[endpoints]
/// pub trait Things {
///     /// Returns the name of one thing.
///     #[endpoint(GET "/things/<id>/name")]
///     fn name(&self, id: &str, upper: Option<bool>) -> String;
/// }
///
/// fn main() -> Result<(), Error> {
///     let client = Client::new("https://things.example")?;
///     let name = client.name("42").upper(true).timeout(Duration::from_secs(5)).wait()?;
///     println!("{name}");
///     Ok(())
/// }
/// ```
pub trait Wait<T, E>: IntoFuture<Output = Result<T, E>> + Sized {
    /// Blocks until the result is available.
    ///
    /// # Errors
    ///
    /// Returns the error of the future, or an [`is_config`](Error::is_config) error in a task of a tokio runtime, or if
    /// the background thread cannot be started.
    fn wait(self) -> Result<T, E>;
}

impl<F, T, E> Wait<T, E> for F
where
    F: IntoFuture<Output = Result<T, E>>,
    E: From<Error>,
{
    fn wait(self) -> Result<T, E> {
        block_on(self)?
    }
}

/// Blocking iteration over streams of results: [`Items`](crate::Items) and [`Pages`](crate::client::paginate::Pages).
pub trait WaitEach: Stream + Unpin + Sized {
    /// Returns an iterator that waits for each result when it is requested, and fetches none ahead.
    ///
    /// If [`Wait::wait`] would fail, its error is the last item.
    fn wait_each(self) -> WaitedEach<Self> {
        WaitedEach { stream: Some(self) }
    }
}

impl<S: Stream + Unpin> WaitEach for S {}

/// A blocking iterator over a stream, returned by [`WaitEach::wait_each`]. Dropping it closes the stream.
#[must_use = "results come as they are asked for"]
pub struct WaitedEach<S> {
    /// `None` once it has ended.
    stream: Option<S>,
}

impl<S, T, E> Iterator for WaitedEach<S>
where
    S: Stream<Item = Result<T, E>> + Unpin,
    E: From<Error>,
{
    type Item = Result<T, E>;

    fn next(&mut self) -> Option<Result<T, E>> {
        let stream = self.stream.as_mut()?;
        let item = block_on(poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)));
        if !matches!(item, Ok(Some(_))) {
            self.stream = None;
        }
        item.unwrap_or_else(|error| Some(Err(error.into())))
    }
}

impl<S: fmt::Debug> fmt::Debug for WaitedEach<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("WaitedEach").field(&self.stream).finish()
    }
}

/// Returns `true` on a thread that polls a task of a tokio runtime, which must not block. Threads of `spawn_blocking`
/// and code in `block_in_place` may; only the budget of polls tells them apart.
fn is_polled() -> bool {
    /// More than a task may take before it yields, which is 128.
    const POLLS: usize = 1024;
    let mut cx = Context::from_waker(Waker::noop());
    Handle::try_current().is_ok()
        && (0..POLLS).any(|_| match poll_proceed(&mut cx) {
            Poll::Ready(budget) => {
                budget.made_progress();
                false
            }
            Poll::Pending => true,
        })
}

/// Polls on this thread, in the context of the shared runtime.
fn block_on<F: IntoFuture>(future: F) -> Result<F::Output, Error> {
    if is_polled() {
        return Err(Error::config(
            "cannot block in a task of a tokio runtime; nothing was sent: use `.await`, or wait in \
             `tokio::task::spawn_blocking`",
        ));
    }
    Ok(shared_runtime()?.block_on(async { future.await }))
}

/// One runtime for the process, so that connections outlive the call that opened them, on any thread.
fn shared_runtime() -> Result<&'static Handle, Error> {
    static RUNTIME: OnceLock<std::io::Result<Handle>> = OnceLock::new();
    let started = RUNTIME.get_or_init(|| {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        let drive = move || runtime.block_on(pending::<()>());
        thread::Builder::new().name("fingerpost-blocking".to_owned()).spawn(drive)?;
        Ok(handle)
    });
    started
        .as_ref()
        .map_err(|error| Error::config(format!("cannot start the background thread for blocking calls: {error}")))
}
