//! Printed settings.

use std::time::Duration;

use crate::support::{Script, Things, ok};
use fingerpost::{
    ConcurrencyLimit, Credential, Event, Items, PerCall, RetryBudget, RetryPolicy, StallLimit, endpoints,
};

/// Endpoints with settings.
#[endpoints]
trait Settled {
    /// Has all settings.
    #[endpoint(GET "/slow", timeout = "2s", retry = never, auth = none, output = text)]
    fn slow(&self) -> String;

    /// Has a cap of one minute for `Retry-After`.
    #[endpoint(GET "/capped", retry_after_cap = "60s", output = text)]
    fn capped(&self) -> String;

    /// Streams lines.
    #[endpoint(GET "/lines", output = lines)]
    fn lines(&self) -> Items<i64>;

    /// Streams events.
    #[endpoint(GET "/events", output = events)]
    fn events(&self) -> Items<Event>;
}

const DEFAULTS: &str = "\
server                       = things.example:443 (client)
timeout                      = 300s (default)
attempt_timeout              = 120s (default)
stall_limit                  = under 1 B/s for 20s (default)
retry.attempts               = 3 (default)
retry.backoff.base           = 100ms (default)
retry.backoff.throttled_base = 1s (default)
retry.backoff.max            = 20s (default)
retry_after_cap              = 120s (default)
retry.budget                 = 10 (default)
max_redirects                = 3 (default)
concurrency                  = no limit (default)
max_body                     = 32 MiB (default)
max_error_body               = 64 KiB (default)
allow_plain_http             = no (default)
header                       = none (default)
auth                         = no (default)
";

