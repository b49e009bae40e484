//! The tables of docs/openapi.md.

use std::fmt::Write as _;

use crate::count::{Counts, Part};
use crate::document::Document;
use crate::scratch::Cost;
use crate::{fingerpost, progenitor};

/// Returns the tables as Markdown.
pub(crate) fn tables(
    documents: &[Document],
    ours: &[fingerpost::Outcome],
    theirs: Option<&[progenitor::Outcome]>,
) -> String {
    let mut text = "## fingerpost\n\n\
         | Document | OpenAPI | Operations | Warnings | Notes | Properties | … any value | Results | … any value | \
         Compiles | CPU | Memory |\n\
         | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |\n"
        .to_owned();
    for (document, outcome) in documents.iter().zip(ours) {
        let (counts, cost) = (&outcome.counts, outcome.cost);
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} | {} | {} |",
            cell(&title(document, documents)),
            cell(&document.version),
            operations(counts.operations),
            outcome.warnings,
            outcome.notes,
            typed(counts),
            compiles(outcome.failure.as_deref()),
            cost_cells(cost),
        );
    }
    let total = sum(ours.iter().map(|outcome| outcome.counts));
    let compiled = ours.iter().filter(|outcome| outcome.failure.is_none()).count();
    let _ = writeln!(
        text,
        "| **All** | | {} | {} | {} | {} | {compiled} of {} | | |",
        operations(total.operations),
        ours.iter().map(|outcome| outcome.warnings).sum::<usize>(),
        ours.iter().map(|outcome| outcome.notes).sum::<usize>(),
        typed(&total),
        ours.len()
    );
    let all =
        Part { part: total.properties.part + total.results.part, whole: total.properties.whole + total.results.whole };
    let _ = writeln!(text, "\nAny values among properties and results together: {}.", share(all));
    if let Some(theirs) = theirs {
        text += &progenitor_table(documents, theirs);
    }
    text
}

fn progenitor_table(documents: &[Document], outcomes: &[progenitor::Outcome]) -> String {
    let mut text = "\n## progenitor\n\n\
         | Document | Operations | Properties | … any value | Results | … any value | Compiles | CPU | Memory | Reason |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | --- |\n"
        .to_owned();
    for (document, outcome) in documents.iter().zip(outcomes) {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} |",
            cell(&title(document, documents)),
            operations(outcome.counts.operations),
            typed(&outcome.counts),
            compiles(outcome.failure.as_deref()),
            cost_cells(outcome.cost),
            outcome
                .failure
                .as_deref()
                .and_then(|failure| failure.strip_prefix("not generated: "))
                .map_or_else(String::new, code),
        );
    }
    let total = sum(outcomes.iter().map(|outcome| outcome.counts));
    let compiled = outcomes.iter().filter(|outcome| outcome.failure.is_none()).count();
    let _ = writeln!(
        text,
        "| **All** | {} | {} | {compiled} of {} | | | |",
        operations(total.operations),
        typed(&total),
        outcomes.len()
    );
    text
}

/// Returns the title of a document, with the name of its file where several have that title.
fn title(document: &Document, all: &[Document]) -> String {
    let is_shared = all.iter().filter(|other| other.title == document.title).count() > 1;
    if is_shared || document.title.is_empty() {
        format!("{} ({})", document.title, document.name)
    } else {
        document.title.clone()
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

fn code(text: &str) -> String {
    format!("`{}`", cell(text).replace('`', "'"))
}

fn operations(part: Part) -> String {
    if part.part == part.whole { part.whole.to_string() } else { format!("{} of {}", part.part, part.whole) }
}

fn typed(counts: &Counts) -> String {
    let Counts { properties, results, .. } = counts;
    format!("{} | {} | {} | {}", properties.whole, share(*properties), results.whole, share(*results))
}

/// Returns a number and its share in percent.
fn share(part: Part) -> String {
    let thousandths = (part.part * 1000 + part.whole / 2).checked_div(part.whole).unwrap_or(0);
    if part.part == 0 { "0".to_owned() } else { format!("{} ({}.{} %)", part.part, thousandths / 10, thousandths % 10) }
}

fn compiles(failure: Option<&str>) -> &'static str {
    match failure {
        None => "yes",
        Some(reason) if reason.starts_with("not ") => "not generated",
        Some(_) => "**no**",
    }
}

fn cost_cells(cost: Cost) -> String {
    format!("{:.2} s | {:.0} MiB", cost.seconds, cost.mebibytes)
}

fn sum(all: impl Iterator<Item = Counts>) -> Counts {
    all.fold(Counts::default(), |mut sum, counts| {
        sum.operations += counts.operations;
        sum.properties += counts.properties;
        sum.results += counts.results;
        sum
    })
}
