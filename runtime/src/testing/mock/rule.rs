//! The internal state of an expectation.

use std::ops::RangeInclusive;
use std::panic::Location;
use std::sync::Arc;

use super::super::incoming::Incoming;
use super::super::stub_response::StubResponse;
use super::condition::Condition;
use crate::core::endpoint::EndpointDescriptor;

/// Default number of calls of an expectation.
const ANY_TIMES: RangeInclusive<usize> = 1..=usize::MAX;

pub(super) struct Rule {
    pub(super) endpoint: &'static EndpointDescriptor,
    pub(super) at: &'static Location<'static>,
    pub(super) conditions: Vec<Condition>,
    pub(super) responses: Vec<Responder>,
    /// Number of calls, if set by the test.
    pub(super) times: Option<RangeInclusive<usize>>,
    pub(super) called: usize,
    /// ID of its [`Order`](super::Order).
    pub(super) order: Option<usize>,
}

/// The source of a response: a fixed one, or a function of the call.
pub(super) enum Responder {
    Fixed(StubResponse),
    Computed(Arc<dyn Fn(Incoming) -> StubResponse + Send + Sync>),
}

impl Rule {
    pub(super) fn new(endpoint: &'static EndpointDescriptor, at: &'static Location<'static>) -> Self {
        Self { endpoint, at, conditions: Vec::new(), responses: Vec::new(), times: None, called: 0, order: None }
    }

    /// Returns the number of calls. By default it is one for each of several responses, and one or more for a single
    /// response.
    pub(super) fn times(&self) -> RangeInclusive<usize> {
        match (&self.times, self.responses.len()) {
            (Some(times), _) => times.clone(),
            (None, several @ 2..) => several..=several,
            (None, _) => ANY_TIMES,
        }
    }

    pub(super) fn is_exhausted(&self) -> bool {
        self.called >= *self.times().end()
    }

    pub(super) fn is_met(&self) -> bool {
        self.called >= *self.times().start()
    }

    pub(super) fn matches(&self, call: &Incoming) -> bool {
        self.conditions.iter().all(|condition| condition.is_met(call))
    }

    /// Counts the call and returns its response, or the reason that it has none. The last response is repeated if the
    /// test expects more calls than there are responses.
    pub(super) fn respond(&mut self) -> Result<Responder, &'static str> {
        let index = self.called.min(self.responses.len().saturating_sub(1));
        self.called += 1;
        match self.responses.get_mut(index) {
            None => Err("it has no response"),
            Some(Responder::Computed(make)) => Ok(Responder::Computed(Arc::clone(make))),
            Some(Responder::Fixed(response)) => match response.try_clone() {
                Some(again) => Ok(Responder::Fixed(again)),
                // A streamed body can be sent once; later calls fail with an explanation.
                None => Ok(Responder::Fixed(std::mem::replace(response, StubResponse::spent()))),
            },
        }
    }
}