/// Returns the lines of `other` that differ from `text`.
fn changed(text: &str, other: &str) -> Vec<String> {
    let lines = text.lines().zip(other.lines()).filter(|(one, other)| one != other);
    lines.map(|(_, other)| other.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn of_a_client_that_sets_nothing() {
    let client = Script::new(|_| ok()).client();
    assert_eq!(client.settings().to_string(), DEFAULTS);
    assert_eq!(client.thing("1").settings().to_string(), DEFAULTS);
}

#[test]
fn of_a_client_that_sets_everything_and_nothing_is_secret() {
    let retry = RetryPolicy { attempts: 5, retry_after_cap: Duration::from_secs(7), ..RetryPolicy::default() };
    let client = Script::new(|_| ok())
        .builder()
        .timeout(Duration::from_millis(2500))
        .attempt_timeout(Duration::from_secs(1))
        .stall_limit(StallLimit { bytes_per_second: 1000, period: Duration::from_secs(5) })
        .retry(retry)
        .shared_budget(&RetryBudget::new(20))
        .max_redirects(0)
        .concurrency(ConcurrencyLimit::new(8))
        .max_body(5000)
        .max_error_body(2048)
        .allow_plain_http(true)
        .header("x-key", "c4n4ry")
        .auth(Credential::bearer(&"c4n4ry".into()).unwrap())
        .build()
        .unwrap();
    let expected = "\
server                       = things.example:443 (client)
timeout                      = 2.5s (client)
attempt_timeout              = 1s (client)
stall_limit                  = under 1000 B/s for 5s (client)
retry.attempts               = 5 (client)
retry.backoff.base           = 100ms (client)
retry.backoff.throttled_base = 1s (client)
retry.backoff.max            = 20s (client)
retry_after_cap              = 7s (client)
retry.budget                 = 20 (client)
max_redirects                = 0 (client)
concurrency                  = 8 at once (client)
max_body                     = 5000 B (client)
max_error_body               = 2 KiB (client)
allow_plain_http             = yes (client)
header                       = x-key (client)
auth                         = yes (client)
";
    assert_eq!(client.settings().to_string(), expected);
    assert!(!format!("{:?}", client.settings()).contains("c4n4ry"));
}

#[test]
fn of_an_endpoint_and_of_a_call() {
    let key = Credential::bearer(&"c4n4ry".into()).unwrap();
    let client = Script::new(|_| ok()).builder().auth(key).build().unwrap();
    let usual = client.settings().to_string();
    let of_slow = ["timeout = 2s (endpoint)", "retry.attempts = 1 (endpoint)", "auth = no (endpoint)"];
    assert_eq!(changed(&usual, &client.slow().settings().to_string()), of_slow);
    let lines = ["stall_limit = under 1 B/s for 20s, within a line (endpoint)"];
    assert_eq!(changed(&usual, &client.lines().settings().to_string()), lines);
    assert_eq!(changed(&usual, &client.events().settings().to_string()), ["stall_limit = none (endpoint)"]);

    let retry = RetryPolicy { attempts: 2, budget: 99, ..RetryPolicy::default() };
    let call = client.thing("1").timeout(Duration::from_secs(5)).retry(retry).max_redirects(1);
    let of_call = [
        "timeout = 5s (call)",
        "retry.attempts = 2 (call)",
        "retry.backoff.base = 100ms (call)",
        "retry.backoff.throttled_base = 1s (call)",
        "retry.backoff.max = 20s (call)",
        "retry_after_cap = 120s (call)",
        "max_redirects = 1 (call)",
    ];
    assert_eq!(changed(&usual, &call.settings().to_string()), of_call, "the budget belongs to the client");
    let strict = client.events().stall_limit(StallLimit { bytes_per_second: 2, ..StallLimit::default() });
    assert_eq!(changed(&usual, &strict.settings().to_string()), ["stall_limit = under 2 B/s for 20s (call)"]);
    let apart = client.thing("1").concurrency(ConcurrencyLimit::new(2));
    assert_eq!(changed(&usual, &apart.settings().to_string()), ["concurrency = 2 at once (call)"]);
    let small = client.thing("1").max_body(1 << 20).max_error_body(9).shared_budget(&RetryBudget::new(4));
    let of_call = ["retry.budget = 4 (call)", "max_body = 1 MiB (call)", "max_error_body = 9 B (call)"];
    assert_eq!(changed(&usual, &small.settings().to_string()), of_call);
    let back = client.slow().timeout(Duration::from_mins(5));
    assert_eq!(changed(&usual, &back.settings().to_string())[0], "timeout = 300s (call)");
}

#[test]
fn the_origin_is_the_last_that_sets_a_value_even_if_it_is_the_same() {
    let two = Duration::from_secs(2);
    let client = Script::new(|_| ok()).builder().timeout(two).max_redirects(3).build().unwrap();
    let line = |settings: fingerpost::Settings, name: &str| {
        let text = settings.to_string();
        let line = text.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(line(client.settings(), "max_redirects"), "max_redirects = 3 (client)");
    assert_eq!(line(client.thing("1").settings(), "timeout"), "timeout = 2s (client)");
    assert_eq!(line(client.slow().settings(), "timeout"), "timeout = 2s (endpoint)");
    assert_eq!(line(client.thing("1").timeout(two).settings(), "timeout"), "timeout = 2s (call)");
    assert_eq!(line(client.slow().timeout(two).settings(), "timeout"), "timeout = 2s (call)");
    let cap = |settings| line(settings, "retry_after_cap");
    assert_eq!(cap(client.thing("1").settings()), "retry_after_cap = 120s (default)");
    assert_eq!(cap(client.capped().settings()), "retry_after_cap = 60s (endpoint)");
    let one_minute = Duration::from_mins(1);
    assert_eq!(cap(client.capped().retry_after_cap(one_minute).settings()), "retry_after_cap = 60s (call)");
    let policy = RetryPolicy { retry_after_cap: two, ..RetryPolicy::default() };
    assert_eq!(cap(client.thing("1").retry(policy).settings()), "retry_after_cap = 2s (call)");
    assert_eq!(cap(client.capped().retry(policy).settings()), "retry_after_cap = 2s (call)");
    let both = client.capped().retry(policy).retry_after_cap(one_minute);
    assert_eq!(cap(both.settings()), "retry_after_cap = 60s (call)");
    let of_client = Script::new(|_| ok()).builder().retry(policy).build().unwrap();
    assert_eq!(cap(of_client.capped().settings()), "retry_after_cap = 60s (endpoint)");
    let own = client.events().stall_limit(StallLimit::none());
    assert_eq!(line(own.settings(), "stall_limit"), "stall_limit = none (call)");
}

#[cfg(feature = "hyper")]
#[test]
fn of_the_transport_that_comes_with_it_and_sets_nothing() {
    let settings = fingerpost::Client::new("https://things.example").unwrap().settings().to_string();
    let transport = "\
connect_timeout              = 5s (transport)
pool_idle_timeout            = 60s (transport)
pool_max_idle_per_host       = 32 (transport)
tcp_keepalive                = 15s (transport)
max_response_headers         = 100 (transport)
gzip                         = yes (transport)
root_certificates            = the system's and 0 more (transport)
proxy                        = from the environment (transport)
accept_invalid_certificates  = no (transport)
";
    assert_eq!(settings, format!("{DEFAULTS}{transport}"));
}

#[cfg(feature = "hyper")]
#[test]
fn of_the_transport_that_comes_with_it() {
    use fingerpost::{Client, HyperTransport};

    let transport = HyperTransport::builder()
        .connect_timeout(Duration::from_secs(2))
        .pool_idle_timeout(Duration::from_secs(9))
        .pool_max_idle_per_host(4)
        .tcp_keepalive(None)
        .proxy("http://ada:canary@proxy.example:3128");
    let printed = format!("{transport:?}");
    let client = Client::builder("https://things.example").transport(transport.build().unwrap()).build().unwrap();
    let settings = client.settings().to_string();
    let (_, of_transport) = settings.split_once("auth                         = no (default)\n").unwrap();
    assert_eq!(
        of_transport,
        "\
connect_timeout              = 2s (transport)
pool_idle_timeout            = 9s (transport)
pool_max_idle_per_host       = 4 (transport)
tcp_keepalive                = no (transport)
max_response_headers         = 100 (transport)
gzip                         = yes (transport)
root_certificates            = the system's and 0 more (transport)
proxy                        = given (transport)
accept_invalid_certificates  = no (transport)
"
    );
    assert!(!printed.contains("canary") && printed.contains("pool_max_idle_per_host: \"4\""), "{printed}");
}
