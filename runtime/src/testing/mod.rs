//! Transports for tests, made of the same descriptions that calls are made of.
//!
//! Code that calls declared endpoints is tested by giving its client another transport. Nothing of the code changes,
//! and all of the client is in the test: encoding, decoding, errors, retries, time limits. What is here, feature
//! `testing`:
//!
//! | | for |
//! |---|---|
//! | [`Mock`] | which calls are made, and what comes of each response |
//! | [`FakeService`] | a service that behaves: in memory, or on loopback for clients in any language |
//! | [`record`] | responses of the real service, kept in a file |
//! | [`faults`] | what a network does to all that, by seed |
//! | `contract` (a feature of its own) | requests and responses held against an OpenAPI document |
//! | [`StubCall`] | a trait that a test implements by hand |
//!
//! None of them can say what the endpoint does not declare, unless it is asked for by name: [`StubResponse`] is raw,
//! all other responses have the endpoint's types. A status that is not declared, a result of another type or the error
//! of another endpoint does not compile; an argument of another name or kind fails where the test names it.
//!
//! # Five ways to test one function
//!
//! This is the function, and the API it calls:
//!
//! ```
//! use fingerpost::{Error, endpoints};
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Debug, Deserialize, Serialize)]
//! pub struct Task { pub id: String, pub status: String }
//!
//! #[derive(Debug, Deserialize, Serialize)]
//! pub struct ApiError { pub message: String }
//!
//! #[endpoints(error = ApiError)]
//! pub trait Tasks {
//!     /// One task.
//!     #[endpoint(GET "/tasks/<id>", errors(404, 429))]
//!     fn task(&self, id: &str, fields: Option<&str>) -> Task;
//! }
//!
//! /// What a person reads of a task.
//! async fn label(tasks: &impl Tasks, id: &str) -> Result<String, Error> {
//!     match tasks.task(id).fields("id,status").await {
//!         Ok(task) => Ok(format!("task {} is {}", task.id, task.status)),
//!         Err(error) => match error.declared() {
//!             Some(TaskError::NotFound(_)) => Ok(format!("there is no task {id}")),
//!             _ => Err(error.into()),
//!         },
//!     }
//! }
//! ```
//!
//! ## By hand
//!
//! The trait implemented for a type of the test's own. For small traits, and where all that matters is what comes back.
//!
//! ```
//! # use fingerpost::{Error, endpoints};
//! # use serde::{Deserialize, Serialize};
//! # #[derive(Debug, Deserialize, Serialize)] pub struct Task { pub id: String, pub status: String }
//! # #[derive(Debug, Deserialize, Serialize)] pub struct ApiError { pub message: String }
//! # #[endpoints(error = ApiError)]
//! # pub trait Tasks {
//! #     /// One task.
//! #     #[endpoint(GET "/tasks/<id>", errors(404, 429))]
//! #     fn task(&self, id: &str, fields: Option<&str>) -> Task;
//! # }
//! # async fn label(tasks: &impl Tasks, id: &str) -> Result<String, Error> {
//! #     match tasks.task(id).fields("id,status").await {
//! #         Ok(task) => Ok(format!("task {} is {}", task.id, task.status)),
//! #         Err(error) => match error.declared() {
//! #             Some(TaskError::NotFound(_)) => Ok(format!("there is no task {id}")),
//! #             _ => Err(error.into()),
//! #         },
//! #     }
//! # }
//! use fingerpost::testing::StubCall;
//!
//! struct Double;
//!
//! impl Tasks for Double {
//!     fn task(&self, id: &str) -> TaskBuilderForTasks {
//!         TaskBuilderForTasks::ready(&TASK, Task { id: id.into(), status: "running".into() })
//!     }
//! }
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! assert_eq!(label(&Double, "42").await?, "task 42 is running");
//! # Ok(()) }
//! ```
//!
//! ## With a mock
//!
//! Expectations say which calls come and what the response is; the test fails where another call comes, or one does
//! not.
//!
//! ```
//! # use fingerpost::{Error, endpoints};
//! # use serde::{Deserialize, Serialize};
//! # #[derive(Debug, Deserialize, Serialize)] pub struct Task { pub id: String, pub status: String }
//! # #[derive(Debug, Deserialize, Serialize)] pub struct ApiError { pub message: String }
//! # #[endpoints(error = ApiError)]
//! # pub trait Tasks {
//! #     /// One task.
//! #     #[endpoint(GET "/tasks/<id>", errors(404, 429))]
//! #     fn task(&self, id: &str, fields: Option<&str>) -> Task;
//! # }
//! # async fn label(tasks: &impl Tasks, id: &str) -> Result<String, Error> {
//! #     match tasks.task(id).fields("id,status").await {
//! #         Ok(task) => Ok(format!("task {} is {}", task.id, task.status)),
//! #         Err(error) => match error.declared() {
//! #             Some(TaskError::NotFound(_)) => Ok(format!("there is no task {id}")),
//! #             _ => Err(error.into()),
//! #         },
//! #     }
//! # }
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use fingerpost::testing::Mock;
//!
//! let mock = Mock::new();
//! mock.on(&TASK).with("id", "42").respond(Task { id: "42".into(), status: "running".into() });
//! mock.on(&TASK).with("id", "43").fail(TaskError::NotFound(ApiError { message: "gone".into() }));
//!
//! assert_eq!(label(&mock.client(), "42").await?, "task 42 is running");
//! assert_eq!(label(&mock.client(), "43").await?, "there is no task 43");
//! # Ok(()) }
//! ```
//!
//! An unexpected call fails, and the report compares it with the nearest expectation:
//!
//! ```text
//! unexpected call:
//!
//!     task (GET /tasks/<id>)
//!         id: "42"
//!         fields: "id,status"
//!
//! the nearest of 2 expectations (tests/label.rs:12:10):
//!
//!     task (GET /tasks/<id>)
//!       ✗ id: expected "43", found "42"
//! ```
//!
//! <a id="a-fake-service"></a>
//! ## With a fake service
//!
//! A handler for each endpoint, which gets the arguments decoded and returns the endpoint's own types. What it is told,
//! it can remember; so it stands for the service where a test makes several calls.
//!
//! ```
//! # use fingerpost::{Error, endpoints};
//! # use serde::{Deserialize, Serialize};
//! # #[derive(Debug, Deserialize, Serialize)] pub struct Task { pub id: String, pub status: String }
//! # #[derive(Debug, Deserialize, Serialize)] pub struct ApiError { pub message: String }
//! # #[endpoints(error = ApiError)]
//! # pub trait Tasks {
//! #     /// One task.
//! #     #[endpoint(GET "/tasks/<id>", errors(404, 429))]
//! #     fn task(&self, id: &str, fields: Option<&str>) -> Task;
//! # }
//! # async fn label(tasks: &impl Tasks, id: &str) -> Result<String, Error> {
//! #     match tasks.task(id).fields("id,status").await {
//! #         Ok(task) => Ok(format!("task {} is {}", task.id, task.status)),
//! #         Err(error) => match error.declared() {
//! #             Some(TaskError::NotFound(_)) => Ok(format!("there is no task {id}")),
//! #             _ => Err(error.into()),
//! #         },
//! #     }
//! # }
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use fingerpost::testing::FakeService;
//!
//! let service = FakeService::new(<dyn Tasks>::ENDPOINTS);
//! service.on(&TASK, |call| async move {
//!     match call.argument::<String>("id")? {
//!         id if id.len() < 3 => Ok(Task { id, status: "running".into() }),
//!         id => Err(TaskError::NotFound(ApiError { message: format!("no task {id}") }).into()),
//!     }
//! });
//!
//! assert_eq!(label(&service.client(), "42").await?, "task 42 is running");
//! assert_eq!(label(&service.client(), "421").await?, "there is no task 421");
//! assert_eq!(service.count(&TASK), 2);
//! # Ok(()) }
//! ```
//!
//! `service.start().await?` serves the same on loopback, and its `base_url()` is where clients go. Where the
//! declaration says `#[endpoints(service = TasksService)]`, one type implements all handlers at once: see
//! [`declare`](crate::declare::calls#a-service-for-tests).
//!
//! ## With a recording
//!
//! The responses of the real service, written to a file once, with `FINGERPOST_RECORD=1` in the environment, and played
//! from then on.
//!
//! ```
//! # use fingerpost::{Error, endpoints};
//! # use serde::{Deserialize, Serialize};
//! # #[derive(Debug, Deserialize, Serialize)] pub struct Task { pub id: String, pub status: String }
//! # #[derive(Debug, Deserialize, Serialize)] pub struct ApiError { pub message: String }
//! # #[endpoints(error = ApiError)]
//! # pub trait Tasks {
//! #     /// One task.
//! #     #[endpoint(GET "/tasks/<id>", errors(404, 429))]
//! #     fn task(&self, id: &str, fields: Option<&str>) -> Task;
//! # }
//! # async fn label(tasks: &impl Tasks, id: &str) -> Result<String, Error> {
//! #     match tasks.task(id).fields("id,status").await {
//! #         Ok(task) => Ok(format!("task {} is {}", task.id, task.status)),
//! #         Err(error) => match error.declared() {
//! #             Some(TaskError::NotFound(_)) => Ok(format!("there is no task {id}")),
//! #             _ => Err(error.into()),
//! #         },
//! #     }
//! # }
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use fingerpost::Client;
//! use fingerpost::testing::record::Recording;
//!
//! # use fingerpost::testing::record::Mode;
//! # let folder = tempfile::tempdir()?;
//! # let file = &folder.path().join("tasks.yaml");
//! # let transport = |_: http::Request<fingerpost::Body>| async {
//! #     Ok::<_, fingerpost::TransportError>(http::Response::new(r#"{"id": "42", "status": "running"}"#))
//! # };
//! # let made = Recording::at(file).over(transport).mode(Mode::Record).open()?;
//! # label(&Client::builder("https://tasks.example").transport(made).build()?, "42").await?;
//! // let (file, transport) = ("tests/recordings/tasks.yaml", ReqwestTransport::builder().build()?);
//! let recording = Recording::at(file).over(transport).open()?;
//! let client = Client::builder("https://tasks.example").transport(recording.clone()).build()?;
//!
//! assert_eq!(label(&client, "42").await?, "task 42 is running");
//! recording.assert_all_played();
//! # Ok(()) }
//! ```
//!
//! ## With faults
//!
//! Around any of these, and around a real transport: what a network does, the same in each run.
//!
//! ```
//! # use fingerpost::{Error, endpoints};
//! # use serde::{Deserialize, Serialize};
//! # #[derive(Debug, Deserialize, Serialize)] pub struct Task { pub id: String, pub status: String }
//! # #[derive(Debug, Deserialize, Serialize)] pub struct ApiError { pub message: String }
//! # #[endpoints(error = ApiError)]
//! # pub trait Tasks {
//! #     /// One task.
//! #     #[endpoint(GET "/tasks/<id>", errors(404, 429))]
//! #     fn task(&self, id: &str, fields: Option<&str>) -> Task;
//! # }
//! # async fn label(tasks: &impl Tasks, id: &str) -> Result<String, Error> {
//! #     match tasks.task(id).fields("id,status").await {
//! #         Ok(task) => Ok(format!("task {} is {}", task.id, task.status)),
//! #         Err(error) => match error.declared() {
//! #             Some(TaskError::NotFound(_)) => Ok(format!("there is no task {id}")),
//! #             _ => Err(error.into()),
//! #         },
//! #     }
//! # }
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use fingerpost::Client;
//! use fingerpost::testing::Mock;
//! use fingerpost::testing::faults::{Fault, Faults};
//!
//! let mock = Mock::new();
//! mock.on(&TASK).respond(Task { id: "42".into(), status: "running".into() });
//! let faults = Faults::seeded(7)
//!     .with(Fault::reset_request().of(&TASK).first(1))
//!     .with(Fault::status(503).of(&TASK).requests(2..=2));
//! let client = Client::builder("https://tasks.example").transport(faults.around(mock.transport())).build()?;
//!
//! assert_eq!(label(&client, "42").await?, "task 42 is running", "the third attempt succeeds");
//! faults.assert_all_happened();
//! # Ok(()) }
//! ```
//!
//! # Without any transport
//!
//! A call is a value until it is awaited: [`PerCall::request`](crate::PerCall::request) gives the request that would be
//! sent, and [`PerCall::to_curl`](crate::PerCall::to_curl) the same for a shell. And a closure is a
//! [`Transport`], where a test wants no more than that.

#[cfg(feature = "contract")]
pub mod contract;
mod fake;
pub mod faults;
mod incoming;
mod key;
mod mock;
mod query;
pub mod record;
mod sentence;
#[doc(hidden)]
pub mod serve;
mod stub_call;
mod stub_response;
mod values;

pub use self::fake::{Failure, FakeService, Refusal, Routes, RunningService};
pub use self::incoming::{BadArgument, Incoming};
pub use self::mock::{Expectation, Mock, MockTransport, Order, Times};
pub use self::serve::Argument;
pub use self::stub_call::StubCall;
pub use self::stub_response::{DeclaredStubResponse, IntoStubResponse, StubResponse};
use crate::client::handle::Client;
use crate::client::retry::RetryPolicy;
use crate::client::transport::Transport;

/// A client in memory, each of whose calls is one request.
fn client(base_path: &str, transport: impl Transport) -> Client {
    let builder = Client::builder(&format!("https://test.invalid{base_path}"));
    match builder.transport(transport).retry(RetryPolicy::never()).build() {
        Ok(client) => client,
        Err(error) => panic!("no client can have the base path {base_path:?}: {error}"),
    }
}
