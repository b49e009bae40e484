//! Test doubles for declared endpoints: mocks, fake services, recordings and faults.
//!
//! To test code that calls declared endpoints, give its client another transport. The code stays the same, and the test
//! covers the whole client: encoding, decoding, errors, retries and timeouts. The feature `testing` has these tools:
//!
//! | tool | purpose |
//! |---|---|
//! | [`Mock`] | checks which calls are made, and sends a stub response to each |
//! | [`FakeService`] | implements the service with handlers, in memory or on loopback for clients in any language |
//! | [`record`] | records the responses of the real service in a file, and replays them |
//! | [`faults`] | injects network faults, reproducible by a seed |
//! | `contract`, a feature of its own | checks requests and responses against an OpenAPI document |
//! | `conformance`, a feature of its own | checks a transport of your own |
//! | [`StubCall`] | implements a trait by hand |
//!
//! Stub responses have the types of the endpoint: an undeclared status, a result of another type and the error of
//! another endpoint do not compile, and a wrong argument name or value panics at the line that uses it. The exception
//! is a raw [`StubResponse`].
//!
//! # Six ways to test one function
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
//!     /// Returns a task.
//!     #[endpoint(GET "/tasks/<id>", errors(404, 429))]
//!     fn task(&self, id: &str, fields: Option<&str>) -> Task;
//! }
//!
//! /// Describes a task for people.
//! async fn label(tasks: &impl Tasks, id: &str) -> Result<String, Error> {
//!     match tasks.task(id).fields("id,status").await {
//!         Ok(task) => Ok(format!("task {} is {}", task.id, task.status)),
//!         Err(error) => match error.declared() {
//!             Some(TaskError::NotFound(_)) => Ok(format!("task {id} not found")),
//!             _ => Err(error.into()),
//!         },
//!     }
//! }
//! ```
//!
//! ## By hand
//!
//! Implement the trait for a type of the test. This suits small traits, and tests that only need a result.
//!
//! ```
//! # use fingerpost::{Error, endpoints};
//! # use serde::{Deserialize, Serialize};
//! # #[derive(Debug, Deserialize, Serialize)] pub struct Task { pub id: String, pub status: String }
//! # #[derive(Debug, Deserialize, Serialize)] pub struct ApiError { pub message: String }
//! # #[endpoints(error = ApiError)]
//! # pub trait Tasks {
//! #     /// Returns a task.
//! #     #[endpoint(GET "/tasks/<id>", errors(404, 429))]
//! #     fn task(&self, id: &str, fields: Option<&str>) -> Task;
//! # }
//! # async fn label(tasks: &impl Tasks, id: &str) -> Result<String, Error> {
//! #     match tasks.task(id).fields("id,status").await {
//! #         Ok(task) => Ok(format!("task {} is {}", task.id, task.status)),
//! #         Err(error) => match error.declared() {
//! #             Some(TaskError::NotFound(_)) => Ok(format!("task {id} not found")),
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
//! ## With `mockall`
//!
//! [`mockall`](https://docs.rs/mockall) generates such a type. `mock!` repeats the methods of the trait, which return
//! request builders; optional arguments are setters and not part of them. `#[automock]` cannot be used on the trait,
//! since the macro of the trait generates the methods.
//!
//! ```
//! # use fingerpost::{Error, endpoints};
//! # use serde::{Deserialize, Serialize};
//! # #[derive(Debug, Deserialize, Serialize)] pub struct Task { pub id: String, pub status: String }
//! # #[derive(Debug, Deserialize, Serialize)] pub struct ApiError { pub message: String }
//! # #[endpoints(error = ApiError)]
//! # pub trait Tasks {
//! #     /// Returns a task.
//! #     #[endpoint(GET "/tasks/<id>", errors(404, 429))]
//! #     fn task(&self, id: &str, fields: Option<&str>) -> Task;
//! # }
//! # async fn label(tasks: &impl Tasks, id: &str) -> Result<String, Error> {
//! #     match tasks.task(id).fields("id,status").await {
//! #         Ok(task) => Ok(format!("task {} is {}", task.id, task.status)),
//! #         Err(error) => match error.declared() {
//! #             Some(TaskError::NotFound(_)) => Ok(format!("task {id} not found")),
//! #             _ => Err(error.into()),
//! #         },
//! #     }
//! # }
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use fingerpost::testing::StubCall;
//! use mockall::predicate::eq;
//!
//! mockall::mock! {
//!     Double {}
//!     impl Tasks for Double {
//!         fn task(&self, id: &str) -> TaskBuilderForTasks;
//!     }
//! }
//!
//! let mut double = MockDouble::new();
//! let gone = || TaskError::NotFound(ApiError { message: "gone".into() });
//! double.expect_task().with(eq("42")).once().returning(move |_| TaskBuilderForTasks::failing(&TASK, gone()));
//! assert_eq!(label(&double, "42").await?, "task 42 not found");
//! # Ok(()) }
//! ```
//!
//! ## With a mock
//!
//! Expectations specify the expected calls and their responses. The test fails if an unexpected call is made, or an
//! expected one is not.
//!
//! ```
//! # use fingerpost::{Error, endpoints};
//! # use serde::{Deserialize, Serialize};
//! # #[derive(Debug, Deserialize, Serialize)] pub struct Task { pub id: String, pub status: String }
//! # #[derive(Debug, Deserialize, Serialize)] pub struct ApiError { pub message: String }
//! # #[endpoints(error = ApiError)]
//! # pub trait Tasks {
//! #     /// Returns a task.
//! #     #[endpoint(GET "/tasks/<id>", errors(404, 429))]
//! #     fn task(&self, id: &str, fields: Option<&str>) -> Task;
//! # }
//! # async fn label(tasks: &impl Tasks, id: &str) -> Result<String, Error> {
//! #     match tasks.task(id).fields("id,status").await {
//! #         Ok(task) => Ok(format!("task {} is {}", task.id, task.status)),
//! #         Err(error) => match error.declared() {
//! #             Some(TaskError::NotFound(_)) => Ok(format!("task {id} not found")),
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
//! assert_eq!(label(&mock.client(), "43").await?, "task 43 not found");
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
//! A handler for each endpoint receives the decoded arguments and returns the endpoint's own types. Handlers can keep
//! state, so a fake service suits tests that make several related calls.
//!
//! ```
//! # use fingerpost::{Error, endpoints};
//! # use serde::{Deserialize, Serialize};
//! # #[derive(Debug, Deserialize, Serialize)] pub struct Task { pub id: String, pub status: String }
//! # #[derive(Debug, Deserialize, Serialize)] pub struct ApiError { pub message: String }
//! # #[endpoints(error = ApiError)]
//! # pub trait Tasks {
//! #     /// Returns a task.
//! #     #[endpoint(GET "/tasks/<id>", errors(404, 429))]
//! #     fn task(&self, id: &str, fields: Option<&str>) -> Task;
//! # }
//! # async fn label(tasks: &impl Tasks, id: &str) -> Result<String, Error> {
//! #     match tasks.task(id).fields("id,status").await {
//! #         Ok(task) => Ok(format!("task {} is {}", task.id, task.status)),
//! #         Err(error) => match error.declared() {
//! #             Some(TaskError::NotFound(_)) => Ok(format!("task {id} not found")),
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
//! assert_eq!(label(&service.client(), "421").await?, "task 421 not found");
//! assert_eq!(service.count(&TASK), 2);
//! # Ok(()) }
//! ```
//!
//! `service.start().await?` serves the same handlers on loopback, at its `base_url()`. If the trait is declared with
//! `#[endpoints(service = TasksService)]`, one type implements all handlers: see
//! [`declare`](crate::declare::calls#services-for-tests).
//!
//! ## With a recording
//!
//! With `FINGERPOST_RECORD=1` in the environment, the test records the responses of the real service in a file. Without
//! it, the test replays them.
//!
//! ```
//! # use fingerpost::{Error, endpoints};
//! # use serde::{Deserialize, Serialize};
//! # #[derive(Debug, Deserialize, Serialize)] pub struct Task { pub id: String, pub status: String }
//! # #[derive(Debug, Deserialize, Serialize)] pub struct ApiError { pub message: String }
//! # #[endpoints(error = ApiError)]
//! # pub trait Tasks {
//! #     /// Returns a task.
//! #     #[endpoint(GET "/tasks/<id>", errors(404, 429))]
//! #     fn task(&self, id: &str, fields: Option<&str>) -> Task;
//! # }
//! # async fn label(tasks: &impl Tasks, id: &str) -> Result<String, Error> {
//! #     match tasks.task(id).fields("id,status").await {
//! #         Ok(task) => Ok(format!("task {} is {}", task.id, task.status)),
//! #         Err(error) => match error.declared() {
//! #             Some(TaskError::NotFound(_)) => Ok(format!("task {id} not found")),
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
//! // let (file, transport) = ("tests/recordings/tasks.yaml", HyperTransport::builder().build()?);
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
//! Faults wrap any of these transports, or a real one, and inject network faults that are the same in each run.
//!
//! ```
//! # use fingerpost::{Error, endpoints};
//! # use serde::{Deserialize, Serialize};
//! # #[derive(Debug, Deserialize, Serialize)] pub struct Task { pub id: String, pub status: String }
//! # #[derive(Debug, Deserialize, Serialize)] pub struct ApiError { pub message: String }
//! # #[endpoints(error = ApiError)]
//! # pub trait Tasks {
//! #     /// Returns a task.
//! #     #[endpoint(GET "/tasks/<id>", errors(404, 429))]
//! #     fn task(&self, id: &str, fields: Option<&str>) -> Task;
//! # }
//! # async fn label(tasks: &impl Tasks, id: &str) -> Result<String, Error> {
//! #     match tasks.task(id).fields("id,status").await {
//! #         Ok(task) => Ok(format!("task {} is {}", task.id, task.status)),
//! #         Err(error) => match error.declared() {
//! #             Some(TaskError::NotFound(_)) => Ok(format!("task {id} not found")),
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
//! A call is not sent until it is awaited: [`PerCall::request`](crate::PerCall::request) returns its request, and
//! [`PerCall::to_curl`](crate::PerCall::to_curl) the equivalent shell command. For simple tests, a closure is a
//! [`Transport`].

#[cfg(feature = "conformance")]
pub mod conformance;
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
pub use self::incoming::{BadArgument, Incoming, ReceivedPart};
pub use self::mock::{Expectation, Mock, MockTransport, Order, Times};
pub use self::serve::Argument;
pub use self::stub_call::StubCall;
pub use self::stub_response::{DeclaredStubResponse, IntoStubResponse, StubResponse, WithHeaders};
use crate::client::handle::Client;
use crate::client::retry::RetryPolicy;
use crate::client::transport::Transport;

/// Creates a client of an in-memory transport, without retries.
fn client(base_path: &str, transport: impl Transport) -> Client {
    let builder = Client::builder(&format!("https://test.invalid{base_path}"));
    match builder.transport(transport).retry(RetryPolicy::never()).build() {
        Ok(client) => client,
        Err(error) => panic!("invalid base path {base_path:?}: {error}"),
    }
}
