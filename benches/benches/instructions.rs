//! Instructions by callgrind and allocations by DHAT: `cargo xtask bench`.
//!
//! Only the measured functions count; clients, connections and inputs are made by their setup. The server is a separate
//! process that valgrind does not follow.

use std::hint::black_box;
use std::path::Path;

use bytes::Bytes;
use fingerpost::{Client, ModelValue, ToJson};
use fingerpost_benches::amounts::{CALLS, ROWS, WARM_UP};
use fingerpost_benches::items::{self, Feeds as _, Framing, ModelRow, Row};
use fingerpost_benches::peers::{
    self, DynTransport, FingerpostModel, FingerpostSerde, HyperUtil, InMemory, LookerHandle, Loopback, Peer,
    Progenitor, Reqwest, Tasks as _,
};
use fingerpost_benches::server::Server;
use fingerpost_benches::{data, serde_types, wide};
use gungraun::prelude::*;
use gungraun::{Callgrind, Dhat, library_benchmark, library_benchmark_group, main};
use looker_api::dashboard::Dashboard;
use looker_api::render_task::RenderTask;
use looker_api::user::User;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("the system has resources")
}

/// A client that is ready to be measured.
struct Prepared<P> {
    runtime: Runtime,
    peer: P,
    _server: Option<Server>,
}

fn warmed<P: Peer>(peer: P, server: Option<Server>) -> Prepared<P> {
    let prepared = Prepared { runtime: runtime(), peer, _server: server };
    prepared.call(WARM_UP);
    prepared
}

impl<P: Peer> Prepared<P> {
    fn call(&self, times: u32) {
        self.runtime.block_on(async {
            for _ in 0..times {
                self.peer.call().await;
            }
        });
    }
}

fn on_loopback<P: Loopback>() -> Prepared<P> {
    let server = Server::start(Path::new(env!("CARGO_BIN_EXE_benches"))).expect("the server starts");
    warmed(P::loopback(server.url()), Some(server))
}

fn in_memory<P: InMemory>() -> Prepared<P> {
    warmed(P::in_memory(data::render_task().into()), None)
}

#[library_benchmark]
#[bench::hyper_util(on_loopback::<HyperUtil>())]
#[bench::reqwest(on_loopback::<Reqwest>())]
#[bench::progenitor(on_loopback::<Progenitor>())]
#[bench::serde(on_loopback::<FingerpostSerde>())]
#[bench::model(on_loopback::<FingerpostModel>())]
#[bench::looker(on_loopback::<LookerHandle>())]
fn loopback<P: Peer>(prepared: Prepared<P>) -> Prepared<P> {
    prepared.call(CALLS);
    prepared
}

#[library_benchmark]
#[bench::dyn_transport(in_memory::<DynTransport>())]
#[bench::reqwest(in_memory::<Reqwest>())]
#[bench::progenitor(in_memory::<Progenitor>())]
#[bench::serde(in_memory::<FingerpostSerde>())]
#[bench::model(in_memory::<FingerpostModel>())]
#[bench::looker(in_memory::<LookerHandle>())]
fn memory<P: Peer>(prepared: Prepared<P>) -> Prepared<P> {
    prepared.call(CALLS);
    prepared
}

/// A text, and the function that decodes it.
struct Text<T>(Bytes, fn(&Bytes) -> T);

fn by_serde<T: DeserializeOwned>(text: &Bytes) -> T {
    serde_json::from_slice(text).expect("the text fits the type")
}

/// Decodes as a call does.
fn in_a_call<T: ModelValue>(text: &Bytes) -> T {
    fingerpost::fuzzing::decode(text.clone()).expect("the text fits the type")
}

#[library_benchmark]
#[bench::task_serde(Text(data::render_task().into(), by_serde::<serde_types::RenderTask>))]
#[bench::task_model(Text(data::render_task().into(), in_a_call::<RenderTask>))]
#[bench::dashboard_serde(Text(data::dashboard().into(), by_serde::<serde_types::Dashboard>))]
#[bench::dashboard_model(Text(data::dashboard().into(), in_a_call::<Dashboard>))]
#[bench::users_serde(Text(data::users().into(), by_serde::<Vec<serde_types::User>>))]
#[bench::users_model(Text(data::users().into(), in_a_call::<Vec<User>>))]
fn decode<T>(text: Text<T>) -> T {
    (text.1)(black_box(&text.0))
}

