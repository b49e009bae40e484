//! The options of a call. Each is declared once, in the table below: its type, its default and its printer.
//!
//! Four layers can set an option: the default, the client, the endpoint and the call. The topmost layer that sets it
//! wins. A retry policy includes the longest `Retry-After`, so it replaces the `retry_after_cap` of the layers below
//! it. A time limit lengthens those of the layers below that would cut it short. `retry = …` in a declaration wins over
//! every policy.
//!
//! To add an option, add a row to the table, a setter in [`setters`](super::setters), and the code that reads it. If
//! `#[endpoint]` can set it, add a line to [`Options::of_endpoint`].

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use crate::client::concurrency::ConcurrencyLimit;
use crate::client::rate_limit::RateLimitHeaders;
use crate::client::redirect_policy::RedirectPolicy;
use crate::client::retry::{RetryBudget, RetryPolicy, RetryRule};
use crate::client::settings::{Layer, Settings};
use crate::client::transport::Transport;
use crate::core::endpoint::{EndpointDescriptor, EndpointRetry, Output};
use crate::core::stall::StallLimit;

/// Declares the options: `name: Type = default, printer;`. An option without a default has no effect unless it is set.
macro_rules! options {
    ($($(#[$doc:meta])+ $name:ident: $type:ty $(= $default:expr)?, $print:expr;)+) => {
        /// The options that one layer sets.
        #[derive(Clone, Default)]
        pub(crate) struct Options {
            $($(#[$doc])+ pub(crate) $name: Option<$type>,)+
        }

        impl Options {
            /// Returns the lowest layer.
            fn defaults() -> Self {
                Self { $($($name: Some($default),)?)+ ..Self::default() }
            }

            /// Returns the options of `self` with those that `upper` sets replaced.
            fn overlaid_with(mut self, upper: Self) -> Self {
                // A policy includes a cap.
                if upper.retry.is_some() {
                    self.retry_after_cap = None;
                }
                let upper = upper.completed_above(&self);
                Self { $($name: upper.$name.or(self.$name),)+ }
            }

            $($(
                pub(crate) fn $name(&self) -> $type {
                    self.$name.unwrap_or($default)
                }
            )?)+
        }

        impl Layers<'_> {
            /// Adds a line for each printed option, with its value and the layer that sets it.
            pub(crate) fn print(&self, settings: &mut Settings) {
                $({
                    let print: fn(&Self, &mut Settings, &'static str) = $print;
                    print(self, settings, stringify!($name));
                })+
            }
        }
    };
}

options! {
    /// The time limit of a whole call, retries and waits included.
    timeout: Duration = Duration::from_mins(5), |all, to, name| all.line(to, name, |of| of.timeout, seconds);

    /// The time limit of one attempt, until its response is complete, or until its headers if it is streamed.
    attempt_timeout: Duration = Duration::from_mins(2),
        |all, to, name| all.line(to, name, |of| of.attempt_timeout, seconds);

    /// The minimum rate of a response body.
    stall_limit: StallLimit = StallLimit::default(), |all, to, name| all.stall_limit(to, name);

    /// Allows a response to pause between two lines without limit.
    pauses: bool = false, |_, _, _| {};

    /// The retry policy.
    retry: RetryPolicy = RetryPolicy::default(), |all, to, _| all.retry(to);

    /// The retries that the declaration allows; it wins over the policy.
    retries: EndpointRetry = EndpointRetry::Policy, |_, _, _| {};

    /// The longest `Retry-After` to wait for, in place of the policy's; printed with the policy.
    retry_after_cap: Duration, |_, _, _| {};

    /// The rule that is asked before the retry policy.
    retry_rule: RetryRule, |all, to, _| {
        if let Some(((), layer)) = all.last(|of| of.retry_rule.as_ref().map(drop)) {
            to.add("retry_rule", "given".to_owned(), layer);
        }
    };

    /// The rate limits that responses have told.
    rate_limit: RateLimitHeaders, |all, to, _| {
        if let Some(((), layer)) = all.last(|of| of.rate_limit.as_ref().map(drop)) {
            to.add("rate_limit", "by response headers".to_owned(), layer);
        }
    };

    /// The retry budget, in place of the client's own.
    budget: RetryBudget, |all, to, _| {
        let retries = |budget: RetryBudget| budget.retries().to_string();
        all.line_or(to, "retry.budget", |of| of.budget.clone(), retries, RetryPolicy::default().budget.to_string());
    };

    /// The maximum number of redirects.
    max_redirects: u32 = 3, |all, to, name| all.line(to, name, |of| of.max_redirects, |count| count.to_string());

    /// The redirects that are followed besides those of reads within their origin.
    redirects: RedirectPolicy = RedirectPolicy::default(), |all, to, _| {
        let Some((policy, layer)) = all.last(|of| of.redirects) else { return };
        let parts = [("of writes", policy.writes), ("to other origins", policy.other_origins)];
        let followed: Vec<_> = parts.iter().filter_map(|(part, followed)| followed.then_some(*part)).collect();
        if !followed.is_empty() {
            to.add("redirects", format!("also {}", followed.join(" and ")), layer);
        }
    };

    /// The limit on requests in flight.
    concurrency: ConcurrencyLimit, |all, to, name| {
        let count = |limit: ConcurrencyLimit| format!("{} at once", limit.limit());
        all.line_or(to, name, |of| of.concurrency.clone(), count, "no limit".to_owned());
    };

    /// The maximum size of a success body read into memory, in bytes after decompression.
    max_body: usize = 32 << 20, |all, to, name| all.line(to, name, |of| of.max_body, bytes);

    /// The maximum size of an error body that is kept, in bytes after decompression.
    max_error_body: usize = 64 << 10, |all, to, name| all.line(to, name, |of| of.max_error_body, bytes);

    /// The absolute deadline of the call.
    deadline: Instant, |_, _, _| {};

    /// The transport, in place of the client's.
    transport: Arc<dyn Transport>, |_, _, _| {};
}

impl Options {
    /// Returns this layer with the time limits that it implies: a shorter limit of the layers below would cut short the
    /// limit that this layer sets. A call that is given ten minutes has them for its first attempt.
    fn completed_above(mut self, lower: &Self) -> Self {
        let (call, attempt) = (self.timeout, self.attempt_timeout);
        self.attempt_timeout = attempt.or(call.filter(|given| *given > lower.attempt_timeout()));
        self.timeout = call.or(attempt.filter(|given| *given > lower.timeout()));
        self
    }

    /// Returns the options that the declaration of an endpoint sets; `None` if it sets none.
    pub(crate) fn of_endpoint(endpoint: &EndpointDescriptor) -> Option<Self> {
        let declared = endpoint.options();
        let (stall_limit, pauses) = match endpoint.output_kind() {
            // Events may be arbitrarily far apart.
            Output::Events => (Some(StallLimit::none()), None),
            // So may lines, but a line that has begun must not stall.
            Output::Lines => (None, Some(true)),
            _ if declared.timeout.or(declared.retry_after_cap).is_none() && declared.retry == EndpointRetry::Policy => {
                return None;
            }
            _ => (None, None),
        };
        Some(Self {
            timeout: declared.timeout,
            retries: Some(declared.retry).filter(|retry| *retry != EndpointRetry::Policy),
            retry_after_cap: declared.retry_after_cap,
            stall_limit,
            pauses,
            ..Self::default()
        })
    }

    /// Merges the layers into the effective options of a call. Defaults are left to the getters.
    pub(crate) fn merge(client: &Self, endpoint: Option<Self>, call: Option<Self>) -> Self {
        let client = Self::default().overlaid_with(client.clone());
        let mut merged = [endpoint, call].into_iter().flatten().fold(client, Self::overlaid_with);
        if let Some(cap) = merged.retry_after_cap {
            merged.retry = Some(RetryPolicy { retry_after_cap: cap, ..merged.retry() });
        }
        merged
    }
}

/// Prints the effective settings of a client with these options.
impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = Settings::new();
        Layers::of(self, None, &Self::default(), |layers| layers.print(&mut all));
        all.fmt(f)
    }
}

/// All layers, lowest first, for printing.
pub(crate) struct Layers<'a>([(Layer, &'a Options); 4]);

