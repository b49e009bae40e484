//! A long run with faults: nothing is lost, and nothing piles up.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use fingerpost::{Client, RetryPolicy};
use tokio::sync::Semaphore;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep};

use crate::api::Things;
use crate::process::{Companion, Held};
use crate::report::{Table, verdict};

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

/// Calls under way at most. The client has no limit of its own, so the program keeps it.
const IN_FLIGHT: usize = 64;
/// A stalled answer holds an attempt this long.
const ATTEMPT: Duration = Duration::from_secs(1);
/// With 5 % of faults, six failures in a row are not to be expected within a hundred million calls: so every call has
/// to succeed.
const ATTEMPTS: u32 = 6;
const SAMPLE_EVERY: Duration = Duration::from_secs(5);
/// Memory that the allocator may come to need late without anything piling up, in KiB.
const SLACK: u64 = 2048;

#[derive(Debug, Default)]
struct Counts {
    succeeded: AtomicU64,
    /// Answers that belong to another call.
    swapped: AtomicU64,
    failed: AtomicU64,
}

/// Runs it. Gives the figures, and whether all is as it should be.
pub async fn run(plan: Plan) -> Result<(String, bool), Box<dyn std::error::Error>> {
    let faults = plan.faults.to_string();
    let server =
        Companion::start(&["serve", "--delay-ms", "20", "--faults", &faults, "--seed", &plan.seed.to_string()])?;
    let policy = RetryPolicy { attempts: ATTEMPTS, ..RetryPolicy::default() };
    let client = Client::builder(&server.line).attempt_timeout(ATTEMPT).retry(policy).build()?;

    let before = Held::now()?;
    let counts = Arc::new(Counts::default());
    let permits = Arc::new(Semaphore::new(IN_FLIGHT));
    let sampling = tokio::spawn(sample(plan.duration));
    let (started, mut made) = (Instant::now(), 0_u64);
    let mut ticks = interval(Duration::from_secs(1) / plan.rate);
    // What could not be made in time is made later, at the same rate.
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while started.elapsed() < plan.duration {
        ticks.tick().await;
        let permit = Arc::clone(&permits).acquire_owned().await?;
        let (client, counts, id) = (client.clone(), Arc::clone(&counts), made);
        tokio::spawn(async move {
            counts.count(id, client.thing(id).await.map(|thing| thing.id).ok());
            drop(permit);
        });
        made += 1;
    }
    // All permits are back when all calls are over.
    let _all = permits.acquire_many(u32::try_from(IN_FLIGHT)?).await?;
    let samples = sampling.await??;
    drop(client);
    // The connections' tasks end after the client, each in its own time.
    sleep(Duration::from_secs(2)).await;
    let after = Held::now()?;
    Ok(figures(plan, made, &counts, &samples, before, after))
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
    /// One call is over; `answered` is the number in its answer.
    fn count(&self, id: u64, answered: Option<u64>) {
        let which = match answered {
            Some(answered) if answered == id => &self.succeeded,
            Some(_) => &self.swapped,
            None => &self.failed,
        };
        which.fetch_add(1, Ordering::Relaxed);
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

fn figures(plan: Plan, made: u64, counts: &Counts, samples: &[Held], before: Held, after: Held) -> (String, bool) {
    let read = |count: &AtomicU64| count.load(Ordering::Relaxed);
    let (succeeded, swapped, failed) = (read(&counts.succeeded), read(&counts.swapped), read(&counts.failed));
    let lost = made - succeeded - swapped - failed;
    let (early, late) = samples.split_at(samples.len() / 2);
    let (early, late) = (most(early), most(late));
    let checks = [
        ("every call succeeded", succeeded == made),
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
        "{} minutes, {} calls a second at most, {:.0} % of requests go wrong (seed {}): {made} calls, {succeeded} succeeded, \
         {failed} failed, {swapped} got another's answer, {lost} lost.\n\n{held}\n{checked}",
        plan.duration.as_secs() / 60,
        plan.rate,
        plan.faults * 100.0,
        plan.seed,
    );
    (text, checks.iter().all(|(_, met)| *met))
}

#[expect(clippy::cast_precision_loss, reason = "no process has 2^52 KiB")]
fn mebibytes(kibibytes: u64) -> f64 {
    kibibytes as f64 / 1024.0
}
