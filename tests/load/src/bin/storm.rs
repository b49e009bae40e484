//! The retry storm: compares no retries, naive retries and the default policy, in simulated time.

use std::error::Error;
use std::process::ExitCode;

use clap::Parser;
use fingerpost_load::report;
use fingerpost_load::storm::{Comparison, Queue, World, plot};

/// Prints the results, which are deterministic.
#[derive(Debug, Parser)]
struct Arguments {
    /// Writes the results to docs/storm.md and docs/storm.svg.
    #[arg(long)]
    write: bool,
    /// Length of the server's queue, in seconds of its full capacity.
    #[arg(long, default_value_t = 5)]
    queue: u32,
}

const SEEDS: [u64; 3] = [1, 2, 3];

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let Arguments { write, queue } = Arguments::parse();
    let compare = |queue| [100, 1000].map(|clients| Comparison::new(World { clients, queue, seconds: 90 }, &SEEDS));
    let (bounded, endless) = (compare(Queue::Seconds(queue)), compare(Queue::Endless));
    for (section, compared) in [("bounded", &bounded), ("endless", &endless)] {
        let text = compared.each_ref().map(Comparison::page).join("\n");
        println!("With a queue that is {section}:\n\n{text}");
        if write {
            report::write_section("storm.md", section, &text)?;
        }
    }
    if write {
        std::fs::write(report::docs("storm.svg"), plot(&bounded)?)?;
    }
    let as_it_should_be = bounded.iter().chain(&endless).all(Comparison::is_as_it_should_be);
    Ok(if as_it_should_be { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
