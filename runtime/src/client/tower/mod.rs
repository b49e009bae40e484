//! Integration with the services and layers of [`tower`](https://docs.rs/tower).
//!
//! | from | to | with |
//! |---|---|---|
//! | any service of `http::Request<Body>` | a [`Transport`] | [`ServiceTransport`] |
//! | a [`Transport`] | a service, to wrap it in layers | [`TransportService`] |
//! | a [`Transport`] and a layer | a [`Transport`] | [`layered`] |
//! | a [`Client`](crate::Client) | a service, to wrap it in layers or pass it to other code | [`ClientService`] |
//!
//! A layer around the **transport** sees every attempt with its credentials, which suits tracing, limits, headers and
//! decompression. A layer around the **client** sees a call once, before it is authenticated and retried.
//!
//! A response that a layer around the transport creates is handled like one of the server's: the 408 of
//! `tower_http::timeout` is retried if the endpoint is idempotent. A layer that retries would multiply the client's own
//! attempts and could send a write twice; use [`RetryPolicy`](crate::RetryPolicy) instead.
//!
//! ```
//! use fingerpost::tower::{ServiceTransport, TransportService, layered};
//! use fingerpost::{Body, Client, TransportError, endpoints};
//! use http::{HeaderValue, header::USER_AGENT};
//! use tower_http::set_header::SetRequestHeaderLayer;
//!
//! #[endpoints]
//! pub trait Things {
//!     /// Returns the number of things.
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