/// A value, and the function that encodes it.
struct Value<T>(T, fn(&T) -> Vec<u8>);

fn to_vec<T: DeserializeOwned + Serialize>(text: &[u8]) -> Value<T> {
    let encode = |value: &T| serde_json::to_vec(value).expect("the value is JSON");
    Value(serde_json::from_slice(text).expect("the text fits the type"), encode)
}

/// Encodes as a call does.
fn to_body<T: DeserializeOwned + ToJson>(text: &[u8]) -> Value<T> {
    let encode = |value: &T| value.write_body().expect("the value is JSON");
    Value(serde_json::from_slice(text).expect("the text fits the type"), encode)
}

#[library_benchmark]
#[bench::task_serde(to_vec::<serde_types::RenderTask>(&data::render_task()))]
#[bench::task_model(to_body::<RenderTask>(&data::render_task()))]
#[bench::dashboard_serde(to_vec::<serde_types::Dashboard>(&data::dashboard()))]
#[bench::dashboard_model(to_body::<Dashboard>(&data::dashboard()))]
#[bench::users_serde(to_vec::<Vec<serde_types::User>>(&data::users()))]
#[bench::users_model(to_body::<Vec<User>>(&data::users()))]
fn encode<T>(value: Value<T>) -> (Value<T>, Vec<u8>) {
    let text = (value.1)(black_box(&value.0));
    (value, text)
}

#[library_benchmark]
#[bench::array_serde(Framing::Array.text(ROWS), items::each_of_array::<Row>)]
#[bench::array_model(Framing::Array.text(ROWS), items::each_of_array::<ModelRow>)]
#[bench::lines_serde(Framing::Lines.text(ROWS), items::each_line::<Row>)]
fn rows_in_memory(text: String, count: fn(&[u8]) -> u32) -> String {
    assert_eq!(count(text.as_bytes()), ROWS);
    text
}

/// Chunks of a body, made before the measured part.
struct Feed {
    runtime: Runtime,
    client: Client,
    chunks: Vec<Bytes>,
}

fn feed(framing: Framing) -> Feed {
    let chunks: Vec<_> = framing.chunks(ROWS).collect();
    let sent = chunks.clone();
    Feed { runtime: runtime(), client: items::client(framing, move || sent.clone().into_iter()), chunks }
}

#[library_benchmark]
#[bench::array(feed(Framing::Array))]
fn rows_serde(feed: Feed) -> Feed {
    let count = feed.runtime.block_on(async { items::count(feed.client.rows().await.expect("a response")).await });
    assert_eq!(count, ROWS);
    feed
}

#[library_benchmark]
#[bench::array(feed(Framing::Array))]
fn rows_model(feed: Feed) -> Feed {
    let count =
        feed.runtime.block_on(async { items::count(feed.client.model_rows().await.expect("a response")).await });
    assert_eq!(count, ROWS);
    feed
}

#[library_benchmark]
#[bench::lines(feed(Framing::Lines))]
fn rows_lines(feed: Feed) -> Feed {
    let count = feed.runtime.block_on(async { items::count(feed.client.lines().await.expect("a response")).await });
    assert_eq!(count, ROWS);
    feed
}

#[library_benchmark]
#[bench::events(feed(Framing::Events))]
fn rows_events(feed: Feed) -> Feed {
    let count = feed.runtime.block_on(async { items::count(feed.client.events().await.expect("a response")).await });
    assert_eq!(count, ROWS);
    feed
}

#[library_benchmark]
#[bench::events(feed(Framing::Events))]
fn rows_eventsource(feed: Feed) -> Feed {
    let count = feed.runtime.block_on(items::count_events(feed.chunks.clone().into_iter()));
    assert_eq!(count, ROWS);
    feed
}

fn wide_client(count: usize) -> (Runtime, Client, usize) {
    (runtime(), peers::in_memory(Bytes::new()), count)
}

