//! Clients of a simulator.

use fingerpost::RetryPolicy;
use looker_api::Looker;
use looker_api::simulator::{RunningSimulator, Simulator};
use serde_json::{Value, json};

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

/// Returns a simulator with a client.
pub(crate) fn started() -> (RunningSimulator, Looker) {
    let simulator = Simulator::new().in_memory();
    let looker = in_memory(&simulator);
    (simulator, looker)
}

/// Calls an operation by its name, and returns its result.
pub(crate) async fn ask(looker: &Looker, operation: &str, arguments: Value) -> Value {
    let response = looker.call_by_name(operation, &arguments).unwrap().await.unwrap();
    serde_json::from_slice(response.body()).unwrap_or_default()
}

/// Creates an item, and returns its id.
pub(crate) async fn id_of(looker: &Looker, operation: &str, body: Value) -> String {
    ask(looker, operation, json!({ "body": body })).await["id"].as_str().unwrap().to_owned()
}