impl Layers<'_> {
    /// Passes the layers of a call to `print`; without an endpoint, those of a call that sets nothing.
    pub(crate) fn of<R>(
        client: &Options,
        endpoint: Option<&EndpointDescriptor>,
        call: &Options,
        print: impl FnOnce(&Layers<'_>) -> R,
    ) -> R {
        let defaults = Options::defaults();
        let client = client.clone().completed_above(&defaults);
        let lower = defaults.clone().overlaid_with(client.clone());
        let endpoint = endpoint.and_then(Options::of_endpoint).unwrap_or_default().completed_above(&lower);
        let call = call.clone().completed_above(&lower.overlaid_with(endpoint.clone()));
        print(&Layers([
            (Layer::Default, &defaults),
            (Layer::Client, &client),
            (Layer::Endpoint, &endpoint),
            (Layer::Call, &call),
        ]))
    }

    /// Returns the value of the topmost layer that sets it, and that layer.
    fn last<V>(&self, get: impl Fn(&Options) -> Option<V>) -> Option<(V, Layer)> {
        self.0.iter().rev().find_map(|&(layer, options)| Some((get(options)?, layer)))
    }

    fn line<V>(
        &self,
        to: &mut Settings,
        name: &'static str,
        get: impl Fn(&Options) -> Option<V>,
        print: impl FnOnce(V) -> String,
    ) {
        self.line_or(to, name, get, print, String::new());
    }

    /// Like `line`, with `absent` for an option that no layer sets.
    fn line_or<V>(
        &self,
        to: &mut Settings,
        name: &'static str,
        get: impl Fn(&Options) -> Option<V>,
        print: impl FnOnce(V) -> String,
        absent: String,
    ) {
        match self.last(get) {
            Some((value, layer)) => to.add(name, print(value), layer),
            None => to.add(name, absent, Layer::Default),
        }
    }

    fn stall_limit(&self, to: &mut Settings, name: &'static str) {
        let limit = self.last(|of| of.stall_limit);
        let pauses = self.last(|of| of.pauses);
        let layer = limit.map(|(_, layer)| layer).max(pauses.map(|(_, layer)| layer));
        let limit = limit.map_or_else(StallLimit::default, |(limit, _)| limit);
        let pauses = pauses.is_some_and(|(pauses, _)| pauses);
        to.add(name, stall(limit, pauses), layer.unwrap_or(Layer::Default));
    }

    /// Adds the lines of the retry policy. A policy is set as a whole, so each line names the layer that sets the
    /// policy, except for the parts that an endpoint or a call can set separately.
    fn retry(&self, to: &mut Settings) {
        let Some((policy, layer)) = self.last(|of| of.retry) else { return };
        match self.last(|of| of.retries) {
            Some((EndpointRetry::Never, layer)) => to.add("retry.attempts", "1".to_owned(), layer),
            Some((EndpointRetry::UnlessRunning, layer)) => {
                to.add("retry.attempts", format!("{}, unless one may be running", policy.attempts), layer);
            }
            Some((EndpointRetry::Policy, _)) | None => {
                to.add("retry.attempts", policy.attempts.to_string(), layer);
            }
        }
        to.add("retry.backoff.base", seconds(policy.backoff.base), layer);
        to.add("retry.backoff.throttled_base", seconds(policy.backoff.throttled_base), layer);
        to.add("retry.backoff.max", seconds(policy.backoff.max), layer);
        let cap = self.last(|of| of.retry_after_cap).filter(|&(_, of_cap)| of_cap >= layer);
        let (cap, layer) = cap.unwrap_or((policy.retry_after_cap, layer));
        to.add("retry_after_cap", seconds(cap), layer);
    }
}

fn seconds(time: Duration) -> String {
    format!("{time:?}")
}

fn stall(StallLimit { bytes_per_second, period }: StallLimit, pauses: bool) -> String {
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
