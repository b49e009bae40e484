//! A long run with faults: nothing is lost, and nothing piles up.

use std::time::Duration;

use fingerpost::{Client, ConcurrencyLimit};
use tokio::task::{JoinError, JoinSet};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep, timeout};

use crate::api::Things;
use crate::process::{Companion, Held};
use crate::report::{Table, mebibytes, verdict};

/// What is run.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// For how long.
    pub duration: Duration,
    /// Calls in a second.
    pub rate: u32,
    /// The share of requests that the server fails.
    pub faults: f64,
    /// Of the faults.
    pub seed: u64,
}

/// Requests on their way at most. A stalled answer keeps its place for the 20 seconds after which the client gives it
/// up: at 100 calls a second and 5 % of faults, a quarter of them stalls, about 25 places are held by those.
const IN_FLIGHT: usize = 64;
/// By default a call is over after 300 seconds. One that is not by then is lost.
const OVER_AFTER: Duration = Duration::from_secs(310);
const SAMPLE_EVERY: Duration = Duration::from_secs(5);
/// Memory that the allocator may come to need late without anything piling up, in KiB.
const SLACK: u64 = 2048;
/// With 5 % of faults three attempts fail in one of 8000 calls.
const SUCCEED: f64 = 0.999;

/// What came of a call.
#[derive(Clone, Copy, Debug)]
enum Outcome {
    Succeeded,
    /// The answer belongs to another call.
    Swapped,
    /// An error, which says what happened.
    Failed,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    made: u32,
    succeeded: u32,
    swapped: u32,
    failed: u32,
}

/// Runs it. Gives the figures, and whether all is as it should be.
pub async fn run(plan: Plan) -> Result<(String, bool), Box<dyn std::error::Error>> {
    let faults = plan.faults.to_string();
    let server =
        Companion::start(&["serve", "--delay-ms", "20", "--faults", &faults, "--seed", &plan.seed.to_string()])?;
    // Everything else is as it is by default.
    let client = Client::builder(&server.line).concurrency(ConcurrencyLimit::new(IN_FLIGHT)).build()?;

    let before = Held::now()?;
    let (mut counts, mut calls) = (Counts::default(), JoinSet::new());
    let sampling = tokio::spawn(sample(plan.duration));
    let started = Instant::now();
    let mut ticks = interval(Duration::from_secs(1) / plan.rate);
    // What could not be made in time is made later, at the same rate.
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
    // What has not ended by now is missing in the counts.
    let _ = timeout(OVER_AFTER, rest).await;
    let samples = sampling.await??;
    drop((client, calls));
    // The connections' tasks end after the client, each in its own time.
    sleep(Duration::from_secs(2)).await;
    let after = Held::now()?;
    Ok(figures(plan, counts, &samples, before, after))
}

async fn call(client: Client, id: u64) -> Outcome {
    match client.thing(id).await {
        Ok(thing) if thing.id == id => Outcome::Succeeded,
        Ok(_) => Outcome::Swapped,
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
    /// One call is over. One that panicked is missing.
    fn count(&mut self, ended: &Result<Outcome, JoinError>) {
        match ended {
            Ok(Outcome::Succeeded) => self.succeeded += 1,
            Ok(Outcome::Swapped) => self.swapped += 1,
            Ok(Outcome::Failed) => self.failed += 1,
            Err(_) => {}
        }
    }

    const fn lost(self) -> u32 {
        self.made - self.succeeded - self.swapped - self.failed
    }
}

/// What was held at most in a part of the run.
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
        ("no call gets another's answer", counts.swapped == 0),
        ("99.9 % of calls succeed", f64::from(counts.succeeded) >= f64::from(counts.made) * SUCCEED),
        ("memory does not grow", late.memory <= early.memory + SLACK),
        // Calls under way at the same time differ by chance; what they may be at most does not.
        ("sockets do not grow", late.sockets <= before.sockets + 2 * IN_FLIGHT),
        ("tasks do not grow", late.tasks <= before.tasks + 4 * IN_FLIGHT),
        ("sockets are closed at the end", after.sockets <= before.sockets),
        ("tasks are over at the end", after.tasks <= before.tasks),
    ];

    let mut held = Table::new(&["", "memory", "sockets", "tasks"]);
    let mut row = |name: &str, most: Most| {
        let memory = format!("{:.1} MiB", mebibytes(most.memory));
        held.row(&[name.to_owned(), memory, most.sockets.to_string(), most.tasks.to_string()]);
    };
    row("before", most(&[before]));
    row("most in the first half", early);
    row("most in the second half", late);
    row("after, without the client", most(&[after]));
    let mut checked = Table::new(&["", ""]);
    for (what, met) in checks {
        checked.row(&[what.to_owned(), verdict(met).to_owned()]);
    }
    let text = format!(
        "{} minutes, {} calls a second at most, {:.0} % of requests go wrong (seed {}): {} calls, {} succeeded, {} ended with \
         an error, {} got another's answer, {} lost.\n\n{held}\n{checked}",
        plan.duration.as_secs() / 60,
        plan.rate,
        plan.faults * 100.0,
        plan.seed,
        counts.made,
        counts.succeeded,
        counts.failed,
        counts.swapped,
        counts.lost(),
    );
    (text, checks.iter().all(|(_, met)| *met))
}
