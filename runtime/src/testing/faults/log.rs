//! The log of requests and of the faults in them.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::fault::{Fault, FaultKind};
use super::plan::{Chosen, Key, Numbers, Plan};

/// One request and what was done to it, in the order in which it happened.
///
/// Its `Display` is a line: `thing #3: delayed by 20ms, connection refused`. A run of the same seed has the same lines;
/// calls that run concurrently may come in another order, and sorted they are equal.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct LogLine {
    endpoint: String,
    number: u64,
    done: Vec<Done>,
}

#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
struct Done {
    rule: usize,
    kind: FaultKind,
    text: String,
}

impl LogLine {
    /// The name of the endpoint; the method of a request that did not come from a declaration.
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// The number of the request among those to its endpoint, from 1.
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// What was done. A fault of the body is there once a reader has met it.
    pub fn faults(&self) -> impl Iterator<Item = FaultKind> {
        self.done.iter().map(|done| done.kind)
    }
}

impl fmt::Display for LogLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} #{}: ", self.endpoint, self.number)?;
        if self.done.is_empty() {
            return f.write_str("untouched");
        }
        for (index, done) in self.done.iter().enumerate() {
            write!(f, "{}{}", if index == 0 { "" } else { ", " }, done.text)?;
        }
        Ok(())
    }
}

/// What all transports of one `Faults` share.
#[derive(Debug, Default)]
pub(super) struct Log {
    state: Mutex<State>,
    /// To be said when a test fails: the seed, if nobody chose it.
    repeat: Option<u64>,
}

#[derive(Debug, Default)]
struct State {
    numbers: Numbers,
    lines: Vec<LogLine>,
}

/// The index of a request in the log.
#[derive(Clone, Copy, Debug)]
pub(super) struct Index(usize);

impl Log {
    pub(super) fn announcing(seed: u64) -> Self {
        Self { state: Mutex::default(), repeat: Some(seed) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A request has come: its index, its number and what happens to it.
    pub(super) fn enter(&self, seed: u64, faults: &[Fault], concerned: &[bool], key: Key) -> (Index, u64, Plan) {
        let mut state = self.state();
        let (number, plan) = state.numbers.next(seed, faults, concerned, &key);
        state.lines.push(LogLine { endpoint: key.name, number, done: Vec::new() });
        (Index(state.lines.len() - 1), number, plan)
    }

    pub(super) fn happened(&self, Index(index): Index, chosen: &Chosen, text: String) {
        let done = Done { rule: chosen.rule, kind: chosen.effect.kind(), text };
        self.state().lines[index].done.push(done);
    }

    pub(super) fn lines(&self) -> Vec<LogLine> {
        self.state().lines.clone()
    }

    pub(super) fn requests(&self) -> usize {
        self.state().lines.len()
    }

    pub(super) fn count(&self, kind: FaultKind) -> usize {
        self.state().lines.iter().flat_map(LogLine::faults).filter(|done| *done == kind).count()
    }

    pub(super) fn times(&self, rule: usize) -> usize {
        self.state().lines.iter().flat_map(|line| &line.done).filter(|done| done.rule == rule).count()
    }
}

impl Drop for Log {
    fn drop(&mut self) {
        if let (Some(seed), true) = (self.repeat, std::thread::panicking()) {
            eprintln!("faults: {}={seed} makes the same ones again", super::SEED_VARIABLE);
        }
    }
}
