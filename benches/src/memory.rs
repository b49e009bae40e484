//! Memory of waiting calls and of streamed results, printed as JSON. `cargo xtask bench` runs it.
//!
//! A program of its own, since its allocator counts and would slow the others down.

use std::alloc::System;
use std::collections::BTreeMap;
use std::error::Error;
use std::process::Command;
use std::sync::Arc;

use cap::Cap;
use fingerpost::{Body, ConcurrencyLimit, TransportError};
use fingerpost_benches::items::{self, Feeds as _, Framing};
use fingerpost_benches::serde_types;
use looker_api::Looker;
use looker_api::render_task::RenderTasks as _;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::Semaphore;

#[global_allocator]
static HEAP: Cap<System> = Cap::new(System, usize::MAX);

/// Numbers of waiting calls.
const WAITING: [u32; 3] = [100, 1_000, 10_000];
/// Rows of a streamed result: about 120 MB.
const ROWS: u32 = 500_000;
const FIELDS: &str = "id,status,status_detail";
const STREAMS: [&str; 5] = ["nothing", "items", "model_items", "lines", "events"];

fn main() -> Result<(), Box<dyn Error>> {
    if let Some(stream) = std::env::args().nth(1) {
        read(&runtime()?, &stream)?;
        println!("{}", peak_memory()?);
        return Ok(());
    }
    let mut figures = BTreeMap::new();
    for count in WAITING {
        figures.insert(format!("waiting.looker.{count}"), waiting_looker(count)?);
        figures.insert(format!("waiting.reqwest.{count}"), waiting_reqwest(count)?);
    }
    for stream in STREAMS {
        // The peak of a process never falls.
        let output = Command::new(std::env::current_exe()?).arg(stream).output()?;
        let printed = String::from_utf8(output.stdout)?;
        figures.insert(format!("peak.{stream}"), printed.trim().parse()?);
    }
    println!("{}", serde_json::to_string_pretty(&figures)?);
    Ok(())
}

fn runtime() -> std::io::Result<Runtime> {
    Builder::new_current_thread().enable_all().build()
}

/// Returns the heap that a waiting call needs, in bytes. One call has the only permit and never ends.
fn waiting_looker(count: u32) -> Result<f64, Box<dyn Error>> {
    let pending = |_| std::future::pending::<Result<http::Response<Body>, TransportError>>();
    let looker = Looker::builder().base_url("https://looker.example").token("token").transport(pending);
    let looker = looker.concurrency(ConcurrencyLimit::new(1)).build()?;
    let call = || {
        let looker = looker.clone();
        async move { looker.render_task("42").fields(FIELDS).await.is_ok() }
    };
    waiting(count, call)
}

/// Returns the heap that a waiting call by hand needs, in bytes. Nobody releases the only permit.
fn waiting_reqwest(count: u32) -> Result<f64, Box<dyn Error>> {
    let client = reqwest::Client::builder().no_proxy().build()?;
    let permits = Arc::new(Semaphore::new(0));
    let call = || {
        let (client, permits) = (client.clone(), Arc::clone(&permits));
        async move {
            let Ok(_permit) = permits.acquire().await else { return false };
            let request = client.get(format!("https://looker.example/api/4.0/render_tasks/{}", "42"));
            let request = request.query(&[("fields", FIELDS)]).bearer_auth("token");
            let Ok(response) = request.send().await.and_then(reqwest::Response::error_for_status) else { return false };
            response.json::<serde_types::RenderTask>().await.is_ok()
        }
    };
    waiting(count, call)
}

/// Spawns tasks, and returns the heap per task when all of them wait.
fn waiting<F>(count: u32, call: impl Fn() -> F) -> Result<f64, Box<dyn Error>>
where
    F: Future<Output = bool> + Send + 'static,
{
    let runtime = runtime()?;
    let heap = runtime.block_on(async {
        // Fills what is allocated once.
        tokio::spawn(call());
        settle().await;
        let before = HEAP.allocated();
        for _ in 0..count {
            tokio::spawn(call());
        }
        settle().await;
        HEAP.allocated() - before
    });
    Ok(f64::from(u32::try_from(heap)?) / f64::from(count))
}

/// Polls all tasks until they wait.
async fn settle() {
    for _ in 0..100_000 {
        tokio::task::yield_now().await;
    }
}

/// Reads a streamed result whose chunks are made while it is read.
fn read(runtime: &Runtime, stream: &str) -> Result<(), Box<dyn Error>> {
    let client = |framing: Framing, rows| items::client(framing, move || framing.chunks(rows));
    let count = runtime.block_on(async {
        Ok::<_, fingerpost::Error>(match stream {
            "items" => items::count(client(Framing::Array, ROWS).rows().await?).await,
            "model_items" => items::count(client(Framing::Array, ROWS).model_rows().await?).await,
            "lines" => items::count(client(Framing::Lines, ROWS).lines().await?).await,
            "events" => items::count(client(Framing::Events, ROWS).events().await?).await,
            // The memory of the process itself.
            _ => items::count(client(Framing::Array, 1).rows().await?).await * ROWS,
        })
    })?;
    if count == ROWS { Ok(()) } else { Err(format!("{stream}: {count} rows instead of {ROWS}").into()) }
}

/// Returns the peak resident memory, in MiB.
fn peak_memory() -> Result<f64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("the system reports no peak")?;
    let kibibytes: u32 = line.split_whitespace().next().unwrap_or_default().parse()?;
    Ok(f64::from(kibibytes) / 1024.0)
}
