//! HTTP/2 streams that a server did not process are retried for every method, and other streams finish. Also streams
//! that the client cancels.

use std::future::{IntoFuture, poll_fn};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::support::tls::{Authority, params, serve};
use crate::support::{Files, NewThing, Things};
use bytes::Bytes;
use fingerpost::{Error, PerCall};
use h2::server::SendResponse;
use h2::{Reason, server};
use tokio::net::TcpStream;
use tokio::sync::{Notify, mpsc};
use tokio::time::timeout;
use tokio_rustls::server::TlsStream;

type Connection = server::Connection<TlsStream<TcpStream>, Bytes>;

fn complete(respond: &mut SendResponse<Bytes>) {
    let mut body = respond.send_response(http::Response::new(()), false).expect("headers");
    body.send_data(r#"{"id":"42"}"#.into(), true).expect("a body");
}

/// Returns the error of a write to a server that resets every stream.
async fn create_at_a_server_that_resets(reason: Reason) -> Error {
    let authority = Authority::new();
    let address = serve(authority.certify(&params("localhost"), "h2"), move |_, stream| async move {
        let mut connection = http2(stream).await;
        while let Some(Ok((_, mut respond))) = connection.accept().await {
            respond.send_reset(reason);
        }
    })
    .await;
    authority.client(address).create(&NewThing { name: "x".into() }).await.unwrap_err().into()
}

async fn http2(stream: TlsStream<TcpStream>) -> Connection {
    server::handshake(stream).await.expect("HTTP/2")
}

#[tokio::test]
async fn a_refused_stream_is_sent_again_also_for_a_write() {
    let authority = Authority::new();
    let seen = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&seen);
    let address = serve(authority.certify(&params("localhost"), "h2"), move |_, stream| {
        let counter = Arc::clone(&counter);
        async move {
            let mut connection = http2(stream).await;
            while let Some(Ok((_, mut respond))) = connection.accept().await {
                match counter.fetch_add(1, Ordering::SeqCst) {
                    0 => respond.send_reset(Reason::REFUSED_STREAM),
                    _ => complete(&mut respond),
                }
            }
        }
    })
    .await;
    let client = authority.client(address);
    assert_eq!(client.create(&NewThing { name: "x".into() }).await.unwrap().id, "42");
    assert_eq!(seen.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_stream_that_is_always_refused_is_known_to_be_undone() {
    let error = create_at_a_server_that_resets(Reason::REFUSED_STREAM).await;
    assert!(!error.is_outcome_unknown() && !error.is_connect(), "{error:?}");
    assert_eq!(error.to_string(), "create (POST /things): the server did not process the request, after 3 attempts");
}

#[tokio::test]
async fn a_stream_that_is_reset_for_another_reason_leaves_a_write_unknown() {
    let error = create_at_a_server_that_resets(Reason::INTERNAL_ERROR).await;
    assert!(error.is_outcome_unknown(), "{error:?}");
    assert_eq!(error.attempts(), 1);
}

#[tokio::test]
async fn after_goaway_the_streams_taken_finish_and_the_others_go_to_another_connection() {
    let authority = Authority::new();
    let (taken, connections) = (Arc::new(Notify::new()), Arc::new(AtomicUsize::new(0)));
    let (signal, counter) = (Arc::clone(&taken), Arc::clone(&connections));
    let address = serve(authority.certify(&params("localhost"), "h2"), move |number, stream| {
        let signal = Arc::clone(&signal);
        counter.store(number, Ordering::SeqCst);
        async move {
            let mut connection = http2(stream).await;
            let mut held = None;
            while let Some(Ok((_, mut respond))) = connection.accept().await {
                if number == 1 && held.is_none() {
                    held = Some(respond);
                    signal.notify_one();
                    // Sends GOAWAY and accepts no further streams.
                    connection.graceful_shutdown();
                    if let Some(respond) = &mut held {
                        complete(respond);
                    }
                } else {
                    complete(&mut respond);
                }
            }
        }
    })
    .await;
    let client = authority.client(address);
    let first = tokio::spawn(client.create(&NewThing { name: "first".into() }).into_future());
    taken.notified().await;
    let second = client.create(&NewThing { name: "second".into() }).await.unwrap();
    assert_eq!((first.await.unwrap().unwrap().id, second.id), ("42".into(), "42".into()));
    client.create(&NewThing { name: "third".into() }).await.unwrap();
    assert_eq!(connections.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_call_that_is_dropped_cancels_its_stream_and_the_connection_goes_on() {
    let authority = Authority::new();
    let (reset, mut resets) = mpsc::unbounded_channel();
    let (arrived, mut arrivals) = mpsc::unbounded_channel();
    let connections = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&connections);
    let address = serve(authority.certify(&params("localhost"), "h2"), move |number, stream| {
        let (reset, arrived) = (reset.clone(), arrived.clone());
        counter.store(number, Ordering::SeqCst);
        async move {
            let mut connection = http2(stream).await;
            while let Some(Ok((request, mut respond))) = connection.accept().await {
                let (reset, arrived) = (reset.clone(), arrived.clone());
                // The connection must be polled meanwhile.
                tokio::spawn(async move {
                    let reason = match request.uri().path() {
                        "/files/begun" => {
                            let mut body = respond.send_response(http::Response::new(()), false).expect("headers");
                            body.send_data("first".into(), false).expect("a body");
                            poll_fn(|cx| body.poll_reset(cx)).await
                        }
                        "/files/silent" => {
                            arrived.send(()).expect("a test");
                            poll_fn(|cx| respond.poll_reset(cx)).await
                        }
                        _ => return complete(&mut respond),
                    };
                    reset.send(reason.expect("a connection")).expect("a test");
                });
            }
        }
    })
    .await;
    let mut next_reset = async || timeout(Duration::from_secs(10), resets.recv()).await.expect("a reset").unwrap();
    let client = authority.client(address);

    let mut response = client.file("begun").streamed().await.unwrap();
    assert_eq!(response.body_mut().chunk().await.unwrap().unwrap(), "first");
    drop(response);
    assert_eq!(next_reset().await, Reason::CANCEL);

    let silent = tokio::spawn(client.file("silent").into_future());
    arrivals.recv().await.unwrap();
    silent.abort();
    assert_eq!(next_reset().await, Reason::CANCEL);

    assert_eq!(client.thing("42").await.unwrap().id, "42");
    assert_eq!(connections.load(Ordering::SeqCst), 1);
}
