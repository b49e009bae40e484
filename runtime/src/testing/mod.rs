//! Transports for tests, from the same descriptions that the calls are made from.

mod answer;
#[cfg(feature = "contract")]
pub mod contract;
mod fake;
pub mod faults;
mod incoming;
mod mock;
mod ready;
pub mod record;
mod sentence;
mod values;

pub use self::answer::{Answer, DeclaredAnswer, IntoAnswer};
pub use self::fake::{Failure, FakeService, Refusal, Routes, RunningService};
pub use self::incoming::{BadArgument, Incoming};
pub use self::mock::{Expectation, Mock, MockTransport, Order, Times};
pub(crate) use self::ready::ready;
use crate::client::Client;
use crate::retry::RetryPolicy;
use crate::transport::Transport;

/// A client in memory, each of whose calls is one request.
fn client(base_path: &str, transport: impl Transport) -> Client {
    let builder = Client::builder(&format!("https://test.invalid{base_path}"));
    match builder.transport(transport).retry(RetryPolicy::never()).build() {
        Ok(client) => client,
        Err(error) => panic!("no client can have the base path {base_path:?}: {error}"),
    }
}
