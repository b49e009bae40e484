//! An expectation, as the mock keeps it.

use std::ops::RangeInclusive;
use std::panic::Location;
use std::sync::Arc;

use super::super::incoming::Incoming;
use super::super::stub_response::StubResponse;
use super::condition::Condition;
use crate::core::endpoint::EndpointDescriptor;

/// How often an expectation may be called where the test does not say it.
const ANY_TIMES: RangeInclusive<usize> = 1..=usize::MAX;

pub(super) struct Rule {
    pub(super) endpoint: &'static EndpointDescriptor,
    pub(super) at: &'static Location<'static>,
    pub(super) conditions: Vec<Condition>,
    pub(super) replies: Vec<RawResponse>,
    /// How often it is called, where the test says it.
    pub(super) times: Option<RangeInclusive<usize>>,
    pub(super) called: usize,
    /// The order it belongs to.
    pub(super) order: Option<usize>,
}

/// What is answered: the same each time, or what comes of the call.
pub(super) enum RawResponse {
    Fixed(StubResponse),
    Made(Arc<dyn Fn(Incoming) -> StubResponse + Send + Sync>),
}

impl Rule {
    pub(super) fn new(endpoint: &'static EndpointDescriptor, at: &'static Location<'static>) -> Self {
        Self { endpoint, at, conditions: Vec::new(), replies: Vec::new(), times: None, called: 0, order: None }
    }

    /// How often it is called: as the test says; else once for each of several replies, and any number of times where
    /// there is one.
    pub(super) fn times(&self) -> RangeInclusive<usize> {
        match (&self.times, self.replies.len()) {
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

    /// Counts the call and gives its answer, or says why there is none. The last of several replies goes on where the
    /// test says that there are more calls.
    pub(super) fn answer(&mut self) -> Result<RawResponse, &'static str> {
        let place = self.called.min(self.replies.len().saturating_sub(1));
        self.called += 1;
        match self.replies.get_mut(place) {
            None => Err("it was given no reply"),
            Some(RawResponse::Made(make)) => Ok(RawResponse::Made(Arc::clone(make))),
            Some(RawResponse::Fixed(answer)) => match answer.try_clone() {
                Some(again) => Ok(RawResponse::Fixed(again)),
                // A stream is there once; what is left says so.
                None => Ok(RawResponse::Fixed(std::mem::replace(answer, StubResponse::spent()))),
            },
        }
    }
}
