//! Unix sockets.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixListener;

use super::server::OK;
use super::{Setup, Subject, checks, exchange, fail, post};
use crate::core::transport_error::Sent;

checks![requests_are_sent_to_a_unix_socket: UnixSocket];

async fn requests_are_sent_to_a_unix_socket(subject: Subject) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("server.sock");
    let transport = subject.with(&Setup { unix_socket: Some(path.clone()), ..Setup::default() });
    let error = fail(&transport, post("http://localhost/a?b", "body")).await;
    assert_eq!(error.sent(), Sent::Never, "{error:?}");
    let listener = UnixListener::bind(&path).expect("a socket");
    let served = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a connection");
        let mut request = Vec::new();
        while !request.ends_with(b"body") && stream.read_buf(&mut request).await.expect("a request") > 0 {}
        stream.write_all(OK).await.expect("a client");
        String::from_utf8_lossy(&request).into_owned()
    });
    assert_eq!(exchange(&transport, post("http://localhost/a?b", "body")).await, "ok");
    let request = served.await.expect("a request");
    assert!(request.starts_with("POST /a?b HTTP/1.1\r\n"), "{request}");
    assert!(request.to_ascii_lowercase().contains("\r\nhost: localhost\r\n"), "{request}");
}
