//! Services and layers of [`tower`](https://docs.rs/tower), on either side of the client.
//!
//! | from | to | by |
//! |---|---|---|
//! | any service of `http::Request<Body>` | a [`Transport`] | [`ServiceTransport`] |
//! | a [`Transport`] | a service, to put layers around | [`TransportService`] |
//! | a [`Transport`] and a layer | a [`Transport`] | [`layered`] |
//! | a [`Client`](crate::Client) | a service, to put layers around or to hand to other code | [`ClientService`] |
//!
//! A layer around the **transport** sees every attempt, with its credentials: right for tracing, limits, headers and
//! decompression. A layer around the **client** sees a call once, before it is authenticated and retried.
//!
//! A layer around the transport that answers with a status of its own is judged as a server would be: the 408 of
//! `tower_http::timeout` is retried if the endpoint is idempotent. A layer that retries would multiply the client's own
//! attempts, and can send a write twice: leave that to [`RetryPolicy`](crate::RetryPolicy).
//!
//! ```
//! use fingerpost::tower::{ServiceTransport, TransportService, layered};
//! use fingerpost::{Body, Client, TransportError, endpoints};
//! use http::{HeaderValue, header::USER_AGENT};
//! use tower_http::set_header::SetRequestHeaderLayer;
//!
//! #[endpoints]
//! pub trait Things {
//!     /// How many there are.
//!     #[endpoint(GET "/things/count")]
//!     fn count(&self) -> u64;
//! }
//!
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! let server = tower::service_fn(|request: http::Request<Body>| async move {
//!     assert_eq!(request.headers()[USER_AGENT], "inventory/1.0");
//!     Ok::<_, TransportError>(http::Response::new(Body::from("3")))
//! });
//! let agent = SetRequestHeaderLayer::overriding(USER_AGENT, HeaderValue::from_static("inventory/1.0"));
//! let transport = layered(ServiceTransport::new(server), agent);
//! let client = Client::builder("https://things.example").transport(transport).build()?;
//! assert_eq!(client.count().await?, 3);
//! # Ok(()) }
//! ```

mod client;
mod transport;

pub use self::client::ClientService;
pub use self::transport::{ServiceTransport, TransportService, layered};
#[cfg(doc)]
use crate::client::transport::Transport;
