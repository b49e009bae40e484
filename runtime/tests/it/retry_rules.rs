//! The rules of retries: what they cost.

use crate::support::{Script, Step, Things, status};
use fingerpost::TransportError;

/// The server may still process what was abandoned.
#[tokio::test(start_paused = true)]
async fn a_retry_after_a_timeout_costs_more_of_the_budget() {
    let timed_out = || Step::Fail(TransportError::new("no response").timed_out());
    let steps: [fn() -> Step; 3] = [|| Step::Silence, || status(504), timed_out];
    for step in steps {
        let script = Script::new(move |_| step());
        let client = script.client();
        for requests in [3, 1] {
            client.thing("42").await.unwrap_err();
            assert_eq!(script.take().len(), requests);
        }
    }
}
