//! Clients of a simulator.

use fingerpost::RetryPolicy;
use looker_api::Looker;
use looker_api::simulator::RunningSimulator;

/// Returns a client that calls the simulator over a socket, at this URL.
pub(crate) fn looker_at(simulator: &RunningSimulator, base_url: &str) -> Looker {
    Looker::builder()
        .base_url(base_url)
        .client_id(simulator.client_id())
        .client_secret(simulator.client_secret())
        .build()
        .unwrap()
}

/// Returns a client that calls the simulator over a socket.
pub(crate) fn over_a_socket(simulator: &RunningSimulator) -> Looker {
    looker_at(simulator, &simulator.base_url())
}

/// Returns a client that calls the simulator in memory; each of its calls is one request.
pub(crate) fn in_memory(simulator: &RunningSimulator) -> Looker {
    simulator.looker().retry(RetryPolicy::never()).build().unwrap()
}
