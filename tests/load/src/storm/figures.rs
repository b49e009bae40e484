//! What is read from a run, and what it has to be.

use super::{DIP, Second, Strategy, World, failing, storm};

/// The figures of one strategy.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Where the server loses capacity for a while.
    pub overload: Overload,
    /// Where it fails requests whatever their number.
    pub failing: Failing,
}

/// What happens when the server loses capacity for a while.
#[derive(Clone, Debug, PartialEq)]
pub struct Overload {
    /// Requests for each call offered, in the 30 seconds from the loss of capacity.
    pub load_from: f64,
    /// The same in the 30 seconds after the capacity is back.
    pub load_after: f64,
    /// Seconds from then until 95 % of calls succeed; none if they do not before the end of the run.
    pub recovery: Option<u32>,
    /// The whole run.
    pub seconds: Vec<Second>,
}

/// What happens when the server fails requests whatever their number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Failing {
    /// The share of calls that succeed where the server fails one request in ten.
    pub success: f64,
    /// Requests for each call offered in a total outage, once it has lasted for 30 seconds.
    pub outage: f64,
    /// The same in its first 30 seconds, in which the budgets are spent.
    pub outage_begins: f64,
}

impl Figures {
    /// Simulates everything for one strategy.
    pub fn of(strategy: Strategy, world: World, seed: u64) -> Self {
        Self { overload: Overload::of(strategy, world, seed), failing: Failing::of(strategy, world, seed) }
    }
}

impl Overload {
    /// Simulates it for one strategy.
    pub fn of(strategy: Strategy, world: World, seed: u64) -> Self {
        let seconds = storm(strategy, world, seed);
        let (lost, back) = (&seconds[index(DIP.start)..], &seconds[index(DIP.end)..]);
        Self { load_from: load(&lost[..30]), load_after: load(&back[..30]), recovery: recovery(back), seconds }
    }
}

impl Failing {
    /// Simulates it for one strategy.
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

/// One good second can be chance, so it takes three.
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

/// What a strategy has to reach.
#[derive(Clone, Copy, Debug)]
pub struct Targets {
    /// The most load, both from the loss of capacity and after it.
    pub load: f64,
    /// The longest recovery, as a multiple of that without retries.
    pub recovery: f64,
    /// The least success where one request in ten fails.
    pub success: f64,
    /// The most load in an outage.
    pub outage: f64,
}

impl Targets {
    /// The targets for so many clients. The more there are, the more budgets.
    pub const fn of(clients: usize) -> Self {
        let (load, recovery) = if clients <= 100 { (1.10, 1.15) } else { (1.50, 1.6) };
        Self { load, recovery, success: 0.998, outage: 1.02 }
    }

    /// Whether those of an overload are met: load from the fault on, load after it, recovery.
    pub fn overload(&self, figures: &Overload, no_retries: &Overload) -> [bool; 3] {
        let recovery = figures.recovery.zip(no_retries.recovery);
        let recovered = recovery.is_some_and(|(ours, none)| f64::from(ours) <= f64::from(none) * self.recovery);
        [figures.load_from <= self.load, figures.load_after <= self.load, recovered]
    }

    /// Whether those of a failing server are met: success, load in an outage.
    pub fn failing(&self, figures: Failing) -> [bool; 2] {
        [figures.success >= self.success, figures.outage <= self.outage]
    }
}
