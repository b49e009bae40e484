//! Failures, and how far the request got.

use std::convert::Infallible;
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use tokio::net::TcpSocket;

use super::server::Server;
use super::{Setup, Subject, checks, fail, get, post, soon};
use crate::core::body::Body;
use crate::core::transport_error::{Sent, TransportError};

checks![
    a_refused_connection_was_never_sent,
    a_host_that_does_not_resolve_was_never_sent,
    a_url_that_cannot_be_used_was_never_sent,
    a_connection_that_takes_too_long_was_never_sent: ConnectTimeout,
    a_connection_that_is_reset_at_once_got_no_response,
    a_reset_while_writing_leaves_the_outcome_unknown,
    a_reset_after_the_request_leaves_the_outcome_unknown,
    a_close_before_the_response_leaves_the_outcome_unknown,
    a_close_after_an_interim_response_leaves_the_outcome_unknown,
    a_close_within_the_head_of_the_response_is_an_error,
];

/// Reserves a port that refuses connections.
fn reserved() -> TcpSocket {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind(([127, 0, 0, 1], 0).into()).expect("a free port");
    socket
}

async fn a_refused_connection_was_never_sent(subject: Subject) {
    let socket = reserved();
    let address = socket.local_addr().expect("an address");
    let error = fail(&subject.transport(), post(format!("http://{address}/"), "body")).await;
    assert_eq!((error.sent(), error.is_timeout(), error.is_permanent()), (Sent::Never, false, false), "{error:?}");
}

async fn a_host_that_does_not_resolve_was_never_sent(subject: Subject) {
    // Resolvers reject a label of more than 63 bytes (RFC 1035, section 2.3.4) without asking a server.
    let error = fail(&subject.transport(), post(format!("http://{}.invalid/", "a".repeat(64)), "body")).await;
    assert_eq!(error.sent(), Sent::Never, "{error:?}");
}

async fn a_url_that_cannot_be_used_was_never_sent(subject: Subject) {
    for url in ["/relative", "ftp://127.0.0.1/", "http://[1::2::3]/"] {
        let error = fail(&subject.transport(), post(url, "body")).await;
        assert_eq!(error.sent(), Sent::Never, "{url}: {error:?}");
    }
}

/// The kernel ignores connections to a server whose backlog is full.
async fn a_connection_that_takes_too_long_was_never_sent(subject: Subject) {
    let listener = reserved().listen(1).expect("a server");
    let address = listener.local_addr().expect("an address");
    let mut filling = Vec::new();
    loop {
        match tokio::time::timeout(Duration::from_millis(200), tokio::net::TcpStream::connect(address)).await {
            // Other systems than Linux accept more, or refuse.
            Ok(Ok(_)) if filling.len() > 100 => return,
            Ok(Ok(stream)) => filling.push(stream),
            Ok(Err(_)) => return,
            Err(_) => break,
        }
    }
    let setup = Setup { connect_timeout: Some(Duration::from_millis(100)), ..Setup::default() };
    let transport = subject.with(&setup);
    let error = soon("the time limit", fail(&transport, post(format!("http://{address}/"), "body"))).await;
    assert_eq!((error.sent(), error.is_timeout(), error.is_permanent()), (Sent::Never, true, false), "{error:?}");
}

fn is_unknown(error: &TransportError) {
    let actual = (error.sent(), error.is_timeout(), error.is_permanent(), error.is_tls());
    assert_eq!(actual, (Sent::Maybe, false, false, false), "{error:?}");
}

async fn a_connection_that_is_reset_at_once_got_no_response(subject: Subject) {
    let server = Server::start(|_, connection| async { connection.reset() }).await;
    let error = fail(&subject.transport(), post(server.url("/"), "body")).await;
    assert!(matches!(error.sent(), Sent::Never | Sent::Maybe), "{error:?}");
    assert_eq!(server.connections(), 1, "the request is not repeated");
}

async fn a_reset_while_writing_leaves_the_outcome_unknown(subject: Subject) {
    let server = Server::start(|_, mut connection| async move {
        connection.head().await;
        connection.bytes(1 << 20).await;
        connection.reset();
    })
    .await;
    let chunk = Bytes::from(vec![0; 1 << 16]);
    let endless = Body::stream(stream::repeat_with(move || Ok::<_, Infallible>(chunk.clone())));
    for body in [endless, vec![0; 32 << 20].into()] {
        let transport = subject.transport();
        is_unknown(&soon("the error", fail(&transport, post(server.url("/"), body))).await);
    }
    assert_eq!(server.connections(), 2);
}

async fn a_reset_after_the_request_leaves_the_outcome_unknown(subject: Subject) {
    let server = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.reset();
    })
    .await;
    is_unknown(&fail(&subject.transport(), post(server.url("/"), "body")).await);
    is_unknown(&fail(&subject.transport(), get(server.url("/"))).await);
    assert_eq!(server.requests().len(), 2);
}

async fn a_close_before_the_response_leaves_the_outcome_unknown(subject: Subject) {
    let server = Server::closing_after(*b"").await;
    is_unknown(&fail(&subject.transport(), post(server.url("/"), "body")).await);
    is_unknown(&fail(&subject.transport(), get(server.url("/"))).await);
    assert_eq!(server.requests().len(), 2);
}

async fn a_close_after_an_interim_response_leaves_the_outcome_unknown(subject: Subject) {
    let server = Server::closing_after(*b"HTTP/1.1 100 Continue\r\n\r\n").await;
    is_unknown(&fail(&subject.transport(), post(server.url("/"), "body")).await);
    assert_eq!(server.requests().len(), 1);
}

async fn a_close_within_the_head_of_the_response_is_an_error(subject: Subject) {
    for half in ["HTTP/1.1 200", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n"] {
        let server = Server::closing_after(half).await;
        let error = fail(&subject.transport(), post(server.url("/"), "body")).await;
        assert!(matches!(error.sent(), Sent::Maybe | Sent::Responded), "{half:?}: {error:?}");
        assert_eq!(server.requests().len(), 1);
    }
}