#[library_benchmark]
#[benches::count(args = [0, 1, 10, 50, 100], setup = wide_client)]
fn parameters(prepared: (Runtime, Client, usize)) -> (Runtime, Client, usize) {
    prepared.0.block_on(wide::ascending(&prepared.1, prepared.2));
    prepared
}

#[library_benchmark]
#[benches::count(args = [0, 1, 10, 50, 100], setup = wide_client)]
fn parameters_reversed(prepared: (Runtime, Client, usize)) -> (Runtime, Client, usize) {
    prepared.0.block_on(wide::descending(&prepared.1, prepared.2));
    prepared
}

fn wide_reqwest(count: usize) -> (Reqwest, Vec<(String, &'static str)>) {
    let pairs = (0..count).map(|index| (format!("p{index:02}"), "value")).collect();
    (Reqwest::in_memory(Bytes::new()), pairs)
}

#[library_benchmark]
#[benches::count(args = [0, 1, 10, 50, 100], setup = wide_reqwest)]
fn parameters_reqwest(prepared: (Reqwest, Vec<(String, &'static str)>)) -> Reqwest {
    let pairs: Vec<_> = prepared.1.iter().map(|(name, value)| (&**name, *value)).collect();
    prepared.0.build(&pairs);
    prepared.0
}

fn objects_client(count: usize) -> (Runtime, Client) {
    (runtime(), peers::in_memory(data::render_tasks(count).into()))
}

#[library_benchmark]
#[benches::count(args = [1, 10, 100, 1_000, 10_000], setup = objects_client)]
fn objects_serde(prepared: (Runtime, Client)) -> (Runtime, Client) {
    prepared.0.block_on(async { black_box(prepared.1.serde_tasks().await.expect("a response")) });
    prepared
}

#[library_benchmark]
#[benches::count(args = [1, 10, 100, 1_000, 10_000], setup = objects_client)]
fn objects_model(prepared: (Runtime, Client)) -> (Runtime, Client) {
    prepared.0.block_on(async { black_box(prepared.1.model_tasks().await.expect("a response")) });
    prepared
}

fn concurrent_client(count: usize) -> (Runtime, Client, usize) {
    let body = Bytes::from(data::render_task());
    let canned = peers::canned(body);
    let client = Client::builder("https://looker.example/api/4.0").transport(move |request| {
        let response = canned(request);
        async move {
            // All calls are sent before the first response.
            tokio::task::yield_now().await;
            response.await
        }
    });
    (runtime(), client.build().expect("the settings are valid"), count)
}

#[library_benchmark]
#[benches::count(args = [1, 10, 100, 1_000, 10_000], setup = concurrent_client)]
fn concurrent(prepared: (Runtime, Client, usize)) -> (Runtime, Client, usize) {
    prepared.0.block_on(async {
        let mut calls = JoinSet::new();
        for _ in 0..prepared.2 {
            let client = prepared.1.clone();
            calls.spawn(async move { client.serde_task("42").await.expect("a response") });
        }
        while let Some(task) = calls.join_next().await {
            black_box(task.expect("no call panics"));
        }
    });
    prepared
}

library_benchmark_group!(
    name = calls,
    config = LibraryBenchmarkConfig::default().tool(dhat()),
    benchmarks = [loopback, memory]
);
library_benchmark_group!(name = codec, benchmarks = [decode, encode]);
library_benchmark_group!(
    name = rows,
    benchmarks = [rows_in_memory, rows_serde, rows_model, rows_lines, rows_events, rows_eventsource]
);
library_benchmark_group!(
    name = growth,
    benchmarks = [parameters, parameters_reversed, parameters_reqwest, objects_serde, objects_model, concurrent]
);

/// A call is deep in the stack when it allocates, below the measured function.
fn dhat() -> Dhat {
    Dhat::with_args(["--num-callers=400", "--trace-children=no"])
}

main!(
    config = LibraryBenchmarkConfig::default().tool(Callgrind::with_args(["--cache-sim=no", "--trace-children=no"])),
    library_benchmark_groups = [calls, codec, rows, growth]
);
