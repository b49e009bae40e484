//! What is read from a run, and what it has to be.

use super::{DIP, Second, Strategy, World, failing, storm};

/// The figures of one strategy.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Requests for each call offered, in the 30 seconds from the loss of capacity.
    pub load_from: f64,
    /// The same in the 30 seconds after the capacity is back.
    pub load_after: f64,
    /// Seconds from then until 95 % of calls succeed; none if they do not before the end of the run.
    pub recovery: Option<u32>,
    /// The share of calls that succeed where the server fails one request in ten.
    pub success: f64,
    /// Requests for each call offered in a total outage, once it has lasted for 30 seconds.
    pub outage: f64,
    /// The same in its first 30 seconds, in which the budgets are spent.
    pub outage_begins: f64,
    /// The run with the dip, for the plot.
    pub storm: Vec<Second>,
}

/// Simulates everything for one strategy.
pub fn measure(strategy: Strategy, world: World, seed: u64) -> Figures {
    let storm = storm(strategy, world, seed);
    let (lost, back) = (index(DIP.start), index(DIP.end));
    let errors = failing(strategy, world, 0.1, 60, seed);
    let outage = failing(strategy, world, 1.0, 60, seed);
    Figures {
        load_from: load(&storm[lost..lost + 30]),
        load_after: load(&storm[back..back + 30]),
        recovery: recovery(&storm[back..]),
        success: sum(&errors, |second| second.succeeded) / sum(&errors, |second| second.succeeded + second.failed),
        outage: load(&outage[30..]),
        outage_begins: load(&outage[..30]),
        storm,
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

    /// Whether each of them is met, in the order of the page's columns.
    pub fn met(&self, figures: &Figures, no_retries: &Figures) -> [bool; 5] {
        let recovery = figures.recovery.zip(no_retries.recovery);
        let recovered = recovery.is_some_and(|(ours, none)| f64::from(ours) <= f64::from(none) * self.recovery);
        [
            figures.load_from <= self.load,
            figures.load_after <= self.load,
            recovered,
            figures.success >= self.success,
            figures.outage <= self.outage,
        ]
    }
}
