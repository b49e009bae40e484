//! Load on loopback: many calls at once, a server that never answers, a long run with faults.

use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};
use fingerpost_load::blackhole::{self, Hole};
use fingerpost_load::calls::{self, Maker};
use fingerpost_load::server::{Behaviour, serve};
use fingerpost_load::{report, soak};
use tokio::net::TcpListener;

/// Measures on loopback; `--write` keeps the figures in docs/load.md.
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Keep the figures in docs/load.md.
    #[arg(long, global = true)]
    write: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Many calls at once, beside plain reqwest.
    Calls {
        #[arg(long, default_value_t = 10_000)]
        calls: u32,
        /// How often.
        #[arg(long, default_value_t = 3)]
        rounds: u32,
    },
    /// Many calls at once to servers that never answer.
    Blackhole {
        #[arg(long, default_value_t = 10_000)]
        calls: u32,
    },
    /// A long run with faults.
    Soak {
        #[arg(long, default_value_t = 30)]
        minutes: u64,
        /// Calls a second.
        #[arg(long, default_value_t = 100)]
        rate: u32,
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// A client, as `calls` starts it.
    #[command(hide = true)]
    Make {
        #[arg(long)]
        maker: Maker,
        #[arg(long)]
        url: String,
        #[arg(long)]
        calls: u32,
    },
    /// The server, as `blackhole` starts it.
    #[command(hide = true)]
    Hole {
        #[arg(long)]
        hole: Hole,
    },
    /// The server, as the measurements start it.
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
