//! The retry storm: compares no retries, naive ones and the default policy, in simulated time.

use std::error::Error;
use std::process::ExitCode;

use clap::Parser;
use fingerpost_load::report;
use fingerpost_load::storm::{Strategy, Targets, measure, page, plot};

/// Prints the figures; `--write` keeps them in docs/storm.md and docs/storm.svg. The same seed gives the same figures.
#[derive(Debug, Parser)]
struct Arguments {
    /// Keep the figures in docs/storm.md and docs/storm.svg.
    #[arg(long)]
    write: bool,
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let Arguments { write, seed } = Arguments::parse();
    let measured = [100, 1000]
        .map(|clients| (clients, Strategy::ALL.map(|strategy| (strategy, measure(strategy, clients, seed))).to_vec()));
    let pages: Vec<_> = measured.iter().map(|(clients, strategies)| page(*clients, strategies)).collect();
    let text = format!("Seed {seed}.\n\n{}", pages.join("\n"));
    println!("{text}");
    if write {
        report::write_section("storm.md", "figures", &text)?;
        std::fs::write(report::docs("storm.svg"), plot(&measured)?)?;
    }
    let as_it_should_be = measured.iter().all(|(clients, strategies)| {
        let [(_, no_retries), (_, naive), (_, ours)] = &strategies[..] else { return false };
        let met = |figures| Targets::of(*clients).met(figures, no_retries).iter().all(|met| *met);
        met(ours) && !met(naive)
    });
    Ok(if as_it_should_be { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
