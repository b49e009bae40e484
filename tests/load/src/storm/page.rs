//! A table that compares the strategies over several seeds.

use super::{Figures, Strategy, Targets, World};
use crate::report::{Table, verdict};

/// Results of all strategies with the same parameters.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Parameters.
    pub world: World,
    /// Results for each seed, in the order of [`Strategy::ALL`].
    pub runs: Vec<[Figures; 3]>,
}

impl Comparison {
    /// Simulates every strategy with every seed.
    pub fn new(world: World, seeds: &[u64]) -> Self {
        let run = |seed: &u64| Strategy::ALL.map(|strategy| Figures::of(strategy, world, *seed));
        Self { world, runs: seeds.iter().map(run).collect() }
    }

    /// Returns true if the default policy meets every target with every seed, and naive retries never recover.
    pub fn is_as_it_should_be(&self) -> bool {
        let never = self.runs.iter().all(|[_, naive, _]| naive.overload.recovery.is_none());
        never && self.met(Strategy::Ours).iter().all(|met| *met)
    }

    /// Returns which targets a strategy meets with every seed.
    fn met(&self, strategy: Strategy) -> [bool; 5] {
        let targets = Targets::of(self.world.clients);
        let mut all = [true; 5];
        for run in &self.runs {
            let (figures, no_retries) = (strategy.of(run), Strategy::NoRetries.of(run));
            let overload = targets.overload(&figures.overload, &no_retries.overload);
            let met = overload.into_iter().chain(targets.failing(figures.failing));
            all.iter_mut().zip(met).for_each(|(all, met)| *all &= met);
        }
        all
    }

    /// Returns the table, with a heading.
    pub fn page(&self) -> String {
        let mut table = Table::new(&[
            "",
            "load, 30 s from the fault",
            "load, 30 s after it",
            "recovery to 95 %",
            "success at 10 % errors",
            "load in an outage after 30 s",
            "load in its first 30 s",
        ]);
        for strategy in Strategy::ALL {
            let range = |unit, decimals, of: fn(&Figures) -> f64| self.range(strategy, unit, decimals, of);
            table.row(&[
                strategy.name().to_owned(),
                range("×", 2, |figures| figures.overload.load_from),
                range("×", 2, |figures| figures.overload.load_after),
                range("s", 0, |figures| figures.overload.recovery.map_or(f64::INFINITY, f64::from)),
                range("%", 2, |figures| figures.failing.success * 100.0),
                range("×", 3, |figures| figures.failing.outage),
                range("×", 2, |figures| figures.failing.outage_begins),
            ]);
        }
        let targets = Targets::of(self.world.clients);
        table.row(&[
            "target".to_owned(),
            format!("≤ {:.2} ×", targets.load),
            format!("≤ {:.2} ×", targets.load),
            format!("≤ {:.2} × that of no retries", targets.recovery),
            format!("≥ {:.1} %", targets.success * 100.0),
            format!("≤ {:.2} ×", targets.outage),
            String::new(),
        ]);
        for strategy in [Strategy::Naive, Strategy::Ours] {
            let mut cells = vec![format!("{}: target", strategy.name())];
            cells.extend(self.met(strategy).map(|met| verdict(met).to_owned()));
            cells.push(String::new());
            table.row(&cells);
        }
        format!("### {} clients\n\n{table}", self.world.clients)
    }

    /// Formats the minimum and maximum over the seeds; one number if they are equal.
    fn range(&self, strategy: Strategy, unit: &str, decimals: usize, of: fn(&Figures) -> f64) -> String {
        let found = || self.runs.iter().map(|run| of(strategy.of(run)));
        let text = |value: f64| if value.is_finite() { format!("{value:.decimals$}") } else { "never".to_owned() };
        let (least, most) = (text(found().fold(f64::INFINITY, f64::min)), text(found().fold(0.0, f64::max)));
        match most.as_str() {
            "never" if least == most => most,
            _ if least == most => format!("{most} {unit}"),
            _ => format!("{least} to {most} {unit}"),
        }
    }
}
