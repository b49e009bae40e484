//! The text of the page.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use fingerpost_benches::items::Framing;

use super::figures::Figures;
use super::goals::{Judged, Unit, series};

/// A table of clients: its title, the function, and the clients with the names of their cases.
type Clients = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const LOOPBACK: Clients = (
    "One call over loopback",
    "loopback",
    &[
        ("hyper-util by hand", "hyper_util"),
        ("reqwest by hand", "reqwest"),
        ("progenitor's output", "progenitor"),
        ("**fingerpost, serde's derive**", "serde"),
        ("**fingerpost, `Model`**", "model"),
        ("**`Looker`**", "looker"),
    ],
);

const MEMORY: Clients = (
    "One call in memory, with a streamed response",
    "memory",
    &[
        ("by hand over a transport as a trait object", "dyn_transport"),
        ("reqwest by hand", "reqwest"),
        ("progenitor's output", "progenitor"),
        ("**fingerpost, serde's derive**", "serde"),
        ("**fingerpost, `Model`**", "model"),
        ("**`Looker`**", "looker"),
    ],
);

/// Streams: the name, the figure, the compared figure and the figure of the peak memory.
const ROWS: [(&str, &str, &str, &str); 4] = [
    ("`output = items`, serde's derive", "rows_serde.array", "rows_in_memory.array_serde", "peak.items"),
    ("`output = items`, `Model`", "rows_model.array", "rows_in_memory.array_model", "peak.model_items"),
    ("`output = lines`, serde's derive", "rows_lines.lines", "rows_in_memory.lines_serde", "peak.lines"),
    ("`output = events`, not decoded", "rows_events.events", "rows_eventsource.events", "peak.events"),
];

/// Returns the page.
pub(super) fn page(figures: &Figures, judged: &[Judged], reasons: &BTreeMap<String, String>) -> Result<String, String> {
    let mut page = include_str!("head.md").to_owned();
    goals(&mut page, judged, reasons);
    for clients in [LOOPBACK, MEMORY] {
        calls(&mut page, figures, clients)?;
    }
    models(&mut page, figures)?;
    rows(&mut page, figures)?;
    processor(&mut page, figures)?;
    waiting(&mut page, figures)?;
    growth(&mut page, figures)?;
    builds(&mut page, figures)?;
    Ok(page)
}

pub(super) fn figure(figures: &Figures, name: &str) -> Result<f64, String> {
    figures.get(name).copied().ok_or_else(|| format!("the run has no figure `{name}`"))
}

fn goals(page: &mut String, judged: &[Judged], reasons: &BTreeMap<String, String>) {
    let met = judged.iter().filter(|goal| goal.is_met()).count();
    let _ = write!(
        page,
        "\n## Goals\n\n{met} of {} are met. A growth is the cost of one more at the highest amounts, divided by the cost \
         at low amounts: 1.00 is linear.\n\n| | measured | compared with | ratio | goal | met |\n\
         |---|--:|---|--:|--:|---|\n",
        judged.len()
    );
    for goal in judged {
        let met = if goal.is_met() {
            "yes".to_owned()
        } else {
            format!("**no**, by {:.0} %", (goal.ratio / goal.most - 1.0) * 100.0)
        };
        let (measured, ratio) = match (goal.base, goal.unit) {
            (None, Unit::Growth) => (String::new(), format!("{:.2}", goal.ratio)),
            (None, unit) => (shown(goal.measured, unit), String::new()),
            (Some(_), unit) => (shown(goal.measured, unit), format!("{:.2}", goal.ratio)),
        };
        let most = match (goal.base, goal.unit) {
            (None, unit @ Unit::Mebibytes) => shown(goal.most, unit),
            _ => format!("{:.2}", goal.most),
        };
        let base = goal.base.unwrap_or_default();
        let _ = writeln!(page, "| {} | {measured} | {base} | {ratio} | ≤ {most} | {met} |", goal.what);
    }
    let missed: Vec<_> = judged.iter().filter(|goal| !goal.is_met()).collect();
    if !missed.is_empty() {
        page.push_str("\nGoals that are not met:\n\n");
    }
    for goal in missed {
        let base = goal.base.map(|base| format!(", compared with {base}")).unwrap_or_default();
        let reason = reasons.get(goal.name).map_or("the cause is not known.", |reason| reason);
        let _ = writeln!(page, "- {}{base}: {reason}", goal.what);
    }
}

/// Returns a figure with its unit.
fn shown(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Instructions => format!("{} instructions", grouped(value)),
        Unit::Allocations => grouped(value),
        Unit::Microseconds => format!("{value:.1} µs"),
        Unit::Bytes => format!("{} bytes", grouped(value)),
        Unit::Mebibytes => format!("{value:.1} MiB"),
        Unit::Crates => format!("{value:.0} crates"),
        Unit::Seconds => format!("{value:.1} s"),
        Unit::Growth => format!("{value:.2}"),
    }
}

