//! Idle connections: how long and how many are kept.

use std::future::IntoFuture;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::support::Things;
use crate::support::server::Server;
use fingerpost::{Client, HyperTransport, TransportBuilder};
use futures_util::future::join_all;
use tokio::sync::{Barrier, Notify};
use tokio::task::yield_now;
use tokio::time::{advance, pause, resume, timeout};

const THING: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"id\":\"42\"}";
const SECOND: Duration = Duration::from_secs(1);

fn client(server: &Server, transport: TransportBuilder<HyperTransport>) -> Client {
    server.builder().transport(transport.build().unwrap()).build().unwrap()
}

/// Lets the connection return to the pool, and advances the clock. The clock is only paused here, since a paused clock
/// would skip to the timeouts of calls.
async fn idle(time: Duration) {
    for _ in 0..20 {
        yield_now().await;
    }
    pause();
    advance(time).await;
    resume();
}

/// Asserts that a connection is reused until the limit and not afterwards, and is closed some time later.
async fn kept_for(limit: Duration, transport: TransportBuilder<HyperTransport>) {
    let gone = Arc::new(Notify::new());
    let signal = Arc::clone(&gone);
    let server = Server::start(move |_, mut connection| {
        let signal = Arc::clone(&signal);
        async move {
            while connection.request().await.is_some() {
                connection.write(THING).await;
            }
            signal.notify_one();
        }
    })
    .await;
    let client = client(&server, transport);
    client.thing("42").await.unwrap();
    idle(limit.saturating_sub(SECOND)).await;
    client.thing("42").await.unwrap();
    assert_eq!(server.connections(), 1, "reused before the limit");
    idle(limit + SECOND).await;
    client.thing("42").await.unwrap();
    assert_eq!(server.connections(), 2, "not reused after the limit");
    timeout(10 * SECOND, gone.notified()).await.expect("closed");
    // The pool removes old connections once per limit.
    idle(2 * limit + SECOND).await;
    timeout(10 * SECOND, gone.notified()).await.expect("closed, without another call");
}

#[tokio::test]
async fn a_connection_is_kept_for_a_minute() {
    kept_for(60 * SECOND, HyperTransport::builder()).await;
}

#[tokio::test]
async fn a_connection_is_kept_for_as_long_as_the_transport_says() {
    kept_for(7 * SECOND, HyperTransport::builder().pool_idle_timeout(7 * SECOND)).await;
}

/// Asserts that at most this many idle connections are kept.
async fn kept_at_most(count: usize, transport: TransportBuilder<HyperTransport>) {
    const SURPLUS: usize = 3;
    let all = count + SURPLUS;
    // No call is answered before all have arrived, so each uses its own connection.
    let (barrier, closed, one_more) =
        (Arc::new(Barrier::new(all)), Arc::new(AtomicUsize::new(0)), Arc::new(Notify::new()));
    let of_server = (Arc::clone(&barrier), Arc::clone(&closed), Arc::clone(&one_more));
    let server = Server::start(move |_, mut connection| {
        let (barrier, closed, one_more) = of_server.clone();
        async move {
            while connection.request().await.is_some() {
                barrier.wait().await;
                connection.write(THING).await;
            }
            closed.fetch_add(1, Ordering::SeqCst);
            one_more.notify_one();
        }
    })
    .await;
    let client = client(&server, transport);
    let at_once = || join_all((0..all).map(|_| client.thing("42").into_future()));
    for result in at_once().await {
        result.unwrap();
    }
    assert_eq!(server.connections(), all);
    // Surplus connections are closed when they are returned, so the last close means that all were returned.
    let surplus = async {
        while closed.load(Ordering::SeqCst) < SURPLUS {
            one_more.notified().await;
        }
    };
    timeout(10 * SECOND, surplus).await.expect("no further connections are kept");
    for result in at_once().await {
        result.unwrap();
    }
    assert_eq!(server.connections(), all + SURPLUS, "{count} were reused");
}

#[tokio::test]
async fn thirty_two_connections_to_a_host_are_kept() {
    kept_at_most(32, HyperTransport::builder()).await;
}

#[tokio::test]
async fn as_many_connections_are_kept_as_the_transport_says() {
    kept_at_most(2, HyperTransport::builder().pool_max_idle_per_host(2)).await;
    kept_at_most(0, HyperTransport::builder().pool_max_idle_per_host(0)).await;
}

#[tokio::test]
async fn an_idle_time_without_end_is_no_limit() {
    for limit in [Duration::MAX, Duration::from_secs(u64::MAX / 2)] {
        let server = Server::responding(THING).await;
        let client = client(&server, HyperTransport::builder().pool_idle_timeout(limit).connect_timeout(limit));
        client.thing("42").await.unwrap();
        idle(1000 * SECOND).await;
        client.thing("42").await.unwrap();
        assert_eq!(server.connections(), 1, "reused");
    }
}
