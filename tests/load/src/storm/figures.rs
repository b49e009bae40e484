//! What is read from the runs, what it has to be, and the page that says so.

use super::{DIP, Second, Strategy, failing, storm};
use crate::report::{Table, verdict};

/// The figures of one strategy.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Requests for each call offered, in the 30 seconds after the capacity is back.
    pub load: f64,
    /// Seconds from then until 95 % of calls succeed; none if they do not before the end of the run.
    pub recovery: Option<u64>,
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
pub fn measure(strategy: Strategy, clients: usize, seed: u64) -> Figures {
    let storm = storm(strategy, clients, seed);
    let (back, outage) = (index(DIP.end), failing(strategy, clients, 1.0, 60, seed));
    let errors = failing(strategy, clients, 0.1, 60, seed);
    Figures {
        load: load(&storm[back..back + 30]),
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
fn recovery(seconds: &[Second]) -> Option<u64> {
    let good = |three: &[Second]| three.iter().all(|second| second.success() >= 0.95);
    seconds.windows(3).position(good).and_then(|at| u64::try_from(at).ok())
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
    /// The most load after the dip.
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

    /// Whether each of them is met: load, recovery, success, outage.
    pub fn met(&self, figures: &Figures, no_retries: &Figures) -> [bool; 4] {
        let recovery = figures.recovery.zip(no_retries.recovery);
        #[expect(clippy::cast_precision_loss, reason = "seconds of a run")]
        let recovered = recovery.is_some_and(|(ours, none)| ours as f64 <= none as f64 * self.recovery);
        [figures.load <= self.load, recovered, figures.success >= self.success, figures.outage <= self.outage]
    }
}

/// The tables for one number of clients.
pub fn page(clients: usize, measured: &[(Strategy, Figures)]) -> String {
    let targets = Targets::of(clients);
    let mut table = Table::new(&[
        "",
        "load in the 30 s after",
        "recovered to 95 % after",
        "success at 10 % errors",
        "load in an outage",
        "its first 30 s",
    ]);
    for (strategy, figures) in measured {
        let recovery = figures.recovery.map_or_else(|| "never".to_owned(), |seconds| format!("{seconds} s"));
        table.row(&[
            strategy.name().to_owned(),
            format!("{:.2} ×", figures.load),
            recovery,
            format!("{:.2} %", figures.success * 100.0),
            format!("{:.3} ×", figures.outage),
            format!("{:.2} ×", figures.outage_begins),
        ]);
    }
    table.row(&[
        "target".to_owned(),
        format!("≤ {:.2} ×", targets.load),
        format!("≤ {:.2} × that of no retries", targets.recovery),
        format!("≥ {:.1} %", targets.success * 100.0),
        format!("≤ {:.2} ×", targets.outage),
        String::new(),
    ]);
    if let Some((_, no_retries)) = measured.iter().find(|(strategy, _)| *strategy == Strategy::NoRetries) {
        for (strategy, figures) in measured.iter().filter(|(strategy, _)| *strategy != Strategy::NoRetries) {
            let mut cells = vec![format!("{}: target", strategy.name())];
            cells.extend(targets.met(figures, no_retries).map(|met| verdict(met).to_owned()));
            cells.push(String::new());
            table.row(&cells);
        }
    }
    format!("## {clients} clients\n\n{table}")
}
