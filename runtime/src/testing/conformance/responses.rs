//! Responses of all kinds.

use http::{Method, Request};

use super::server::{OK, Server};
use super::{Subject, bytes, checks, exchange, fail, get, send, soon, text};
use crate::core::body::Body;
use crate::core::transport_error::Sent;

checks![
    the_status_and_the_headers_are_returned,
    a_response_without_content_has_no_body,
    a_response_to_head_has_no_body,
    interim_responses_are_skipped,
    a_chunked_body_is_returned_without_its_framing,
    a_body_that_ends_with_the_connection_is_complete,
    a_large_body_is_received_completely,
    a_body_shorter_than_its_length_is_an_error,
    a_chunked_body_without_its_end_is_an_error,
    a_response_that_is_not_http_is_an_error,
    redirects_are_not_followed,
    content_codings_that_were_asked_for_are_removed,
    long_headers_are_returned,
    endless_headers_are_an_error,
];

async fn the_status_and_the_headers_are_returned(subject: Subject) {
    const RESPONSE: &[u8] = b"HTTP/1.1 299 Sort of OK\r\nX-B: 2\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nX-Empty:\r\n\
        X-Bytes: caf\xc3\xa9 \xff\r\nx-a:  spaces  \r\nContent-Length: 2\r\n\r\nok";
    let server = Server::responding(RESPONSE).await;
    let response = send(&subject.transport(), get(server.url("/"))).await;
    let headers = response.headers().clone();
    let values =
        |name: &str| -> Vec<Vec<u8>> { headers.get_all(name).iter().map(|value| value.as_bytes().to_vec()).collect() };
    assert_eq!(response.status(), 299);
    assert_eq!(values("set-cookie"), [b"a=1", b"b=2"]);
    assert_eq!(values("x-bytes"), [b"caf\xc3\xa9 \xff"]);
    assert_eq!(
        (values("x-empty"), values("x-a"), values("x-b")),
        (vec![vec![]], vec![b"spaces".into()], vec![b"2".into()])
    );
    let names: Vec<_> = headers.keys().map(http::HeaderName::as_str).collect();
    assert_eq!(names, ["x-b", "set-cookie", "x-empty", "x-bytes", "x-a", "content-length"]);
    assert_eq!(text(response).await, "ok");
}

async fn a_response_without_content_has_no_body(subject: Subject) {
    for head in ["204 No Content\r\n", "304 Not Modified\r\nContent-Length: 1000\r\n"] {
        let server = Server::responding(format!("HTTP/1.1 {head}\r\n")).await;
        let transport = subject.transport();
        for _ in 0..2 {
            let response = soon("the response", send(&transport, get(server.url("/")))).await;
            assert_eq!(soon("the end of the body", text(response)).await, "", "{head}");
        }
        assert_eq!(server.requests().len(), 2);
    }
}

async fn a_response_to_head_has_no_body(subject: Subject) {
    for framing in ["Content-Length: 1000", "Transfer-Encoding: chunked"] {
        let server = Server::responding(format!("HTTP/1.1 200 OK\r\n{framing}\r\n\r\n")).await;
        let transport = subject.transport();
        for _ in 0..2 {
            let request = Request::builder().method(Method::HEAD).uri(server.url("/")).body(Body::empty());
            let response = soon("the response", send(&transport, request.expect("a request"))).await;
            assert_eq!(response.status(), 200);
            assert_eq!(soon("the end of the body", text(response)).await, "", "{framing}");
        }
    }
}

async fn interim_responses_are_skipped(subject: Subject) {
    const RESPONSE: &[u8] = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n\
        HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    let server = Server::responding(RESPONSE).await;
    let transport = subject.transport();
    for _ in 0..2 {
        let response = send(&transport, get(server.url("/"))).await;
        assert_eq!(response.status(), 200);
        assert!(!response.headers().contains_key("link"), "headers of interim responses belong to them");
        assert_eq!(text(response).await, "ok");
    }
}

async fn a_chunked_body_is_returned_without_its_framing(subject: Subject) {
    const RESPONSE: &[u8] = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n\r\n\
        5;name=value\r\nhello\r\n00A\r\n\r\n, world!\r\n0\r\nX-T: trailer\r\n\r\n";
    let server = Server::responding(RESPONSE).await;
    let transport = subject.transport();
    for _ in 0..2 {
        assert_eq!(exchange(&transport, get(server.url("/"))).await, "hello\r\n, world!");
    }
}

async fn a_body_that_ends_with_the_connection_is_complete(subject: Subject) {
    for head in ["HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.0 200 OK\r\n\r\n"] {
        let server = Server::closing_after(format!("{head}all of it")).await;
        assert_eq!(exchange(&subject.transport(), get(server.url("/"))).await, "all of it", "{head}");
    }
}

