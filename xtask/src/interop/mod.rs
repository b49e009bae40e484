//! Third-party clients and validators, against the simulator and the declared calls.
//!
//! A check is skipped with a message if Python, Node or the document is missing. Any other problem is a failure.

mod document;
mod python;
mod simulator;
mod typescript;

use std::path::Path;

use clap::ValueEnum;

use crate::shell::{Outcome, Result, step};

/// A check with third-party software.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Check {
    /// Looker's SDK for Python against the simulator.
    Python,
    /// Looker's SDK for TypeScript against the simulator.
    Typescript,
    /// Every typed call against Prism, which serves Looker's document.
    Prism,
    /// Every response of the simulator against Looker's document.
    Contract,
}

/// Runs these checks, or all of them, and stops at the first failure.
pub(crate) fn run(checks: &[Check], document: Option<&Path>) -> Result<()> {
    let checks = if checks.is_empty() { Check::value_variants() } else { checks };
    for &check in checks {
        let name = match check {
            Check::Python => "Looker's SDK for Python against the simulator",
            Check::Typescript => "Looker's SDK for TypeScript against the simulator",
            Check::Prism => "every typed call against Prism",
            Check::Contract => "every response of the simulator against Looker's document",
        };
        step(name);
        let outcome = match check {
            Check::Python => python::check(),
            Check::Typescript => typescript::check(),
            Check::Prism => document::prism(document),
            Check::Contract => document::contract(document),
        };
        match outcome.map_err(|error| format!("{name}: {error}"))? {
            Outcome::Passed => {}
            Outcome::Skipped(reason) => println!("skipped: {reason}"),
        }
    }
    Ok(())
}
