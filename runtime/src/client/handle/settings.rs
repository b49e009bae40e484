//! The settings in force, to be read by a person.

use std::fmt;
use std::time::Duration;

use super::{CallOptions, Inner, MaxBodies, REDIRECTS, Timeouts};
use crate::client::concurrency::ConcurrencyLimit;
use crate::client::retry::{Backoff, RetryBudget, RetryPolicy};
use crate::client::stall::StallLimit;
use crate::core::endpoint::EndpointDescriptor;

/// The settings in force, of a [`Client`](crate::Client) or of one call: a line for each, with its value and where that
/// comes from.
///
/// The transport says itself how it is set up: [`Transport::settings`](crate::Transport::settings).
///
/// Of an address there is the origin alone, of headers the names, of credentials whether there are any: nothing in it is
/// secret.
///
/// ```
/// # fn main() -> Result<(), fingerpost::Error> {
/// use fingerpost::{Client, PerCall, endpoints};
/// use std::time::Duration;
///
/// #[endpoints]
/// pub trait Things {
///     /// How many there are.
///     #[endpoint(GET "/things/count")]
///     fn count(&self, of: Option<&str>) -> u64;
/// }
///
/// let client = Client::builder("https://things.example").attempt_timeout(Duration::from_secs(9)).build()?;
/// let settings = client.count().max_redirects(0).settings().to_string();
/// assert!(settings.contains("timeout                      = 300s (default)\n"));
/// assert!(settings.contains("attempt_timeout              = 9s (client)\n"));
/// assert!(settings.contains("max_redirects                = 0 (call)\n"));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Settings(Vec<Setting>);

/// One of the [`Settings`].
#[derive(Clone, Debug, Eq, PartialEq)]
struct Setting {
    /// As the method or field is called that sets it.
    name: &'static str,
    value: String,
    /// The last that changed it; one that repeats what holds anyway changes nothing.
    from: &'static str,
}

/// An endpoint, and what holds for one call of it.
pub(crate) type OfCall<'a> = (&'static EndpointDescriptor, &'a CallOptions);

impl Settings {
    pub(crate) fn new(client: &Inner, call: Option<OfCall<'_>>) -> Self {
        let mut all = Self(Vec::new());
        let origin = client.base.origin();
        all.add("server", format!("{}:{}", origin.host(), origin.port()), "client");
        let usual = Timeouts::default();
        let declared = call.map_or(client.timeouts, |(endpoint, _)| client.timeouts.of(endpoint));
        let timeouts = call.map_or(client.timeouts, |(_, terms)| terms.timeouts);
        let mut time = |name, of: fn(&Timeouts) -> Duration| {
            all.layered(name, [&usual, &client.timeouts, &declared, &timeouts].map(of), seconds);
        };
        time("timeout", |timeouts| timeouts.call);
        time("attempt_timeout", |timeouts| timeouts.attempt);
        let stalls = [&usual, &client.timeouts, &declared, &timeouts].map(|all| (all.stall, all.pauses));
        all.layered("stall_limit", stalls, stall);
        all.retry(client, call);
        let redirects = call.map_or(client.redirects, |(_, terms)| terms.redirects);
        all.layered("max_redirects", [REDIRECTS, client.redirects, client.redirects, redirects], |count| {
            count.to_string()
        });
        let limit = client.concurrency.as_ref().map(ConcurrencyLimit::limit);
        let own = call.and_then(|(_, terms)| terms.concurrency.as_ref()).map(ConcurrencyLimit::limit).or(limit);
        all.layered("concurrency", [None, limit, limit, own], |limit| match limit {
            Some(limit) => format!("{limit} at once"),
            None => "no limit".to_owned(),
        });
        let (usual, of_client) = (MaxBodies::default(), client.max_bodies);
        let bodies = [usual, of_client, of_client, call.map_or(of_client, |(_, terms)| terms.max_bodies)];
        all.layered("max_body", bodies.map(|of| of.success), bytes);
        all.layered("max_error_body", bodies.map(|of| of.error), bytes);
        all.of_client("allow_plain_http", &false, client.base.allows_plain_http(), yes_or_no);
        let names: Vec<_> = client.headers.keys().map(http::HeaderName::as_str).collect();
        all.of_client("header", &Vec::new(), names, |names| {
            if names.is_empty() { "none".to_owned() } else { names.join(", ") }
        });
        let auth = client.auth.is_some();
        let used = auth && call.is_none_or(|(endpoint, _)| endpoint.is_authenticated());
        all.layered("auth", [false, auth, used, used], yes_or_no);
        let transport = call.and_then(|(_, terms)| terms.transport.as_ref()).unwrap_or(&client.transport);
        for (name, value) in transport.settings() {
            all.add(name, value, "transport");
        }
        all
    }

