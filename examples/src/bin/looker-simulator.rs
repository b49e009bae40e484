//! A Looker on loopback, until Ctrl-C: `cargo run --bin looker-simulator -- --port 19999`.

use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use looker_api::simulator::Simulator;

/// Starts a Looker simulator on 127.0.0.1 and prints the environment that clients need.
#[derive(Parser)]
struct Options {
    /// The port to listen on; any free one unless given.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The id that logs in.
    #[arg(long, default_value = "simulator-id")]
    client_id: String,
    /// The secret that belongs to it.
    #[arg(long, default_value = "simulator-secret")]
    client_secret: String,
    /// Seconds until a token expires.
    #[arg(long, default_value_t = 3600)]
    token_lifetime: u64,
    /// Milliseconds that a render task stays in each of its four unfinished statuses.
    #[arg(long, default_value_t = 250)]
    render_step: u64,
}

#[tokio::main]
async fn main() -> ExitCode {
    let Options { port, client_id, client_secret, token_lifetime, render_step } = Options::parse();
    let simulator = Simulator::new()
        .port(port)
        .client(client_id, client_secret)
        .token_lifetime(Duration::from_secs(token_lifetime))
        .render_step(Duration::from_millis(render_step));
    let looker = match simulator.start().await {
        Ok(looker) => looker,
        Err(error) => {
            eprintln!("error: cannot listen on port {port}: {error}");
            return ExitCode::FAILURE;
        }
    };
    print!("{}", looker.environment());
    eprintln!("A simulated Looker is listening. Set the variables above for its clients; Ctrl-C ends it.");
    if tokio::signal::ctrl_c().await.is_err() {
        eprintln!("error: Ctrl-C cannot be waited for");
        return ExitCode::FAILURE;
    }
    looker.stop().await;
    ExitCode::SUCCESS
}
