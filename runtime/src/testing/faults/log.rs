//! The log of requests and of the faults in them.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::fault::{Fault, FaultKind};
use super::plan::{Chosen, Key, Numbers, Plan};

/// A request and its faults, in the order in which they occurred.
///
/// `Display` prints one line: `thing #3: delayed by 20ms, connection refused`. Runs with the same seed have the same
/// lines. For concurrent calls, sort them first, since their order may differ.
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
    /// Returns the name of the endpoint, or the method of a request without a descriptor.
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// Returns the number of the request among those to its endpoint, from 1.
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// Returns the faults that occurred. Faults of a body are included once it is read that far.
    pub fn faults(&self) -> impl Iterator<Item = FaultKind> {
        self.done.iter().map(|done| done.kind)
    }
}

impl fmt::Display for LogLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} #{}: ", self.endpoint, self.number)?;
        if self.done.is_empty() {
            return f.write_str("no faults");
        }
        for (index, done) in self.done.iter().enumerate() {
            write!(f, "{}{}", if index == 0 { "" } else { ", " }, done.text)?;
        }
        Ok(())
    }
}

/// The state shared by all transports of one `Faults`.
#[derive(Debug, Default)]
pub(super) struct Log {
    state: Mutex<State>,
    /// The random seed, printed if the test fails.
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

    /// Adds a request; returns its index, its number and its plan.
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
            eprintln!("faults: set {}={seed} to reproduce these faults", super::SEED_VARIABLE);
        }
    }
}