    fn retry(&mut self, client: &Inner, call: Option<OfCall<'_>>) {
        let usual = RetryPolicy::default();
        let retry = call.map_or(client.retry, |(_, terms)| terms.retry);
        // `retry = never` of a declaration holds whatever the policy.
        let never = call.is_some_and(|(endpoint, _)| !endpoint.is_retried());
        let by = |count: u32| if never { 1 } else { count };
        let (declared, attempts) = (by(client.retry.attempts), by(retry.attempts));
        let to_text = |count: u32| count.to_string();
        self.layered("retry.attempts", [usual.attempts, client.retry.attempts, declared, attempts], to_text);
        let mut time = |name, of: fn(&RetryPolicy) -> Duration| {
            self.layered(name, [&usual, &client.retry, &client.retry, &retry].map(of), seconds);
        };
        time("retry.backoff.base", |RetryPolicy { backoff: Backoff { base, .. }, .. }| *base);
        time("retry.backoff.throttled_base", |policy| policy.backoff.throttled_base);
        time("retry.backoff.max", |policy| policy.backoff.max);
        time("retry.max_retry_after", |policy| policy.max_retry_after);
        // The client's, whatever the call's policy says, unless it has one of its own.
        let of_client = client.budget.tokens();
        let own = call.and_then(|(_, terms)| terms.budget.as_ref()).map_or(of_client, RetryBudget::retries);
        self.layered("retry.budget", [usual.budget, of_client, of_client, own], to_text);
    }

    /// `values` are the default, the client's, the endpoint's and the call's.
    fn layered<V: PartialEq>(&mut self, name: &'static str, values: [V; 4], to_text: impl FnOnce(V) -> String) {
        const FROM: [&str; 4] = ["default", "client", "endpoint", "call"];
        let changed = (1..values.len()).rev().find(|&place| values[place] != values[place - 1]);
        let [.., value] = values;
        self.add(name, to_text(value), FROM[changed.unwrap_or(0)]);
    }

    fn of_client<V: PartialEq>(&mut self, name: &'static str, usual: &V, value: V, to_text: impl FnOnce(V) -> String) {
        let from = if value == *usual { "default" } else { "client" };
        self.add(name, to_text(value), from);
    }

    fn add(&mut self, name: &'static str, value: String, from: &'static str) {
        self.0.push(Setting { name, value, from });
    }
}

impl fmt::Display for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.0.iter().map(|setting| setting.name.len()).max().unwrap_or(0);
        self.0.iter().try_for_each(|Setting { name, value, from }| writeln!(f, "{name:width$} = {value} ({from})"))
    }
}

fn seconds(time: Duration) -> String {
    format!("{time:?}")
}

fn stall((limit, pauses): (StallLimit, bool)) -> String {
    let StallLimit { bytes_per_second, period } = limit;
    match bytes_per_second {
        0 => "none".to_owned(),
        _ if pauses => format!("under {bytes_per_second} B/s for {period:?}, within a line"),
        _ => format!("under {bytes_per_second} B/s for {period:?}"),
    }
}

fn bytes(count: usize) -> String {
    match count {
        1.. if count.is_multiple_of(1 << 20) => format!("{} MiB", count >> 20),
        1.. if count.is_multiple_of(1 << 10) => format!("{} KiB", count >> 10),
        _ => format!("{count} B"),
    }
}

fn yes_or_no(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}
