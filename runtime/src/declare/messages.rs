//! Compiler messages about calls, with what to write instead.
//!
//! Errors in a declaration are reported by `#[endpoints]`, and those about types by traits of this crate. Both have a
//! help. The messages of this page are the compiler's own, and say nothing about fingerpost.
//!
//! # Calls
//!
//! - "no field `title` on type `BuilderForIssues<…>`", "expected `BuilderForIssues<…>`, found `Result<_, _>`": the
//!   call was not awaited. Write `client.issue(1).await?.title`.
//! - "this method takes 1 argument but 2 arguments were supplied", with the help "remove the extra argument":
//!   optional arguments are setters; the help compiles and loses the value. Write
//!   `client.issues("bug").state("open")`.
//! - "expected `&str`, found `Option<&str>`", with the help "consider using `Option::expect`": a setter takes the
//!   value; the help panics without one. Write `.maybe(state, |call, state| call.state(state))` of
//!   [`PerCall`](crate::PerCall::maybe).
//! - "expected `&[&str]`, found `&Vec<String>`": a list of `String`s is not one of `&str`s. Write `labels:
//!   Option<&[String]>` in the declaration.
//! - "no method named `q` found" after a missing argument: required arguments are those of the method. Write
//!   `client.issues("bug")`.
//! - "use of moved value: `call`": a setter takes the builder and returns it. Write `call = call.state("open")`.
//! - "method `state` is available on `BuilderForIssues<…>`": setters come before `call()` and `with_response()`.
//!   Write `client.issues("bug").state("open").call()`.
//! - "this function takes 2 arguments but 1 argument was supplied", at `Issues::issue(1)`: the client is the first
//!   argument. Write `client.issue(1)`, or `Issues::issue(&client, 1)`.
//!
//! # Errors
//!
//! - "expected `CallError<…>`, found `IssuesError404<…>`": a call also fails without a declared error. Write
//!   [`error.declared()`](crate::CallError::declared).
//! - "no associated item named `Status` found for struct `fingerpost::Error`": an error is not an enum. Write
//!   `error.status()`, [`error.is_timeout()`](crate::Error::is_timeout) or another of its methods.
//! - "no variant or associated item named `Forbidden` found": the status is not declared. Write `errors(403, 404)` in
//!   the declaration, or [`status()`](crate::Error::status).
//! - "expected `Option<StatusCode>`, found integer": a failed call may have no response. Write `error.status() ==
//!   Some(StatusCode::NOT_FOUND)`.
//! - "`?` couldn't convert the error", "`From<CallError<…>>` is not implemented": the error type is made of another
//!   type. Write `.map_err(fingerpost::Error::from)?`, or the [`From` of all calls](super::errors).
//!
//! # Results, tasks and traits
//!
//! - "expected `Issue`, found `Progress<Issue>`": the endpoint declares `pending(202)`. Match
//!   [`Progress::Ready`](crate::Progress), or write `.ready()`, which is an `Option`.
//! - "future cannot be sent between threads safely", "`Sync` is not implemented for `dyn Issues`": a trait object may
//!   be of any type. Write `pub trait Issues: Send + Sync`.
//! - "`client` does not live long enough", at `spawn`: a task owns what it uses. Write `client.clone()`, which is
//!   cheap.
//! - "`await` is only allowed inside `async` functions and blocks": the function is not `async`. Write `async fn`, or
//!   `.wait()` with the feature `blocking`.
//! - "cannot find type `IssueBuilder`", "expected `BuilderForIssues<…>`, found future": a
//!   [fake](super::calls#placement) returns the builder of the endpoint. Write `-> IssueBuilderForIssues`.
//! - "method `issues` has 4 parameters but the declaration in trait … has 2": the methods of the trait have the
//!   required arguments only. Write `fn issues(&self, query: &str)`.
//! - "cannot find attribute `endpoints` in this scope", and the same for those in the trait: the attribute is not
//!   imported. Write `use fingerpost::endpoints;`.
//! - "the name `GET` is defined multiple times": two traits of a module have a method `get`. Write
//!   [`prefix = "Issues"`](super::calls#generated-names), or a module for each trait.
//! - "conflicting implementations of trait `Deserialize<'_>`": `Model` derives serde's traits. Write `#[derive(Debug,
//!   Model)]`.
//! - "custom attributes cannot be applied to statements": `#[automock]` copies attributes. Write `#[endpoints]` above
//!   `#[automock]`.
//! - "parameter defaults are not supported": a default belongs into an attribute. Write `#[query(default = 25)]
//!   limit: Option<i64>`.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Issues: Send + Sync {
//!     /// Lists the titles of issues.
//!     #[endpoint(GET "/issues")]
//!     fn issues(&self, query: &str, state: Option<&str>, labels: Option<&[String]>) -> Vec<String>;
//! }
//!
//! let client = Client::new("https://issues.example")?;
//! let (state, labels) = (Some("open".to_owned()), vec!["bug".to_owned(), "macos".to_owned()]);
//! let mut call = client.issues("crash").maybe(state.as_deref(), |call, state| call.state(state));
//! if !labels.is_empty() {
//!     call = call.labels(&labels);
//! }
//! assert_eq!(call.request()?.uri().query(), Some("query=crash&state=open&labels=bug&labels=macos"));
//! # Ok(()) }
//! ```
