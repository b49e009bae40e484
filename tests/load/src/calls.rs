//! Many concurrent calls with a limit on requests in flight: this client compared with plain reqwest.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use clap::ValueEnum;
use fingerpost::{Client, ConcurrencyLimit};
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::api::{Thing, Things};
use crate::process::{Companion, cpu_time, peak_memory};
use crate::report::{Table, mebibytes, verdict};

/// Limit of requests in flight.
const IN_FLIGHT: u32 = 64;
/// Response time of the server.
const DELAY: Duration = Duration::from_millis(50);

/// The measured client.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Maker {
    /// fingerpost, with its own limit.
    Fingerpost,
    /// reqwest with a semaphore, and the same work per call, written by hand.
    Reqwest,
}

impl Maker {
    const fn name(self) -> &'static str {
        match self {
            Self::Fingerpost => "fingerpost",
            Self::Reqwest => "reqwest",
        }
    }
}

/// Measurements of a process.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub struct Measured {
    /// Calls with the right response.
    answered: u32,
    /// Time of all calls together.
    took: Duration,
    /// CPU time.
    cpu: Duration,
    /// Peak resident memory, in KiB.
    memory: u64,
}

/// Makes that many calls, in this process.
pub async fn make(maker: Maker, url: &str, calls: u32) -> Result<Measured, Box<dyn Error>> {
    let started = Instant::now();
    let answered = match maker {
        Maker::Fingerpost => fingerpost(url, calls).await?,
        Maker::Reqwest => reqwest(url, calls).await?,
    };
    Ok(Measured { answered, took: started.elapsed(), cpu: cpu_time()?, memory: peak_memory()? })
}

async fn fingerpost(url: &str, calls: u32) -> Result<u32, Box<dyn Error>> {
    let limit = ConcurrencyLimit::new(usize::try_from(IN_FLIGHT)?);
    let client = Client::builder(url).concurrency(limit).build()?;
    let call = |id: u32| {
        let client = client.clone();
        async move { client.thing(id.into()).await.is_ok_and(|thing| thing.id == u64::from(id)) }
    };
    Ok(count((0..calls).map(call).collect()).await)
}

async fn reqwest(url: &str, calls: u32) -> Result<u32, Box<dyn Error>> {
    let limit = Arc::new(Semaphore::new(usize::try_from(IN_FLIGHT)?));
    let client = reqwest::Client::builder().no_proxy().build()?;
    let call = |id: u32| {
        let (client, limit, url) = (client.clone(), Arc::clone(&limit), format!("{url}/things/{id}"));
        async move {
            let thing = async {
                let _place = limit.acquire().await?;
                let response = client.get(url).send().await?.error_for_status()?;
                Ok::<Thing, Box<dyn Error + Send + Sync>>(serde_json::from_slice(&response.bytes().await?)?)
            };
            thing.await.is_ok_and(|thing| thing.id == u64::from(id))
        }
    };
    Ok(count((0..calls).map(call).collect()).await)
}

/// Counts the tasks that return true. A panicked one does not count.
async fn count(mut calls: JoinSet<bool>) -> u32 {
    let mut count = 0;
    while let Some(ended) = calls.join_next().await {
        count += u32::from(matches!(ended, Ok(true)));
    }
    count
}

/// Measures both clients, each in separate processes and in turn. Returns the results, and true if all are as expected.
pub fn compare(calls: u32, rounds: u32) -> Result<(String, bool), Box<dyn Error>> {
    let server = Companion::start(&["serve", "--delay-ms", &DELAY.as_millis().to_string()])?;
    let mut table = Table::new(&["", "succeeded", "lost", "time", "CPU time", "CPU time per call", "peak memory"]);
    // The minimum time at this limit of requests in flight.
    let least = DELAY * (calls / IN_FLIGHT);
    let (mut none_lost, mut limited) = (true, true);
    for _ in 0..rounds {
        for maker in [Maker::Fingerpost, Maker::Reqwest] {
            let run = ["make", "--maker", maker.name(), "--url", &server.line, "--calls", &calls.to_string()];
            let measured: Measured = serde_json::from_str(&Companion::start(&run)?.line)?;
            none_lost &= measured.answered == calls;
            limited &= measured.took >= least;
            table.row(&[
                maker.name().to_owned(),
                measured.answered.to_string(),
                (calls - measured.answered).to_string(),
                format!("{:.2} s", measured.took.as_secs_f64()),
                format!("{:.2} s", measured.cpu.as_secs_f64()),
                format!("{:.0} µs", measured.cpu.as_secs_f64() * 1e6 / f64::from(calls)),
                format!("{:.1} MiB", mebibytes(measured.memory)),
            ]);
        }
    }
    let text = format!(
        "{calls} concurrent calls, {IN_FLIGHT} in flight, responses after {} ms, {rounds} rounds. None lost: {}. Limit of \
         requests in flight observed, so at least {:.2} s: {}.\n\n{table}",
        DELAY.as_millis(),
        verdict(none_lost),
        least.as_secs_f64(),
        verdict(limited),
    );
    Ok((text, none_lost && limited))
}
