//! The measurements that need no valgrind, and the report. `cargo xtask bench` runs them.

mod cpu;
mod report;
mod scratch;
mod tls;

use std::error::Error;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Measures fingerpost beside other clients.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves a render task on loopback.
    Serve,
    /// Measures the CPU time of a call on loopback, and prints it as JSON.
    Cpu {
        /// Number of rounds, in which the clients take turns.
        #[arg(long, default_value_t = 15)]
        rounds: u32,
    },
    /// Serves TLS on loopback.
    ServeTls,
    /// Makes calls with TLS, and prints their CPU time in seconds.
    ConnectTls {
        provider: tls::Provider,
        work: tls::Work,
        url: String,
        /// A file with the certificate of the server's authority.
        authority: PathBuf,
    },
    /// Measures the speed of TLS with each provider of cryptography, and prints it as JSON.
    Tls {
        /// Number of rounds, in which the providers take turns.
        #[arg(long, default_value_t = 15)]
        rounds: u32,
    },
    /// Measures builds from scratch, and prints them as JSON.
    Build,
    /// Writes the page on TLS from the results of one run.
    ReportTls {
        /// The folder with the results.
        results: PathBuf,
        /// The folder of the page.
        docs: PathBuf,
    },
    /// Writes the page and its plot from the results of one run.
    Report {
        /// The folder with the results.
        results: PathBuf,
        /// The folder of the page.
        docs: PathBuf,
    },
}

fn main() -> Result<(), Box<dyn Error>> {
    match Arguments::parse().command {
        Command::Serve => {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(fingerpost_benches::server::serve())?;
        }
        Command::Cpu { rounds } => println!("{}", serde_json::to_string_pretty(&cpu::measure(rounds)?)?),
        Command::ServeTls => {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(tls::serve())?;
        }
        Command::ConnectTls { provider, work, url, authority } => {
            println!("{}", tls::client(provider, work, &url, &authority)?);
        }
        Command::Tls { rounds } => println!("{}", serde_json::to_string_pretty(&tls::measure(rounds)?)?),
        Command::Build => println!("{}", serde_json::to_string_pretty(&scratch::measure()?)?),
        Command::ReportTls { results, docs } => report::write_tls(&results, &docs)?,
        Command::Report { results, docs } => report::write(&results, &docs)?,
    }
    Ok(())
}
