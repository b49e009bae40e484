//! Many calls at once, few of them on their way: the client beside plain reqwest doing the same.

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

/// Requests on their way at most.
const IN_FLIGHT: u32 = 64;
/// The time it takes the server for an answer.
const DELAY: Duration = Duration::from_millis(50);

/// Who makes the calls.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Maker {
    /// The client, with its own limit.
    Fingerpost,
    /// reqwest with a semaphore, and what the client does for one call by hand.
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

/// What one process measures of itself.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub struct Measured {
    /// Calls that ended with the answer that is theirs.
    answered: u32,
    /// How long all calls took together.
    took: Duration,
    /// Time on the processors in all.
    cpu: Duration,
    /// The most memory that was resident, in KiB.
    memory: u64,
}

/// Makes so many calls, in this process.
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

/// How many say yes. One that panics does not.
async fn count(mut calls: JoinSet<bool>) -> u32 {
    let mut count = 0;
    while let Some(ended) = calls.join_next().await {
        count += u32::from(matches!(ended, Ok(true)));
    }
    count
}

/// Has both make so many calls, each in a process of its own and in turn. Gives the figures, and whether all is as it
/// should be.
pub fn compare(calls: u32, rounds: u32) -> Result<(String, bool), Box<dyn Error>> {
    let server = Companion::start(&["serve", "--delay-ms", &DELAY.as_millis().to_string()])?;
    let mut table =
        Table::new(&["", "answered", "lost", "took", "processor time", "of it for each call", "most memory"]);
    // If no more than the limit are on their way, it cannot be faster.
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
        "{calls} calls at once, {IN_FLIGHT} on their way, answers after {} ms, {rounds} rounds. None lost: {}. Never more on \
         their way, so not under {:.2} s: {}.\n\n{table}",
        DELAY.as_millis(),
        verdict(none_lost),
        least.as_secs_f64(),
        verdict(limited),
    );
    Ok((text, none_lost && limited))
}
