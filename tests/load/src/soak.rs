//! A long run with faults: no call is lost, and no resources leak.

use std::time::Duration;

use fingerpost::{Client, ConcurrencyLimit};
use tokio::task::{JoinError, JoinSet};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep, timeout};

use crate::api::Things;
use crate::process::{Companion, Held};
use crate::report::{Table, mebibytes, verdict};

/// Parameters of a run.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Duration.
    pub duration: Duration,
    /// Calls per second.
    pub rate: u32,
    /// Fraction of faulty requests.
    pub faults: f64,
    /// Seed of the faults.
    pub seed: u64,
}

/// Limit of requests in flight. A stalled response keeps its permit until the client's stall limit of 20 seconds: at
/// 100 calls a second and 5 % of faults, a quarter of them stalls, about 25 permits are taken by those.
const IN_FLIGHT: usize = 64;
/// The default time limit of a call is 300 seconds. One that is still pending after this time is lost.
const OVER_AFTER: Duration = Duration::from_secs(310);
const SAMPLE_EVERY: Duration = Duration::from_secs(5);
/// Allowance for late allocations, in KiB.
const SLACK: u64 = 2048;
/// With 5 % of faults, three attempts fail in one of 8000 calls.
const SUCCEED: f64 = 0.999;

/// Outcome of a call.
#[derive(Clone, Copy, Debug)]
enum Outcome {
    Succeeded,
    /// The response belongs to another call.
    Swapped,
    /// The call failed with an error.
    Failed,
    /// The call failed, and was not retried since the retry budget was exhausted.
    Unbudgeted,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    made: u32,
    succeeded: u32,
    swapped: u32,
    failed: u32,
    unbudgeted: u32,
}

/// Runs the test. Returns the results, and true if all are as expected.
pub async fn run(plan: Plan) -> Result<(String, bool), Box<dyn std::error::Error>> {
    let faults = plan.faults.to_string();
    let server =
        Companion::start(&["serve", "--delay-ms", "20", "--faults", &faults, "--seed", &plan.seed.to_string()])?;
    // All other options have their defaults.
    let client = Client::builder(&server.line).concurrency(ConcurrencyLimit::new(IN_FLIGHT)).build()?;

    let before = Held::now()?;
    let (mut counts, mut calls) = (Counts::default(), JoinSet::new());
    let sampling = tokio::spawn(sample(plan.duration));
    let started = Instant::now();
    let mut ticks = interval(Duration::from_secs(1) / plan.rate);
    // Delayed calls are made later, at the same rate.
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while started.elapsed() < plan.duration {
        ticks.tick().await;
        calls.spawn(call(client.clone(), u64::from(counts.made)));
        counts.made += 1;
        while let Some(ended) = calls.try_join_next() {
            counts.count(&ended);
        }
    }
    let rest = async {
        while let Some(ended) = calls.join_next().await {
            counts.count(&ended);
        }
    };
    // Calls that have not ended by now are missing in the counts.
    let _ = timeout(OVER_AFTER, rest).await;
    let samples = sampling.await??;
    drop((client, calls));
    // The connections' tasks end some time after the client.
    sleep(Duration::from_secs(2)).await;
    let after = Held::now()?;
    Ok(figures(plan, counts, &samples, before, after))
}

async fn call(client: Client, id: u64) -> Outcome {
    match client.thing(id).await {
        Ok(thing) if thing.id == id => Outcome::Succeeded,
        Ok(_) => Outcome::Swapped,
        // Only the text of the error says why it was not retried.
        Err(error) if error.to_string().contains("the retry budget is exhausted") => Outcome::Unbudgeted,
        Err(_) => Outcome::Failed,
    }
}

async fn sample(duration: Duration) -> std::io::Result<Vec<Held>> {
    let (started, mut samples) = (Instant::now(), Vec::new());
    while started.elapsed() + SAMPLE_EVERY < duration {
        sleep(SAMPLE_EVERY).await;
        samples.push(Held::now()?);
    }
    Ok(samples)
}

impl Counts {
    /// Counts a finished call. A panicked one is missing in the counts.
    fn count(&mut self, ended: &Result<Outcome, JoinError>) {
        match ended {
            Ok(Outcome::Succeeded) => self.succeeded += 1,
            Ok(Outcome::Swapped) => self.swapped += 1,
            Ok(Outcome::Failed) => self.failed += 1,
            Ok(Outcome::Unbudgeted) => self.unbudgeted += 1,
            Err(_) => {}
        }
    }

    const fn lost(self) -> u32 {
        self.made - self.succeeded - self.swapped - self.failed - self.unbudgeted
    }
}

/// Maximum usage in a part of the run.
#[derive(Clone, Copy, Debug, Default)]
struct Most {
    memory: u64,
    sockets: usize,
    tasks: usize,
}

fn most(samples: &[Held]) -> Most {
    samples.iter().fold(Most::default(), |most, held| Most {
        memory: most.memory.max(held.memory),
        sockets: most.sockets.max(held.sockets),
        tasks: most.tasks.max(held.tasks),
    })
}

fn figures(plan: Plan, counts: Counts, samples: &[Held], before: Held, after: Held) -> (String, bool) {
    let (early, late) = samples.split_at(samples.len() / 2);
    let (early, late) = (most(early), most(late));
    let checks = [
        ("no call is lost", counts.lost() == 0),
        ("no call gets another call's response", counts.swapped == 0),
        ("99.9 % of calls succeed", f64::from(counts.succeeded) >= f64::from(counts.made) * SUCCEED),
        ("memory does not grow", late.memory <= early.memory + SLACK),
        // The number of concurrent calls varies; its maximum does not.
        ("sockets do not grow", late.sockets <= before.sockets + 2 * IN_FLIGHT),
        ("tasks do not grow", late.tasks <= before.tasks + 4 * IN_FLIGHT),
        ("sockets are closed", after.sockets <= before.sockets),
        ("tasks have ended", after.tasks <= before.tasks),
    ];

    let mut held = Table::new(&["", "memory", "sockets", "tasks"]);
    let mut row = |name: &str, most: Most| {
        let memory = format!("{:.1} MiB", mebibytes(most.memory));
        held.row(&[name.to_owned(), memory, most.sockets.to_string(), most.tasks.to_string()]);
    };
    row("before", most(&[before]));
    row("maximum in the first half", early);
    row("maximum in the second half", late);
    row("after dropping the client", most(&[after]));
    let mut checked = Table::new(&["", ""]);
    for (what, met) in checks {
        checked.row(&[what.to_owned(), verdict(met).to_owned()]);
    }
    let text = format!(
        "{} minutes, at most {} calls per second, {:.0} % faulty requests (seed {}): {} calls, {} succeeded, {} failed, {} \
         of them since the retry budget was exhausted, {} got another call's response, {} lost.\n\n{held}\n{checked}",
        plan.duration.as_secs() / 60,
        plan.rate,
        plan.faults * 100.0,
        plan.seed,
        counts.made,
        counts.succeeded,
        counts.failed + counts.unbudgeted,
        counts.unbudgeted,
        counts.swapped,
        counts.lost(),
    );
    (text, checks.iter().all(|(_, met)| *met))
}
