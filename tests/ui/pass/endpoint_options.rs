use std::time::Duration;

use fingerpost::{Client, EndpointRetry, PerCall, RetryPolicy, Stability, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(POST "/a", idempotent, timeout = "90s", retry_after_cap = "60s", stability = beta)]
    fn a(&self) -> ();
    #[endpoint(GET "/b", retry = never, timeout = "250ms", stability = alpha)]
    fn b(&self, timeout: Option<i64>) -> ();
    #[endpoint(GET "/c")]
    fn c(&self) -> Option<String>;
    #[endpoint(GET "/d", retry = unless_running)]
    fn d(&self) -> ();
}

fn main() {
    let [a, b, c, d] = <dyn Things>::ENDPOINTS else { panic!("four endpoints") };
    assert!(a.is_idempotent() && a.is_retried() && !b.is_retried() && c.is_retried() && d.is_retried());
    let retry = [b, c, d].map(|endpoint| endpoint.options().retry);
    assert_eq!(retry, [EndpointRetry::Never, EndpointRetry::Policy, EndpointRetry::UnlessRunning]);
    assert_eq!((a.time_limit(), b.time_limit()), (Some(Duration::from_secs(90)), Some(Duration::from_millis(250))));
    assert_eq!(
        [a, b, c].map(|endpoint| endpoint.stability_level()),
        [Stability::Beta, Stability::Alpha, Stability::Stable]
    );
    let cap = |endpoint: &fingerpost::EndpointDescriptor| endpoint.options().retry_after_cap;
    assert_eq!((cap(a), cap(b)), (Some(Duration::from_secs(60)), None));
    // A parameter may have the name of a `PerCall` method; its setter takes precedence.
    let client = Client::new("https://things.example").unwrap();
    let call = client.b().timeout(7).retry_after_cap(Duration::from_secs(9)).retry(RetryPolicy::never()).extension(1_u8);
    let request = PerCall::timeout(call, Duration::from_secs(1)).request().unwrap();
    assert_eq!(request.uri(), "https://things.example/b?timeout=7");
    assert_eq!(request.extensions().get::<u8>(), Some(&1));
}
