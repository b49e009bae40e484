//! A script that calls Looker without `async`, on the calling thread.
//!
//! `cargo run --example blocking`. Without settings it starts a simulated Looker on loopback. With
//! `LOOKERSDK_BASE_URL`, `LOOKERSDK_CLIENT_ID` and `LOOKERSDK_CLIENT_SECRET` set, it calls that instance.

use std::time::Duration;

use fingerpost::BoxError;
use fingerpost::blocking::{Wait, WaitEach};
use looker_api::dashboard::DashboardError;
use looker_api::prelude::*;
use looker_api::simulator::{RunningSimulator, Simulator};

fn main() -> Result<(), BoxError> {
    // Kept until the end, since dropping it stops the simulator.
    let (looker, _simulator) = if std::env::var_os("LOOKERSDK_BASE_URL").is_some() {
        (Looker::from_env()?, None)
    } else {
        let (looker, simulator) = simulated()?;
        (looker, Some(simulator))
    };

    // Every call has `wait` instead of `.await`.
    let me = looker.me().fields("id,display_name").wait()?;
    println!("I am {}", me.display_name.unwrap_or_default());

    for dashboard in looker.all_dashboards().fields("id,title").timeout(Duration::from_secs(30)).wait()? {
        println!("{}: {}", dashboard.id.unwrap_or_default(), dashboard.title.unwrap_or_default());
    }

    // A paginated list is an iterator, which fetches the next page on demand.
    for found in looker.search_dashboards().title("%sales%").fields("id,title").pages().wait_each() {
        println!("about sales: {}", found?.title.unwrap_or_default());
    }

    match looker.dashboard("no-such-one").wait() {
        Ok(_) => println!("there is one"),
        Err(error) => match error.declared() {
            Some(DashboardError::NotFound(_)) => println!("there is no such dashboard"),
            _ => return Err(error.into()),
        },
    }

    // Other futures can be waited for, too.
    let ended = async { looker.logout().await }.wait()?;
    println!("{}", if ended { "logged out" } else { "there was no session" });
    Ok(())
}

/// Starts a simulated Looker, and returns a handle to it.
fn simulated() -> Result<(Looker, RunningSimulator), BoxError> {
    let cannot_start = |error| looker_api::Error::config(format!("cannot start the simulator: {error}"));
    let simulator = async { Simulator::new().start().await.map_err(cannot_start) }.wait()?;
    let looker = Looker::builder()
        .base_url(simulator.base_url())
        .client_id(simulator.client_id())
        .client_secret(simulator.client_secret())
        .build()?;
    println!("No Looker is set (LOOKERSDK_BASE_URL): using a simulated one.");
    Ok((looker, simulator))
}
