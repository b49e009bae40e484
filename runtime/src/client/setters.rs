//! The setters of [`Options`](super::options::Options) on a client and on a call. Those of request builders are in
//! [`per_call`](super::per_call).

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::client::call::Call;
use crate::client::concurrency::ConcurrencyLimit;
use crate::client::handle::ClientBuilder;
use crate::client::rate_limit::RateLimitHeaders;
use crate::client::redirect_policy::RedirectPolicy;
use crate::client::retry::{RetryBudget, RetryPolicy, RetryRule};
use crate::client::transport::Transport;
use crate::core::stall::StallLimit;

/// The options of all calls of a client.
impl ClientBuilder {
    /// Sets the time limit of a whole call, retries and waits included. 300 seconds by default, or the
    /// [`attempt_timeout`](Self::attempt_timeout) if that is longer.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.options.timeout = Some(limit);
        self
    }

    /// Sets the time limit of one attempt, until its response is complete. 120 seconds by default, or the
    /// [`timeout`](Self::timeout) if that is set and longer: a single attempt may take all the time of its call. Calls
    /// that have a longer timeout of their own, from their declaration or their builder, are not limited by it either.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.options.attempt_timeout = Some(limit);
        self
    }

    /// Sets the minimum rate of a response body. By default a response stalls below one byte per second over 20
    /// seconds. Server-sent events are exempt, and so are the pauses between JSON lines;
    /// [`Call::stall_limit`](crate::Call::stall_limit) applies to those, too.
    pub fn stall_limit(mut self, limit: StallLimit) -> Self {
        self.options.stall_limit = Some(limit);
        self
    }

    /// Sets the maximum number of redirects that a call follows. Three by default. Only redirects of GET and HEAD
    /// requests to the same scheme, host and port are followed, unless [`redirects`](Self::redirects) allows others;
    /// any other is an error, and so is one too many. The `Location` is resolved against the URL of the request (RFC
    /// 3986), and its fragment is dropped.
    pub fn max_redirects(mut self, count: u32) -> Self {
        self.options.max_redirects = Some(count);
        self
    }

    /// Sets which redirects are followed besides those of GET and HEAD requests within their origin. None by default.
    pub fn redirects(mut self, policy: RedirectPolicy) -> Self {
        self.options.redirects = Some(policy);
        self
    }

    /// Limits the number of requests in flight. Unlimited by default.
    pub fn concurrency(mut self, limit: ConcurrencyLimit) -> Self {
        self.options.concurrency = Some(limit);
        self
    }

    /// Sets the retry policy.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.options.retry = Some(policy);
        self
    }

    /// Sets a rule that is asked about each failed attempt before the policy. None by default.
    pub fn retry_rule(mut self, rule: RetryRule) -> Self {
        self.options.retry_rule = Some(rule);
        self
    }

    /// Waits before a request if the rate-limit headers of earlier responses say that the server would refuse it.
    /// Without it, these headers are ignored, and only `Retry-After` is waited for.
    pub fn rate_limit(mut self, limits: RateLimitHeaders) -> Self {
        self.options.rate_limit = Some(limits);
        self
    }

    /// Shares a retry budget with other clients, in place of [`RetryPolicy::budget`](RetryPolicy::budget). Clients of
    /// different origins can share it as well: each origin is counted separately.
    pub fn shared_budget(mut self, budget: &RetryBudget) -> Self {
        self.options.budget = Some(budget.clone());
        self
    }

    /// Sets the maximum size of a response read into memory, in bytes after decompression. 32 MiB by default; streams
    /// are not limited.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.options.max_body = Some(bytes);
        self
    }

    /// Sets how much of the body of an error response is kept, in bytes after decompression. 64 KiB by default; the
    /// rest is left unread.
    pub fn max_error_body(mut self, bytes: usize) -> Self {
        self.options.max_error_body = Some(bytes);
        self
    }
}

/// The options of one call.
impl<T, E> Call<T, E> {
    /// Sets the time limit of this call, retries and waits included, in place of the client's.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.options_mut().timeout = Some(limit);
        self
    }

    /// Sets an absolute deadline for this call, in addition to its time limit, so that several calls can share one.
    pub fn deadline(mut self, at: Instant) -> Self {
        self.options_mut().deadline = Some(at.into());
        self
    }

    /// Sets the time limit of one attempt of this call, in place of the client's. Without it, an attempt may take the
    /// call's [`timeout`](Self::timeout) if that is longer than the client's limit.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.options_mut().attempt_timeout = Some(limit);
        self
    }

    /// Sets the minimum rate of this call's response body, in place of the client's. Unlike the client's, it applies to
    /// server-sent events and between lines as well.
    pub fn stall_limit(mut self, limit: StallLimit) -> Self {
        self.options_mut().stall_limit = Some(limit);
        self.options_mut().pauses = Some(false);
        self
    }

    /// Sets the maximum number of redirects that this call follows, in place of the client's.
    pub fn max_redirects(mut self, count: u32) -> Self {
        self.options_mut().max_redirects = Some(count);
        self
    }

    /// Sets which further redirects this call follows, in place of the client's.
    pub fn redirects(mut self, policy: RedirectPolicy) -> Self {
        self.options_mut().redirects = Some(policy);
        self
    }

    /// Sets the retry policy of this call, in place of the client's and of the endpoint's `retry_after_cap`. An
    /// endpoint declared with `retry = never` is still sent once. The client's budget applies unless
    /// [`shared_budget`](Self::shared_budget) replaces it.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.options_mut().retry = Some(policy);
        self
    }

    /// Sets a rule that is asked about each failed attempt of this call, in place of the client's. An endpoint that is
    /// declared with `retry = …` keeps its limits.
    pub fn retry_rule(mut self, rule: RetryRule) -> Self {
        self.options_mut().retry_rule = Some(rule);
        self
    }

    /// Sets the known rate limits that this call waits for, in place of the client's.
    pub fn rate_limit(mut self, limits: RateLimitHeaders) -> Self {
        self.options_mut().rate_limit = Some(limits);
        self
    }

    /// Sets the longest `Retry-After` that this call waits for, in place of [`RetryPolicy::retry_after_cap`]. If the
    /// server asks for a longer wait, the call fails at once, and its error carries the wait.
    pub fn retry_after_cap(mut self, cap: Duration) -> Self {
        self.options_mut().retry_after_cap = Some(cap);
        self
    }

    /// Sets the retry budget of this call, in place of the client's; for example, so that a failing batch does not use
    /// up the retries of other calls.
    pub fn shared_budget(mut self, budget: &RetryBudget) -> Self {
        self.options_mut().budget = Some(budget.clone());
        self
    }

    /// Sets the concurrency limit of this call, in place of the client's; for example, for a batch that must leave room
    /// for other calls.
    pub fn concurrency(mut self, limit: ConcurrencyLimit) -> Self {
        self.options_mut().concurrency = Some(limit);
        self
    }

    /// Overrides the transport for this call; for example, to use another connect timeout, proxy or certificate.
    pub fn shared_transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.options_mut().transport = Some(transport);
        self
    }

    /// Sets the maximum size of this call's response read into memory, in bytes after decompression, in place of the
    /// client's.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.options_mut().max_body = Some(bytes);
        self
    }

    /// Sets how much of the body of an error response is kept, in bytes after decompression, in place of the client's.
    pub fn max_error_body(mut self, bytes: usize) -> Self {
        self.options_mut().max_error_body = Some(bytes);
        self
    }
}
