//! A simulated Looker on loopback, until Ctrl-C: `cargo run --bin looker-simulator -- --port 19999`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use looker_api::simulator::Simulator;

/// Starts a Looker simulator on 127.0.0.1 and prints the environment that clients need.
#[derive(Parser)]
struct Options {
    /// Port to listen on; a free one by default.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Client id of the API key.
    #[arg(long, default_value = "simulator-id")]
    client_id: String,
    /// Client secret of the API key.
    #[arg(long, default_value = "simulator-secret")]
    client_secret: String,
    /// Seconds until a token expires.
    #[arg(long, default_value_t = 3600)]
    token_lifetime: u64,
    /// Milliseconds that a render task stays in each of its four unfinished statuses.
    #[arg(long, default_value_t = 250)]
    render_step: u64,
    /// File with the initial state, as written by `--save`.
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// File to write the state to at the end.
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result<(), Box<dyn Error>> {
    let Options { port, client_id, client_secret, token_lifetime, render_step, state, save } = options;
    let mut simulator = Simulator::new()
        .port(port)
        .client(client_id, client_secret)
        .token_lifetime(Duration::from_secs(token_lifetime))
        .render_step(Duration::from_millis(render_step));
    if let Some(path) = state {
        simulator = with_state(simulator, &path).map_err(|problem| format!("{}: {problem}", path.display()))?;
    }
    let looker = simulator.start().await.map_err(|problem| format!("cannot listen on port {port}: {problem}"))?;
    print!("{}", looker.environment());
    eprintln!("A simulated Looker is listening. Set the variables above for its clients; press Ctrl-C to stop it.");
    tokio::signal::ctrl_c().await.map_err(|_| "cannot wait for Ctrl-C")?;
    if let Some(path) = save {
        let state = serde_json::to_vec_pretty(&looker.save())?;
        fs::write(&path, state).map_err(|problem| format!("cannot write {}: {problem}", path.display()))?;
    }
    looker.stop().await;
    Ok(())
}

fn with_state(simulator: Simulator, path: &Path) -> Result<Simulator, Box<dyn Error>> {
    Ok(simulator.state(serde_json::from_slice(&fs::read(path)?)?)?)
}