/// Returns a rounded number with separators of thousands.
pub(super) fn grouped(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn calls(page: &mut String, figures: &Figures, (title, function, clients): Clients) -> Result<(), String> {
    let value = |case: &str, suffix: &str| figure(figures, &format!("{function}.{case}{suffix}"));
    let (least, reqwest) = (value(clients[0].1, "")?, value("reqwest", "")?);
    let _ = write!(
        page,
        "\n## {title}\n\n| | instructions | to the first row | to reqwest by hand | allocations |\n|---|--:|--:|--:|--:|\n"
    );
    for (name, case) in clients {
        let instructions = value(case, "")?;
        let _ = writeln!(
            page,
            "| {name} | {} | {:.2} | {:.2} | {} |",
            grouped(instructions),
            instructions / least,
            instructions / reqwest,
            grouped(value(case, ".allocations")?)
        );
    }
    Ok(())
}

fn models(page: &mut String, figures: &Figures) -> Result<(), String> {
    page.push_str(
        "\n## `Model` and serde's derive\n\n| instructions | serde's derive | `Model` | ratio |\n|---|--:|--:|--:|\n",
    );
    for function in ["decode", "encode"] {
        for (name, case) in
            [("a render task, 664 bytes", "task"), ("a dashboard", "dashboard"), ("1,000 users", "users")]
        {
            let serde = figure(figures, &format!("{function}.{case}_serde"))?;
            let model = figure(figures, &format!("{function}.{case}_model"))?;
            let (shown_serde, shown_model) = (grouped(serde), grouped(model));
            let _ = writeln!(page, "| {function} {name} | {shown_serde} | {shown_model} | {:.2} |", model / serde);
        }
    }
    Ok(())
}

fn rows(page: &mut String, figures: &Figures) -> Result<(), String> {
    let _ = write!(
        page,
        "
## A row of a streamed result

A row of the array has {} bytes, and arrives in chunks of 16 KiB. It is compared with \
         the same type, read from a text in memory and
dropped before the next one; an event with the crate \
         `eventsource-stream`. The peak is that of a process that reads 500,000 rows;
a process that reads a single \
         row has {:.1} MiB.

| | instructions | compared with | ratio | peak memory |
|---|--:|--:|--:|--:|
",
        Framing::Array.text(1).len() - "[]".len(),
        figure(figures, "peak.nothing")?
    );
    for (name, streamed, base, peak) in ROWS {
        let (streamed, base) = (figure(figures, streamed)?, figure(figures, base)?);
        let _ = writeln!(
            page,
            "| {name} | {} | {} | {:.2} | {:.1} MiB |",
            grouped(streamed),
            grouped(base),
            streamed / base,
            figure(figures, peak)?
        );
    }
    Ok(())
}

fn processor(page: &mut String, figures: &Figures) -> Result<(), String> {
    page.push_str(
        "\n## CPU time of a call over loopback\n\n| | one at a time | ratio | 64 at once | ratio |\n|---|--:|--:|--:|--:|\n",
    );
    for (name, case) in LOOPBACK.2 {
        let _ = write!(page, "| {name} |");
        for concurrent in ["cpu_1", "cpu_64"] {
            let micros = figure(figures, &format!("{concurrent}.{case}"))?;
            let ratio = figure(figures, &format!("{concurrent}.{case}.ratio"))?;
            let _ = write!(page, " {micros:.1} µs | {ratio:.2} |");
        }
        page.push('\n');
    }
    Ok(())
}

fn waiting(page: &mut String, figures: &Figures) -> Result<(), String> {
    page.push_str(
        "
## Heap of a waiting call

Tasks that wait for a permit of a limit on requests in flight: that of the handle \
         `Looker`, and a semaphore in front of reqwest
by hand.

| waiting calls | `Looker` | reqwest by hand | ratio |
\
         |--:|--:|--:|--:|\n",
    );
    for count in [100, 1_000, 10_000] {
        let looker = figure(figures, &format!("waiting.looker.{count}"))?;
        let reqwest = figure(figures, &format!("waiting.reqwest.{count}"))?;
        let counted = grouped(count.into());
        let _ =
            writeln!(page, "| {counted} | {} bytes | {reqwest:.0} bytes | {:.2} |", grouped(looker), looker / reqwest);
    }
    Ok(())
}

fn growth(page: &mut String, figures: &Figures) -> Result<(), String> {
    page.push_str("\n## Growth\n\nInstructions in all.\n\n| query parameters | 0 | 1 | 10 | 50 | 100 |\n|---|--:|--:|--:|--:|--:|\n");
    let line = |page: &mut String, name: &str, function: &str| {
        let cells: Vec<_> = series(figures, function)?.iter().map(|(_, cost)| grouped(*cost)).collect();
        let _ = writeln!(page, "| {name} | {} |", cells.join(" | "));
        Ok::<_, String>(())
    };
    line(page, "fingerpost, a whole call in memory", "parameters")?;
    line(page, "… set in reverse order", "parameters_reversed")?;
    line(page, "reqwest by hand, only the request", "parameters_reqwest")?;
    page.push_str("\n| | 1 | 10 | 100 | 1,000 | 10,000 |\n|---|--:|--:|--:|--:|--:|\n");
    line(page, "objects in a response, serde's derive", "objects_serde")?;
    line(page, "objects in a response, `Model`", "objects_model")?;
    line(page, "calls at once", "concurrent")
}

fn builds(page: &mut String, figures: &Figures) -> Result<(), String> {
    page.push_str("\n## Build from scratch\n\n");
    if !figures.contains_key("build.reqwest.seconds") {
        page.push_str("Not measured in this run: `cargo xtask bench --build`.\n");
        return Ok(());
    }
    page.push_str(
        "A program with one call, dev profile, into an empty target folder. The crates are all dependencies, also those that \
         only\nbuild scripts and macros use.\n\n| | crates | CPU time | ratio |\n|---|--:|--:|--:|\n",
    );
    let least = figure(figures, "build.reqwest.seconds")?;
    for (name, program) in [
        ("reqwest with `json` alone", "reqwest_json"),
        ("reqwest with fingerpost's features", "reqwest"),
        ("**fingerpost, default features**", "fingerpost"),
        ("**looker-api, default features**", "looker"),
    ] {
        let seconds = figure(figures, &format!("build.{program}.seconds"))?;
        let crates = figure(figures, &format!("build.{program}.crates"))?;
        let _ = writeln!(page, "| {name} | {crates:.0} | {seconds:.1} s | {:.2} |", seconds / least);
    }
    Ok(())
}
