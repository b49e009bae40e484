//! The goals, each a ratio to another client in the same run.

use super::figures::Figures;

/// A goal.
struct Goal {
    /// Its key in `reasons.toml`.
    name: &'static str,
    what: &'static str,
    figure: &'static str,
    unit: Unit,
    base: Base,
    /// The highest allowed ratio, or the highest value of a goal without base.
    most: f64,
}

/// The unit of a figure.
#[derive(Clone, Copy)]
pub(super) enum Unit {
    Instructions,
    Allocations,
    Microseconds,
    Bytes,
    Mebibytes,
    Crates,
    Seconds,
    /// A growth: the cost of one more at the highest amounts, divided by that at low amounts.
    Growth,
}

/// The figure that a goal is compared with.
enum Base {
    Peer {
        label: &'static str,
        figure: &'static str,
    },
    /// The median of the ratios of the rounds, which the measurement returns itself.
    Rounds {
        label: &'static str,
    },
    None,
}

/// A goal with what was measured.
pub(super) struct Judged {
    pub(super) name: &'static str,
    pub(super) what: &'static str,
    pub(super) measured: f64,
    pub(super) unit: Unit,
    /// The client that it is compared with.
    pub(super) base: Option<&'static str>,
    /// The measured ratio, or the value of a goal without base.
    pub(super) ratio: f64,
    pub(super) most: f64,
}

impl Judged {
    pub(super) fn is_met(&self) -> bool {
        // As shown, with two decimal places.
        (self.ratio * 100.0).round() <= (self.most * 100.0).round()
    }
}

const HYPER: Base = Base::Peer { label: "hyper-util by hand", figure: "loopback.hyper_util" };
const REQWEST: Base = Base::Peer { label: "reqwest by hand", figure: "loopback.reqwest" };
const DYN: Base = Base::Peer { label: "by hand", figure: "memory.dyn_transport" };
const ROWS: Base = Base::Peer { label: "serde_json, text in memory", figure: "rows_in_memory.array_serde" };
const BUILD: Base = Base::Peer { label: "reqwest, same features", figure: "build.reqwest.seconds" };
const ROUNDS: Base = Base::Rounds { label: "reqwest by hand" };

const fn peer(label: &'static str, figure: &'static str) -> Base {
    Base::Peer { label, figure }
}

const fn goal(name: &'static str, what: &'static str, figure: &'static str, unit: Unit, base: Base, most: f64) -> Goal {
    Goal { name, what, figure, unit, base, most }
}

/// The highest growth that counts as linear.
const LINEAR: f64 = 1.10;

use Unit::{Allocations, Bytes, Crates, Growth, Instructions, Mebibytes, Microseconds, Seconds};

#[rustfmt::skip]
const GOALS: &[Goal] = &[
    goal("loopback", "instructions of a call over loopback", "loopback.serde", Instructions, HYPER, 1.10),
    goal("loopback_reqwest", "instructions of a call over loopback", "loopback.serde", Instructions, REQWEST, 0.62),
    goal("loopback_allocations", "allocations of a call over loopback", "loopback.serde.allocations", Allocations,
        peer("hyper-util by hand", "loopback.hyper_util.allocations"), 1.14),
    goal("loopback_looker", "a call over loopback through `Looker`", "loopback.looker", Instructions, HYPER, 1.23),
    goal("memory", "instructions of a call in memory", "memory.serde", Instructions, DYN, 1.05),
    goal("memory_allocations", "allocations of a call in memory", "memory.serde.allocations", Allocations,
        peer("by hand", "memory.dyn_transport.allocations"), 1.17),
    goal("memory_looker", "a call in memory through `Looker`", "memory.looker", Instructions, DYN, 1.15),
    goal("decode_task", "`Model`: decoding a render task", "decode.task_model", Instructions,
        peer("serde's derive", "decode.task_serde"), 0.95),
    goal("decode_dashboard", "`Model`: decoding a dashboard", "decode.dashboard_model", Instructions,
        peer("serde's derive", "decode.dashboard_serde"), 0.95),
    goal("decode_users", "`Model`: decoding 1,000 users", "decode.users_model", Instructions,
        peer("serde's derive", "decode.users_serde"), 0.95),
    goal("encode_task", "`Model`: encoding a render task", "encode.task_model", Instructions,
        peer("serde's derive", "encode.task_serde"), 1.00),
    goal("encode_dashboard", "`Model`: encoding a dashboard", "encode.dashboard_model", Instructions,
        peer("serde's derive", "encode.dashboard_serde"), 1.00),
    goal("encode_users", "`Model`: encoding 1,000 users", "encode.users_model", Instructions,
        peer("serde's derive", "encode.users_serde"), 1.00),
    goal("rows", "a row of a streamed array", "rows_serde.array", Instructions, ROWS, 1.16),
    goal("rows_model", "a row of a streamed array, `Model`", "rows_model.array", Instructions, ROWS, 1.31),
    goal("rows_peak", "peak memory of a streamed array", "peak.items", Mebibytes, Base::None, 10.0),
    goal("rows_model_peak", "peak memory of a streamed array, `Model`", "peak.model_items", Mebibytes, Base::None, 10.0),
    goal("cpu_1", "CPU time of a call, one at a time", "cpu_1.serde", Microseconds, ROUNDS, 0.75),
    goal("cpu_64", "CPU time of a call, 64 at once", "cpu_64.serde", Microseconds, ROUNDS, 0.80),
    goal("waiting", "heap of a waiting call of `Looker`", "waiting.looker.10000", Bytes,
        peer("reqwest by hand", "waiting.reqwest.10000"), 1.60),
    goal("growth_parameters", "growth: 1 to 100 query parameters", "growth.parameters", Growth, Base::None, LINEAR),
    goal("growth_parameters_reversed", "growth: query parameters set in reverse order", "growth.parameters_reversed",
        Growth, Base::None, LINEAR),
    goal("growth_objects", "growth: 1 to 10,000 objects", "growth.objects_serde", Growth, Base::None, LINEAR),
    goal("growth_objects_model", "growth: 1 to 10,000 objects, `Model`", "growth.objects_model", Growth, Base::None,
        LINEAR),
    goal("growth_concurrent", "growth: 1 to 10,000 calls at once", "growth.concurrent", Growth, Base::None, LINEAR),
    goal("growth_waiting", "growth: heap of 100 to 10,000 waiting calls", "growth.waiting", Growth, Base::None, LINEAR),
    goal("build", "CPU time of a build from scratch", "build.fingerpost.seconds", Seconds, BUILD, 0.61),
    goal("build_crates", "crates of a build from scratch", "build.fingerpost.crates", Crates,
        peer("reqwest, same features", "build.reqwest.crates"), 0.81),
    goal("build_looker", "CPU time of a build from scratch, looker-api", "build.looker.seconds", Seconds, BUILD, 0.71),
];

