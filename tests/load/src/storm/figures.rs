//! Results of a run, and their targets.

use super::{DIP, Second, Strategy, World, failing, storm};

/// Results of a strategy.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Results of a temporary loss of capacity.
    pub overload: Overload,
    /// Results of a server with a fixed error rate.
    pub failing: Failing,
}

/// Results of a temporary loss of capacity.
#[derive(Clone, Debug, PartialEq)]
pub struct Overload {
    /// Requests per offered call, in the 30 seconds from the loss of capacity.
    pub load_from: f64,
    /// Requests per offered call, in the 30 seconds after the capacity is back.
    pub load_after: f64,
    /// Seconds from then until 95 % of calls succeed; `None` if they do not before the end of the run.
    pub recovery: Option<u32>,
    /// Each second of the run.
    pub seconds: Vec<Second>,
}

/// Results of a server with a fixed error rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Failing {
    /// Fraction of calls that succeed if the server fails one request in ten.
    pub success: f64,
    /// Requests per offered call in a total outage, after 30 seconds.
    pub outage: f64,
    /// Requests per offered call in its first 30 seconds, in which the budgets are spent.
    pub outage_begins: f64,
}

impl Figures {
    /// Runs all simulations of a strategy.
    pub fn of(strategy: Strategy, world: World, seed: u64) -> Self {
        Self { overload: Overload::of(strategy, world, seed), failing: Failing::of(strategy, world, seed) }
    }
}

impl Overload {
    /// Runs the simulation of a strategy.
    pub fn of(strategy: Strategy, world: World, seed: u64) -> Self {
        let seconds = storm(strategy, world, seed);
        let (lost, back) = (&seconds[index(DIP.start)..], &seconds[index(DIP.end)..]);
        Self { load_from: load(&lost[..30]), load_after: load(&back[..30]), recovery: recovery(back), seconds }
    }
}

impl Failing {
    /// Runs the simulation of a strategy.
    pub fn of(strategy: Strategy, world: World, seed: u64) -> Self {
        let errors = failing(strategy, world, 0.1, seed);
        let outage = failing(strategy, world, 1.0, seed);
        let ended = sum(&errors, |second| second.succeeded + second.failed);
        Self {
            success: sum(&errors, |second| second.succeeded) / ended,
            outage: load(&outage[30..]),
            outage_begins: load(&outage[..30]),
        }
    }
}

fn load(seconds: &[Second]) -> f64 {
    sum(seconds, |second| second.requests) / sum(seconds, |second| second.offered)
}

/// Requires three good seconds in a row, since a single one can be chance.
fn recovery(seconds: &[Second]) -> Option<u32> {
    let good = |three: &[Second]| three.iter().all(|second| second.success() >= 0.95);
    seconds.windows(3).position(good).and_then(|at| u32::try_from(at).ok())
}

fn sum(seconds: &[Second], of: impl Fn(&Second) -> u32) -> f64 {
    seconds.iter().map(|second| f64::from(of(second))).sum()
}

fn index(second: u64) -> usize {
    usize::try_from(second).unwrap_or(usize::MAX)
}

/// Targets of a strategy.
#[derive(Clone, Copy, Debug)]
pub struct Targets {
    /// Maximum load, both from the loss of capacity and after it.
    pub load: f64,
    /// Maximum recovery time, as a multiple of that without retries.
    pub recovery: f64,
    /// Minimum success rate if one request in ten fails.
    pub success: f64,
    /// Maximum load in an outage.
    pub outage: f64,
}

impl Targets {
    /// Returns the targets for that many clients. Each client has a budget, so they depend on the number.
    pub const fn of(clients: usize) -> Self {
        let (load, recovery) = if clients <= 100 { (1.10, 1.15) } else { (1.50, 1.6) };
        Self { load, recovery, success: 0.998, outage: 1.02 }
    }

    /// Returns which targets of an overload are met: load from the fault on, load after it, recovery.
    pub fn overload(&self, figures: &Overload, no_retries: &Overload) -> [bool; 3] {
        let recovery = figures.recovery.zip(no_retries.recovery);
        let recovered = recovery.is_some_and(|(ours, none)| f64::from(ours) <= f64::from(none) * self.recovery);
        [figures.load_from <= self.load, figures.load_after <= self.load, recovered]
    }

    /// Returns which targets of a failing server are met: success, load in an outage.
    pub fn failing(&self, figures: Failing) -> [bool; 2] {
        [figures.success >= self.success, figures.outage <= self.outage]
    }
}
