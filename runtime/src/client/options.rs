//! The options of a call. Each is declared once, in the table below: its type, its default and how it is printed.
//!
//! Four layers may set an option: the default, the client, the endpoint and the call; the last one that sets it wins. A
//! retry policy sets the longest `Retry-After` too, so it replaces the `retry_after_cap` of the layers below it. Only
//! `retry = never` of a declaration holds whatever the policy of the call.
//! A new option is a row of the table, a setter in [`setters`](super::setters), and the place that reads it. One that
//! `#[endpoint]` may set is one more line in [`Options::of_endpoint`].

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use crate::client::concurrency::ConcurrencyLimit;
use crate::client::retry::{RetryBudget, RetryPolicy};
use crate::client::settings::{Layer, Settings};
use crate::client::transport::Transport;
use crate::core::endpoint::{EndpointDescriptor, Output};
use crate::core::stall::StallLimit;

/// Declares the options: `name: Type = default, how it is printed;`, where an option without a default is one that
/// only has an effect if it is set.
macro_rules! options {
    ($($(#[$doc:meta])+ $name:ident: $type:ty $(= $default:expr)?, $print:expr;)+) => {
        /// What one layer sets.
        #[derive(Clone, Default)]
        pub(crate) struct Options {
            $($(#[$doc])+ pub(crate) $name: Option<$type>,)+
        }

        impl Options {
            /// The lowest layer.
            fn defaults() -> Self {
                Self { $($($name: Some($default),)?)+ ..Self::default() }
            }

            /// Puts `upper` above `self`: what it sets holds.
            fn overlaid_with(mut self, upper: Self) -> Self {
                // A policy has a cap of its own.
                if upper.retry.is_some() {
                    self.retry_after_cap = None;
                }
                Self { $($name: upper.$name.or(self.$name),)+ }
            }

            $($(
                pub(crate) fn $name(&self) -> $type {
                    self.$name.unwrap_or($default)
                }
            )?)+
        }

        impl Layers<'_> {
            /// Adds a line for each option that is printed, with its value and the layer that it comes from.
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
    /// The longest a whole call may take, retries and waits included.
    timeout: Duration = Duration::from_secs(300), |all, to, name| all.line(to, name, |of| of.timeout, seconds);

    /// The longest one attempt may take until its response is complete; until its headers if it is streamed.
    attempt_timeout: Duration = Duration::from_secs(120),
        |all, to, name| all.line(to, name, |of| of.attempt_timeout, seconds);

    /// How slow a response may come.
    stall_limit: StallLimit = StallLimit::default(), |all, to, name| all.stall_limit(to, name);

    /// Whether a response may pause for as long as it likes between two lines.
    pauses: bool = false, |_, _, _| {};

    /// When an attempt is made again.
    retry: RetryPolicy = RetryPolicy::default(), |all, to, _| all.retry(to);

    /// Whether failed attempts are made again at all, whatever the policy.
    is_retried: bool = true, |_, _, _| {};

    /// The longest `Retry-After` that is waited for, in place of the policy's: printed with the policy.
    retry_after_cap: Duration, |_, _, _| {};

    /// What pays for the retries, in place of the client's own budget.
    budget: RetryBudget, |all, to, _| {
        let retries = |budget: RetryBudget| budget.retries().to_string();
        all.line_or(to, "retry.budget", |of| of.budget.clone(), retries, RetryPolicy::default().budget.to_string());
    };

    /// How many redirects are followed.
    max_redirects: u32 = 3, |all, to, name| all.line(to, name, |of| of.max_redirects, |count| count.to_string());

    /// How many requests may be in flight at once.
    concurrency: ConcurrencyLimit, |all, to, name| {
        let count = |limit: ConcurrencyLimit| format!("{} at once", limit.limit());
        all.line_or(to, name, |of| of.concurrency.clone(), count, "no limit".to_owned());
    };

    /// The largest body of a success that is read into memory, in bytes after decompression.
    max_body: usize = 32 << 20, |all, to, name| all.line(to, name, |of| of.max_body, bytes);

    /// How much of the body of an error is kept, in bytes after decompression.
    max_error_body: usize = 64 << 10, |all, to, name| all.line(to, name, |of| of.max_error_body, bytes);

    /// When the call has to be over, whatever its time limit.
    deadline: Instant, |_, _, _| {};

    /// The transport, in place of the client's.
    transport: Arc<dyn Transport>, |_, _, _| {};
}

impl Options {
    /// What the declaration of an endpoint sets.
    pub(crate) fn of_endpoint(endpoint: &EndpointDescriptor) -> Self {
        let (stall_limit, pauses) = match endpoint.output_kind() {
            // Events come when something happens, which may be never.
            Output::Events => (Some(StallLimit::none()), None),
            // So may lines; but one that has begun has to come to its end.
            Output::Lines => (None, Some(true)),
            _ => (None, None),
        };
        Self {
            timeout: endpoint.time_limit(),
            is_retried: (!endpoint.is_retried()).then_some(false),
            retry_after_cap: endpoint.options().retry_after_cap,
            stall_limit,
            pauses,
            ..Self::default()
        }
    }

    /// The options in force for a call: each is that of the uppermost layer that sets it. Defaults are left to the
    /// getters.
    pub(crate) fn merge(client: &Self, endpoint: &EndpointDescriptor, call: Self) -> Self {
        let mut merged = client.clone().overlaid_with(Self::of_endpoint(endpoint)).overlaid_with(call);
        if let Some(cap) = merged.retry_after_cap {
            merged.retry = Some(RetryPolicy { max_retry_after: cap, ..merged.retry() });
        }
        merged
    }
}

/// The settings in force for a client that sets these.
impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = Settings::new();
        Layers::of(self, None, &Self::default(), |layers| layers.print(&mut all));
        all.fmt(f)
    }
}

/// All layers, lowest first, as they are printed.
pub(crate) struct Layers<'a>([(Layer, &'a Options); 4]);

impl Layers<'_> {
    /// Hands the layers of a call to `print`, or of all calls that set nothing if there is no endpoint.
    pub(crate) fn of<R>(
        client: &Options,
        endpoint: Option<&EndpointDescriptor>,
        call: &Options,
        print: impl FnOnce(&Layers<'_>) -> R,
    ) -> R {
        let (defaults, endpoint) = (Options::defaults(), endpoint.map(Options::of_endpoint).unwrap_or_default());
        print(&Layers([
            (Layer::Default, &defaults),
            (Layer::Client, client),
            (Layer::Endpoint, &endpoint),
            (Layer::Call, call),
        ]))
    }

    /// The value of the uppermost layer that has one, and that layer.
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

    /// With `absent` for an option that no layer sets.
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
    /// policy, except for the parts that an endpoint or a call sets by themselves.
    fn retry(&self, to: &mut Settings) {
        let Some((policy, layer)) = self.last(|of| of.retry) else { return };
        match self.last(|of| of.is_retried) {
            Some((false, layer)) => to.add("retry.attempts", "1".to_owned(), layer),
            Some((true, _)) | None => to.add("retry.attempts", policy.attempts.to_string(), layer),
        }
        to.add("retry.backoff.base", seconds(policy.backoff.base), layer);
        to.add("retry.backoff.throttled_base", seconds(policy.backoff.throttled_base), layer);
        to.add("retry.backoff.max", seconds(policy.backoff.max), layer);
        let cap = self.last(|of| of.retry_after_cap).filter(|&(_, of_cap)| of_cap >= layer);
        let (cap, layer) = cap.unwrap_or((policy.max_retry_after, layer));
        to.add("retry.max_retry_after", seconds(cap), layer);
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