/// Returns the names of all goals.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    GOALS.iter().map(|goal| goal.name)
}

/// Compares the figures with the goals. Goals of builds are left out if these were not measured.
pub(super) fn judge(figures: &Figures) -> Result<Vec<Judged>, String> {
    let figure = |name: &str| figures.get(name).copied().ok_or_else(|| format!("the run has no figure `{name}`"));
    let has_builds = figures.contains_key("build.reqwest.seconds");
    let mut judged = Vec::new();
    for goal in GOALS.iter().filter(|goal| has_builds || !goal.name.starts_with("build")) {
        let measured = match goal.unit {
            Unit::Growth => growth(figures, goal.figure)?,
            _ => figure(goal.figure)?,
        };
        let (base, ratio) = match goal.base {
            Base::Peer { label, figure: peer } => (Some(label), measured / figure(peer)?),
            Base::Rounds { label } => (Some(label), figure(&format!("{}.ratio", goal.figure))?),
            Base::None => (None, measured),
        };
        let Goal { name, what, unit, most, .. } = *goal;
        judged.push(Judged { name, what, measured, unit, base, ratio, most });
    }
    Ok(judged)
}

/// Returns the cost of one more at the two highest amounts, divided by that at low amounts: 1 if the cost is linear.
fn growth(figures: &Figures, name: &str) -> Result<f64, String> {
    if name == "growth.waiting" {
        let at = |count: u32| figures.get(&format!("waiting.looker.{count}")).copied();
        let ratio = at(10_000).zip(at(100)).map(|(high, low)| high / low);
        return ratio.ok_or_else(|| "the run has no waiting calls".to_owned());
    }
    let series = series(figures, name.trim_start_matches("growth."))?;
    let slope = |from: usize, to: usize| (series[to].1 - series[from].1) / (series[to].0 - series[from].0);
    Ok(slope(series.len() - 2, series.len() - 1) / slope(1, 2))
}

/// Returns the amounts of a measurement and their costs.
pub(super) fn series(figures: &Figures, function: &str) -> Result<Vec<(f64, f64)>, String> {
    let amounts: [u32; 5] =
        if function.starts_with("parameters") { [0, 1, 10, 50, 100] } else { [1, 10, 100, 1_000, 10_000] };
    let cost = |(index, amount): (usize, u32)| {
        let figure = figures.get(&format!("{function}.count_{index}")).copied();
        Some((f64::from(amount), figure?))
    };
    let series: Option<Vec<_>> = amounts.into_iter().enumerate().map(cost).collect();
    series.ok_or_else(|| format!("the run has no series `{function}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn growth_of(cost: impl Fn(f64) -> f64) -> f64 {
        let amounts = [1.0, 10.0, 100.0, 1_000.0, 10_000.0];
        let named = (0..).zip(amounts).map(|(index, amount)| (format!("objects.count_{index}"), cost(amount)));
        growth(&named.collect(), "growth.objects").unwrap()
    }

    #[test]
    fn a_linear_cost_has_no_growth_whatever_its_base_and_a_quadratic_one_has() {
        assert!((growth_of(|amount| 40_000.0 + 700.0 * amount) - 1.0).abs() < 1e-9);
        assert!(growth_of(|amount| 40_000.0 + 700.0 * amount + 0.1 * amount * amount) > LINEAR);
    }

    #[test]
    fn a_goal_is_judged_by_the_ratio_and_a_missing_figure_is_an_error() {
        let names = GOALS.iter().flat_map(|goal| match goal.base {
            Base::Peer { figure, .. } => vec![goal.figure.to_owned(), figure.to_owned()],
            Base::Rounds { .. } => vec![goal.figure.to_owned(), format!("{}.ratio", goal.figure)],
            Base::None => vec![goal.figure.to_owned()],
        });
        let mut figures: Figures = names.map(|name| (name, 100.0)).collect();
        for function in ["parameters", "parameters_reversed", "objects_serde", "objects_model", "concurrent"] {
            figures.extend((0..5).zip(1..).map(|(index, cost)| (format!("{function}.count_{index}"), f64::from(cost))));
        }
        figures.extend(["waiting.looker.100", "waiting.looker.10000"].map(|name| (name.to_owned(), 100.0)));
        let met =
            |figures: &Figures| judge(figures).unwrap().iter().find(|goal| goal.name == "loopback").unwrap().is_met();
        assert!(met(&figures));
        figures.insert("loopback.serde".to_owned(), 111.0);
        assert!(!met(&figures));
        figures.remove("loopback.hyper_util");
        assert!(judge(&figures).is_err_and(|error| error.contains("loopback.hyper_util")));
    }
}
