//! Load on loopback: concurrent calls, unresponsive servers, a long run with faults.

use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};
use fingerpost_load::blackhole::{self, Hole};
use fingerpost_load::calls::{self, Maker};
use fingerpost_load::server::{Behaviour, serve};
use fingerpost_load::{report, soak};
use tokio::net::TcpListener;

/// Measures load on loopback.
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Writes the results to docs/load.md.
    #[arg(long, global = true)]
    write: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Makes many concurrent calls, compared with plain reqwest.
    Calls {
        #[arg(long, default_value_t = 10_000)]
        calls: u32,
        /// Number of rounds.
        #[arg(long, default_value_t = 3)]
        rounds: u32,
    },
    /// Makes many concurrent calls to unresponsive servers.
    Blackhole {
        #[arg(long, default_value_t = 10_000)]
        calls: u32,
    },
    /// Makes calls for a long time, with faults.
    Soak {
        #[arg(long, default_value_t = 30)]
        minutes: u64,
        /// Calls per second.
        #[arg(long, default_value_t = 100)]
        rate: u32,
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Runs a client of `calls`.
    #[command(hide = true)]
    Make {
        #[arg(long)]
        maker: Maker,
        #[arg(long)]
        url: String,
        #[arg(long)]
        calls: u32,
    },
    /// Runs the server of `blackhole`.
    #[command(hide = true)]
    Hole {
        #[arg(long)]
        hole: Hole,
    },
    /// Runs the server of the other measurements.
    #[command(hide = true)]
    Serve {
        #[arg(long)]
        delay_ms: u64,
        #[arg(long, default_value_t = 0.0)]
        faults: f64,
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

#[tokio::main(worker_threads = 2)]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let Arguments { command, write } = Arguments::parse();
    let (section, (text, met)) = match command {
        Command::Serve { delay_ms, faults, seed } => {
            let listener = TcpListener::bind("127.0.0.1:0").await?;
            println!("http://{}", listener.local_addr()?);
            serve(listener, Behaviour { delay: Duration::from_millis(delay_ms), faults, seed }).await?;
            return Ok(ExitCode::SUCCESS);
        }
        Command::Make { maker, url, calls } => {
            println!("{}", serde_json::to_string(&calls::make(maker, &url, calls).await?)?);
            return Ok(ExitCode::SUCCESS);
        }
        Command::Hole { hole } => {
            blackhole::serve(hole, |address| println!("http://{address}")).await?;
            return Ok(ExitCode::SUCCESS);
        }
        Command::Calls { calls, rounds } => ("calls", calls::compare(calls, rounds)?),
        Command::Blackhole { calls } => ("blackhole", blackhole::run(calls).await?),
        Command::Soak { minutes, rate, seed } => {
            let plan = soak::Plan { duration: Duration::from_secs(minutes * 60), rate, faults: 0.05, seed };
            ("soak", soak::run(plan).await?)
        }
    };
    println!("{text}");
    if write {
        report::write_section("load.md", section, &text)?;
    }
    Ok(if met { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
