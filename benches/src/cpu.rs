//! CPU time of a call on loopback.

use std::io;

use fingerpost_benches::peers::{
    FingerpostModel, FingerpostSerde, HyperUtil, LookerHandle, Loopback, Progenitor, Reqwest,
};
use fingerpost_benches::server::Server;
use futures_util::future::join_all;
use tokio::runtime::{Builder, Runtime};

use crate::report::{Figures, median};
use crate::scratch::cpu_seconds;

/// Calls of a client in one round.
const CALLS: u32 = 3_200;
/// Calls at once.
const CONCURRENT: [u32; 2] = [1, 64];

/// Makes calls, this many at once.
type Run<'a> = Box<dyn Fn(u32) + 'a>;

/// Returns the median CPU time of a call in microseconds, and the median of the rounds' ratios to reqwest by hand.
///
/// The clients take turns within a round, each round in another order, since other programs use the processor, too.
pub(crate) fn measure(rounds: u32) -> io::Result<Figures> {
    let server = Server::start(&std::env::current_exe()?)?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let clients: [(&str, Run<'_>); 6] = [
        ("reqwest", client::<Reqwest>(&runtime, &server)),
        ("hyper_util", client::<HyperUtil>(&runtime, &server)),
        ("progenitor", client::<Progenitor>(&runtime, &server)),
        ("serde", client::<FingerpostSerde>(&runtime, &server)),
        ("model", client::<FingerpostModel>(&runtime, &server)),
        ("looker", client::<LookerHandle>(&runtime, &server)),
    ];
    let mut figures = Figures::new();
    for concurrent in CONCURRENT {
        let mut times = vec![Vec::new(); clients.len()];
        for round in 0..rounds as usize {
            eprintln!("{concurrent} at once, round {} of {rounds}", round + 1);
            for turn in 0..clients.len() {
                let index = (turn + round) % clients.len();
                let before = cpu_seconds(false)?;
                clients[index].1(concurrent);
                times[index].push((cpu_seconds(false)? - before) * 1e6 / f64::from(CALLS));
            }
        }
        for ((name, _), taken) in clients.iter().zip(&times) {
            let ratios = taken.iter().zip(&times[0]).map(|(time, reqwest)| time / reqwest).collect();
            figures.insert(format!("cpu_{concurrent}.{name}"), median(taken.clone()));
            figures.insert(format!("cpu_{concurrent}.{name}.ratio"), median(ratios));
        }
    }
    Ok(figures)
}

fn client<'a, P: Loopback + 'a>(runtime: &'a Runtime, server: &Server) -> Run<'a> {
    let peer = P::loopback(server.url());
    let run = move |concurrent: u32, calls: u32| {
        let task = async || {
            for _ in 0..calls / concurrent {
                peer.call().await;
            }
        };
        runtime.block_on(join_all((0..concurrent).map(|_| task())));
    };
    // Opens the connections.
    for concurrent in CONCURRENT {
        run(concurrent, 4 * concurrent);
    }
    Box::new(move |concurrent| run(concurrent, CALLS))
}
