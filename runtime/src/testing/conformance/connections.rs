//! Connections that are used again, and those that must not be.

use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::join_all;
use tokio::sync::{Barrier, Notify};

use super::server::{OK, Server};
use super::{Subject, checks, exchange, fail, get, post, send, soon};
use crate::core::body::Body;
use crate::core::transport_error::Sent;

checks![
    connections_are_used_again: Pool,
    concurrent_requests_use_connections_of_their_own,
    a_connection_that_the_server_closes_is_not_used_again,
    a_connection_with_an_unread_body_is_not_used_again,
    a_connection_that_was_closed_while_idle_is_not_used,
    a_request_on_a_stale_connection_is_not_sent_twice,
    surplus_bytes_are_not_the_next_response,
    a_request_that_is_dropped_closes_its_connection,
    a_response_that_is_dropped_closes_its_connection,
];

async fn connections_are_used_again(subject: Subject) {
    let server = Server::responding(OK).await;
    let transport = subject.transport();
    for _ in 0..3 {
        assert_eq!(exchange(&transport, get(server.url("/"))).await, "ok");
        assert_eq!(exchange(&transport, post(server.url("/"), "body")).await, "ok");
    }
    assert_eq!((server.requests().len(), server.connections()), (6, 1));
}

async fn concurrent_requests_use_connections_of_their_own(subject: Subject) {
    // No request is responded to before all have arrived.
    let barrier = Arc::new(Barrier::new(8));
    let server = Server::start(move |_, mut connection| {
        let barrier = Arc::clone(&barrier);
        async move {
            while let Some(request) = connection.request().await {
                barrier.wait().await;
                let target = request.line.split(' ').nth(1).unwrap_or_default().to_owned();
                connection.write(format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{target}", target.len())).await;
            }
        }
    })
    .await;
    let transport = subject.transport();
    let all = (0..8).map(|number| exchange(&transport, get(server.url(&format!("/{number}")))));
    let bodies = soon("all responses", join_all(all)).await;
    assert_eq!(bodies, (0..8).map(|number| format!("/{number}")).collect::<Vec<_>>());
}

async fn a_connection_that_the_server_closes_is_not_used_again(subject: Subject) {
    for head in ["HTTP/1.1 200 OK\r\nConnection: close", "HTTP/1.0 200 OK"] {
        let server = Server::start(move |_, mut connection| async move {
            connection.request().await;
            connection.write(format!("{head}\r\nContent-Length: 2\r\n\r\nok")).await;
            // A second request on this connection would never be responded to.
            connection.closed().await;
        })
        .await;
        let transport = subject.transport();
        for _ in 0..3 {
            let response = exchange(&transport, post(server.url("/"), "body"));
            assert_eq!(soon("the response on another connection", response).await, "ok");
        }
        assert_eq!((server.requests().len(), server.connections()), (3, 3), "{head}");
    }
}

async fn a_connection_with_an_unread_body_is_not_used_again(subject: Subject) {
    let server = Server::start(|number, mut connection| async move {
        while connection.request().await.is_some() {
            if number == 1 {
                connection.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf").await;
            } else {
                connection.write(OK).await;
            }
        }
    })
    .await;
    let transport = subject.transport();
    let unread = send(&transport, get(server.url("/"))).await;
    assert_eq!(soon("another response", exchange(&transport, get(server.url("/")))).await, "ok");
    drop(unread);
    assert_eq!(soon("another response", exchange(&transport, get(server.url("/")))).await, "ok");
}

async fn a_connection_that_was_closed_while_idle_is_not_used(subject: Subject) {
    let closed = Arc::new(Notify::new());
    let signal = Arc::clone(&closed);
    let server = Server::start(move |_, mut connection| {
        let signal = Arc::clone(&signal);
        async move {
            connection.request().await;
            connection.write(OK).await;
            connection.end().await;
            // The transport has noticed when it closes its half.
            connection.closed().await;
            signal.notify_one();
        }
    })
    .await;
    let transport = subject.transport();
    for _ in 0..3 {
        assert_eq!(exchange(&transport, post(server.url("/"), "body")).await, "ok");
        soon("the transport closes its half", closed.notified()).await;
    }
    assert_eq!((server.requests().len(), server.connections()), (3, 3));
}

/// Only the client knows whether a request may be repeated.
async fn a_request_on_a_stale_connection_is_not_sent_twice(subject: Subject) {
    // The first request of a connection is responded to; the second one is read, and the connection closed.
    let server = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.write(OK).await;
        connection.request().await;
    })
    .await;
    let transport = subject.transport();
    for number in 0..4_usize {
        let before = server.requests().len();
        let request = if number < 2 { post(server.url("/"), "body") } else { get(server.url("/")) };
        match transport.send(request).await {
            Ok(response) => drop(super::text(response).await),
            Err(error) => assert_eq!(error.sent(), Sent::Maybe, "{error:?}"),
        }
        assert_eq!(server.requests().len(), before + 1, "each request is received once");
    }
}

/// Otherwise a server, or an attacker behind it, could choose the response to the request of someone else.
async fn surplus_bytes_are_not_the_next_response(subject: Subject) {
    let server = Server::start(|number, mut connection| async move {
        while connection.request().await.is_some() {
            connection.write(OK).await;
            if number == 1 {
                connection.write(b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nsmuggled").await;
            }
        }
    })
    .await;
    let transport = subject.transport();
    assert_eq!(exchange(&transport, get(server.url("/"))).await, "ok");
    // The surplus arrives meanwhile.
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    assert_eq!(exchange(&transport, get(server.url("/"))).await, "ok");
}

async fn a_request_that_is_dropped_closes_its_connection(subject: Subject) {
    let (arrived, gone) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let signals = (Arc::clone(&arrived), Arc::clone(&gone));
    let server = Server::start(move |_, mut connection| {
        let (arrived, gone) = signals.clone();
        async move {
            connection.head().await;
            arrived.notify_one();
            connection.closed().await;
            gone.notify_one();
        }
    })
    .await;
    let endless = || Body::stream(futures_util::stream::pending::<Result<Bytes, std::convert::Infallible>>());
    for request in [get(server.url("/")), post(server.url("/"), "body"), post(server.url("/"), endless())] {
        let transport = subject.transport();
        let sending = tokio::spawn(async move { transport.send(request).await.map(drop) });
        soon("the request", arrived.notified()).await;
        sending.abort();
        soon("the connection is closed", gone.notified()).await;
    }
}

async fn a_response_that_is_dropped_closes_its_connection(subject: Subject) {
    let gone = Arc::new(Notify::new());
    let signal = Arc::clone(&gone);
    let server = Server::start(move |_, mut connection| {
        let signal = Arc::clone(&signal);
        async move {
            connection.request().await;
            connection.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nfirst").await;
            connection.closed().await;
            signal.notify_one();
        }
    })
    .await;
    let transport = subject.transport();
    let mut response = send(&transport, get(server.url("/"))).await;
    assert_eq!(response.body_mut().data().await.expect("no error").expect("a chunk"), "first");
    drop(response);
    soon("the connection is closed", gone.notified()).await;
    // A request that fails does not keep others from succeeding.
    let other = Server::responding(OK).await;
    assert_eq!(exchange(&transport, get(other.url("/"))).await, "ok");
    drop(other);
    fail(&transport, get("http://127.0.0.1:9/")).await;
}
