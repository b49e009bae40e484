//! Options of a single call, on builders and on calls.

use std::time::{Duration, Instant};

use fingerpost::{Client, PerCall, RetryPolicy, endpoints};

#[endpoints]
pub trait Things {
    /// Has a setter with the name of an option, which takes precedence.
    #[endpoint(GET "/things")]
    fn things(&self, timeout: Option<i64>) -> Vec<String>;

    #[endpoint(GET "/thing")]
    fn thing(&self) -> String;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let at = Instant::now() + Duration::from_secs(5);
    let call = client.things().timeout(3).deadline(at).retry(RetryPolicy::never()).header("x-a", "b").extension(7_u8);
    assert_eq!(call.request().unwrap().uri().query(), Some("timeout=3"));
    let _ = client.thing().timeout(Duration::from_secs(1)).deadline(at).attempt_timeout(Duration::from_secs(1));
}