async fn a_large_body_is_received_completely(subject: Subject) {
    let body: Vec<u8> = (0..4 << 20).map(|index: u32| index.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
    let server = Server::responding([head.as_bytes(), &body].concat()).await;
    let response = send(&subject.transport(), get(server.url("/"))).await;
    assert!(bytes(response).await.expect("a body") == body, "4 MiB are returned as they are");
}

/// Asserts that the response, after which the server closes the connection, is an error at its end.
async fn is_incomplete(subject: &Subject, response: &'static [u8]) {
    let server = Server::closing_after(response).await;
    let outcome = match subject.transport().send(get(server.url("/"))).await {
        Ok(response) => bytes(response).await,
        Err(error) => Err(error.into()),
    };
    assert!(outcome.is_err(), "expected an error, found {outcome:?} for {}", String::from_utf8_lossy(response));
}

async fn a_body_shorter_than_its_length_is_an_error(subject: Subject) {
    is_incomplete(&subject, b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n").await;
    is_incomplete(&subject, b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nnine byte").await;
}

async fn a_chunked_body_without_its_end_is_an_error(subject: Subject) {
    for end in ["", "5", "5\r\nhel", "5\r\nhello", "5\r\nhello\r\n", "5\r\nhello\r\n0\r\n"] {
        let response = format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{end}");
        is_incomplete(&subject, response.leak().as_bytes()).await;
    }
}

async fn a_response_that_is_not_http_is_an_error(subject: Subject) {
    for response in [&b"SSH-2.0-OpenSSH_9.6\r\n"[..], b"HTTP/1.1 abc\r\n\r\n", b"\0\0\0\0\r\n\r\n"] {
        let server = Server::closing_after(response).await;
        let error = fail(&subject.transport(), get(server.url("/"))).await;
        assert!(matches!(error.sent(), Sent::Maybe | Sent::Responded), "{error:?}");
        assert_eq!(server.requests().len(), 1);
    }
}

async fn redirects_are_not_followed(subject: Subject) {
    let elsewhere = Server::responding(OK).await;
    let location = elsewhere.url("/");
    let response = format!("HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");
    let server = Server::responding(response).await;
    let response = send(&subject.transport(), get(server.url("/"))).await;
    assert_eq!(response.status().as_u16(), 302, "the redirect is the response");
    assert_eq!(response.headers()["location"].as_bytes(), location.as_bytes());
    assert_eq!((server.requests().len(), elsewhere.connections()), (1, 0));
}

/// `hello` in gzip (RFC 1952).
const GZIP: &[u8] = &[31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 203, 72, 205, 201, 201, 7, 0, 134, 166, 16, 54, 5, 0, 0, 0];

async fn content_codings_that_were_asked_for_are_removed(subject: Subject) {
    let server = Server::start(|_, mut connection| async move {
        while let Some(request) = connection.request().await {
            let asked = request.texts("accept-encoding").join(",").contains("gzip");
            let head = if asked { "Content-Encoding: gzip\r\n" } else { "" };
            let body = if asked { GZIP } else { b"hello" };
            let head = format!("HTTP/1.1 200 OK\r\n{head}Content-Length: {}\r\n\r\n", body.len());
            connection.write([head.as_bytes(), body].concat()).await;
        }
    })
    .await;
    let response = send(&subject.transport(), get(server.url("/"))).await;
    assert!(!response.headers().contains_key("content-encoding"), "the header is removed with the coding");
    let length = response.headers().get("content-length").map(|length| length.as_bytes().to_vec());
    assert!(length.is_none_or(|length| length == b"5"), "the length is not that of the coded body");
    assert_eq!(text(response).await, "hello");
}

async fn long_headers_are_returned(subject: Subject) {
    let value = "long".repeat(4 * 1024);
    let many = (0..90).map(|number| format!("X-{number}: {number}\r\n")).collect::<Vec<_>>().concat();
    let server =
        Server::responding(format!("HTTP/1.1 200 OK\r\nX-Long: {value}\r\n{many}Content-Length: 0\r\n\r\n")).await;
    let response = send(&subject.transport(), get(server.url("/"))).await;
    assert!(response.headers()["x-long"] == value.as_str(), "16 KiB are returned");
    assert_eq!(response.headers()["x-89"], "89");
}

async fn endless_headers_are_an_error(subject: Subject) {
    let server = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.write(b"HTTP/1.1 200 OK\r\n").await;
        let header = format!("X-Endless: {}\r\n", "x".repeat(1000)).repeat(16);
        while connection.write(&header).await {}
    })
    .await;
    let transport = subject.transport();
    let error = soon("the error", fail(&transport, get(server.url("/")))).await;
    assert!(matches!(error.sent(), Sent::Maybe | Sent::Responded), "{error:?}");
}
