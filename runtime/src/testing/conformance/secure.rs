//! TLS: certificates, versions, and failures of the handshake.

use std::time::Duration;

use super::server::{OK, Server};
use super::tls::{Authority, HOST, params, serve, url};
use super::{Setup, Subject, checks, exchange, fail, post, soon};
use crate::core::transport_error::{Sent, TransportError};

checks![
    a_trusted_certificate_is_accepted: Tls,
    untrusted_certificates_are_rejected: Tls,
    the_name_of_the_host_is_sent: Tls,
    a_server_without_tls_is_an_error_of_tls: Tls,
    tls_before_1_2_is_rejected: Tls,
    a_handshake_that_breaks_off_was_never_sent: Tls,
    a_handshake_that_takes_too_long_was_never_sent: Tls ConnectTimeout,
    a_client_certificate_is_presented: Tls ClientCertificate,
];

fn is_tls(error: &TransportError) {
    let actual = (error.sent(), error.is_tls(), error.is_permanent(), error.is_timeout());
    assert_eq!(actual, (Sent::Never, true, true, false), "{error:?}");
}

async fn a_trusted_certificate_is_accepted(subject: Subject) {
    let authority = Authority::new();
    let server = serve(authority.acceptor(&params(HOST), &["http/1.1"]), |_, mut connection| async move {
        while connection.request().await.is_some() {
            connection.write(OK).await;
        }
    })
    .await;
    assert_eq!(exchange(&subject.trusting(&authority), post(url(&server, "/a?b"), "body")).await, "ok");
    let received = server.request();
    assert_eq!((received.line.as_str(), received.body.as_slice()), ("POST /a?b HTTP/1.1", &b"body"[..]));
    assert_eq!(received.texts("host"), [format!("{HOST}:{}", server.address.port())]);
}

async fn untrusted_certificates_are_rejected(subject: Subject) {
    let (authority, other) = (Authority::new(), Authority::new());
    let mut expired = params(HOST);
    expired.not_before = rcgen::date_time_ymd(2001, 1, 1);
    expired.not_after = rcgen::date_time_ymd(2002, 1, 1);
    let acceptors = [
        other.acceptor(&params(HOST), &["http/1.1"]),
        authority.acceptor(&params("other.example"), &["http/1.1"]),
        authority.acceptor(&expired, &["http/1.1"]),
    ];
    for acceptor in acceptors {
        let server = serve(acceptor, |_, mut connection| async move {
            connection.request().await;
        })
        .await;
        is_tls(&fail(&subject.trusting(&authority), post(url(&server, "/"), "body")).await);
        assert_eq!(server.requests().len(), 0);
    }
}

/// Records what a client sends first, and responds with `response`.
async fn hello(response: &'static [u8]) -> (Server, tokio::sync::mpsc::UnboundedReceiver<Vec<u8>>) {
    let (sender, receiver) = tokio::sync::mpsc::unbounded_channel();
    let server = Server::start(move |_, mut connection| {
        let sender = sender.clone();
        async move {
            // The record of the ClientHello (RFC 8446, section 5.1).
            let head = connection.bytes(5).await;
            let length = head.get(3..5).map_or(0, |length| usize::from(length[0]) << 8 | usize::from(length[1]));
            let _ = sender.send(connection.bytes(length).await);
            connection.write(response).await;
            connection.closed().await;
        }
    })
    .await;
    (server, receiver)
}

/// An alert: `handshake_failure` (RFC 8446, section 6).
const ALERT: &[u8] = &[21, 3, 3, 0, 2, 2, 40];

async fn the_name_of_the_host_is_sent(subject: Subject) {
    let (server, mut hellos) = hello(ALERT).await;
    is_tls(&fail(&subject.trusting(&Authority::new()), post(url(&server, "/"), "body")).await);
    let hello = hellos.recv().await.expect("a ClientHello");
    // The extension `server_name` (RFC 6066, section 3) with one name of type `host_name`.
    let name = [&[0, 0, 0, 14, 0, 12, 0, 0, 9], HOST.as_bytes()].concat();
    assert!(hello.windows(name.len()).any(|window| window == name), "{hello:?}");
}

async fn a_server_without_tls_is_an_error_of_tls(subject: Subject) {
    let (server, _hellos) = hello(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
    is_tls(&fail(&subject.trusting(&Authority::new()), post(url(&server, "/"), "body")).await);
    assert_eq!(server.connections(), 1);
}

async fn tls_before_1_2_is_rejected(subject: Subject) {
    // A ServerHello of TLS 1.1 (RFC 4346, section 7.4.1.3): 32 random bytes, no session, AES-128-CBC.
    const HELLO: [u8; 47] = {
        let mut hello = [7; 47];
        let head = [22, 3, 2, 0, 42, 2, 0, 0, 38, 3, 2];
        let mut index = 0;
        while index < head.len() {
            hello[index] = head[index];
            index += 1;
        }
        (hello[43], hello[44], hello[45], hello[46]) = (0, 0, 0x2f, 0);
        hello
    };
    let (server, _hellos) = hello(&HELLO).await;
    is_tls(&fail(&subject.trusting(&Authority::new()), post(url(&server, "/"), "body")).await);
}

async fn a_handshake_that_breaks_off_was_never_sent(subject: Subject) {
    let server = Server::start(|_, mut connection| async move {
        connection.bytes(5).await;
    })
    .await;
    let error = fail(&subject.trusting(&Authority::new()), post(url(&server, "/"), "body")).await;
    assert_eq!((error.sent(), error.is_timeout(), error.is_permanent()), (Sent::Never, false, false), "{error:?}");
}

async fn a_handshake_that_takes_too_long_was_never_sent(subject: Subject) {
    let (server, _hellos) = hello(b"").await;
    let setup = Setup {
        connect_timeout: Some(Duration::from_millis(100)),
        root_certificates: Some(Authority::new().pem()),
        ..Setup::default()
    };
    let transport = subject.with(&setup);
    let error = soon("the time limit", fail(&transport, post(url(&server, "/"), "body"))).await;
    assert_eq!((error.sent(), error.is_timeout(), error.is_permanent()), (Sent::Never, true, false), "{error:?}");
}

async fn a_client_certificate_is_presented(subject: Subject) {
    let authority = Authority::new();
    let server = serve(authority.requiring_acceptor(), |_, mut connection| async move {
        while connection.request().await.is_some() {
            connection.write(OK).await;
        }
    })
    .await;
    let mut setup = Setup { root_certificates: Some(authority.pem()), ..Setup::default() };
    let error = fail(&subject.with(&setup), post(url(&server, "/"), "body")).await;
    assert!(error.is_tls(), "{error:?}");
    setup.client_certificate = Some(authority.client_certificate());
    assert_eq!(exchange(&subject.with(&setup), post(url(&server, "/"), "body")).await, "ok");
    assert_eq!(server.requests().len(), 1);
}
