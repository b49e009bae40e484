//! Calls to unresponsive servers: all fail in time, and all resources are released.

use std::error::Error;
use std::io;
use std::time::Duration;

use clap::ValueEnum;
use fingerpost::Client;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpSocket};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

use crate::api::Things;
use crate::process::{Companion, Held, raise_file_limit};
use crate::report::{Table, mebibytes, verdict};

/// Kind of unresponsive server.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Hole {
    /// Accepts the connection and the request, but never responds.
    Silent,
    /// Accepts no connection: its queue is full, and further packets are dropped.
    Full,
}

impl Hole {
    const fn name(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Full => "full",
        }
    }
}

const ATTEMPT: Duration = Duration::from_secs(1);
const CALL: Duration = Duration::from_secs(2);
/// Allowance for starting and ending all calls on two processors, beyond the time limit.
const SCHEDULING: Duration = Duration::from_secs(2);
const ROUNDS: u32 = 3;
/// Allowance for late allocations of a process, in KiB: a hundredth of a KiB per call.
const SLACK: usize = 100;

/// Runs the server; `ready` is called with its address.
pub async fn serve(hole: Hole, ready: impl FnOnce(std::net::SocketAddr)) -> io::Result<()> {
    raise_file_limit()?;
    match hole {
        Hole::Silent => {
            let listener = TcpListener::bind("127.0.0.1:0").await?;
            ready(listener.local_addr()?);
            loop {
                let (mut stream, _) = listener.accept().await?;
                // Until the client disconnects.
                tokio::spawn(async move { while stream.read(&mut [0; 1024]).await.is_ok_and(|read| read > 0) {} });
            }
        }
        Hole::Full => {
            let socket = TcpSocket::new_v4()?;
            socket.bind(([127, 0, 0, 1], 0).into())?;
            let listener = socket.listen(1)?;
            ready(listener.local_addr()?);
            std::future::pending().await
        }
    }
}

/// Makes that many concurrent calls to each kind of server, several times. Returns the results, and true if all are as
/// expected.
pub async fn run(calls: u32) -> Result<(String, bool), Box<dyn Error>> {
    raise_file_limit()?;
    let mut table = Table::new(&[
        "",
        "calls",
        "timed out",
        "other errors",
        "last ended after",
        "allocated",
        "resident",
        "sockets",
        "tasks",
    ]);
    let mut checks = [
        ("every call fails", true),
        ("in time", true),
        ("sockets are closed", true),
        ("tasks have ended", true),
        ("memory is freed", true),
    ];
    for hole in [Hole::Silent, Hole::Full] {
        let server = Companion::start(&["hole", "--hole", hole.name()])?;
        let before = Held::now()?;
        let held = |held: Held| {
            [
                format!("{} KiB", held.heap),
                format!("{:.1} MiB", mebibytes(held.memory)),
                held.sockets.to_string(),
                held.tasks.to_string(),
            ]
        };
        let name = format!("{}, before", hole.name());
        table.row(&[[name].as_slice(), &["", "", "", ""].map(str::to_owned), &held(before)].concat());
        for round in 1..=ROUNDS {
            let ended = round_of(&server.line, calls).await?;
            let after = Held::now()?;
            let met = [
                ended.timed_out + ended.other_errors == calls,
                ended.last <= CALL + SCHEDULING,
                after.sockets <= before.sockets,
                after.tasks <= before.tasks,
                after.heap <= before.heap + SLACK,
            ];
            checks.iter_mut().zip(met).for_each(|((_, all), met)| *all &= met);
            let figures = [
                calls.to_string(),
                ended.timed_out.to_string(),
                ended.other_errors.to_string(),
                format!("{:.2} s", ended.last.as_secs_f64()),
            ];
            let name = format!("{}, after round {round}", hole.name());
            table.row(&[[name].as_slice(), &figures, &held(after)].concat());
        }
    }
    let mut checked = Table::new(&["", ""]);
    for (what, met) in checks {
        checked.row(&[what.to_owned(), verdict(met).to_owned()]);
    }
    let text = format!(
        "{calls} concurrent calls without a limit; timeouts of {} s per attempt and {} s per call.\n\n{table}\n{checked}",
        ATTEMPT.as_secs(),
        CALL.as_secs(),
    );
    Ok((text, checks.iter().all(|(_, met)| *met)))
}

/// Outcomes of a round.
#[derive(Clone, Copy, Debug, Default)]
struct Ended {
    timed_out: u32,
    other_errors: u32,
    /// Time at which the last call ended.
    last: Duration,
}

async fn round_of(url: &str, calls: u32) -> Result<Ended, Box<dyn Error>> {
    let client = Client::builder(url).attempt_timeout(ATTEMPT).timeout(CALL).build()?;
    let started = Instant::now();
    let call = |id: u32| {
        let client = client.clone();
        async move { client.thing(id.into()).await.err() }
    };
    let mut calls: JoinSet<_> = (0..calls).map(call).collect();
    let mut ended = Ended::default();
    while let Some(error) = calls.join_next().await {
        match error? {
            Some(error) if error.is_timeout() => ended.timed_out += 1,
            Some(_) => ended.other_errors += 1,
            // A response is impossible; the call would be missing in the counts.
            None => {}
        }
    }
    ended.last = started.elapsed();
    drop(client);
    // The connections' tasks end some time after the client.
    sleep(Duration::from_secs(2)).await;
    Ok(ended)
}
