//! The bytes of requests without streamed bodies.

use bytes::Bytes;
use http::{HeaderValue, Method, Request};

use super::server::{OK, Server};
use super::{Subject, checks, exchange, get, post};
use crate::core::body::Body;

checks![
    the_method_and_the_target_are_sent_byte_for_byte,
    headers_are_sent_in_order,
    repeated_headers_are_sent_in_order,
    header_bytes_beyond_ascii_are_sent,
    long_headers_are_sent,
    the_host_is_sent_once,
    a_host_header_of_the_request_is_sent,
    a_body_in_memory_is_sent_with_its_length,
    a_large_body_is_sent_completely,
    a_read_without_a_body_has_no_length,
    a_write_without_a_body_has_the_length_zero,
    no_secret_headers_are_added,
];

async fn the_method_and_the_target_are_sent_byte_for_byte(subject: Subject) {
    let server = Server::responding(OK).await;
    let transport = subject.transport();
    let targets = [
        "/",
        "/?",
        "/a%2Fb/%7e~?x=%20&y=a+b",
        "/a;b,c:d@e!$&'()*+=",
        "//double//slash/",
        "/a|b/[c]?{d}|[e]?f=%zz",
        "/?a=1&a=2&&b",
        "/%E2%82%AC",
    ];
    for target in targets {
        exchange(&transport, get(server.url(target))).await;
    }
    let methods = [Method::PUT, Method::DELETE, Method::OPTIONS, Method::from_bytes(b"PURGE-all").expect("a method")];
    for method in &methods {
        let request = Request::builder().method(method).uri(server.url("/x")).body(Body::empty());
        exchange(&transport, request.expect("a request")).await;
    }
    let expected = targets.iter().map(|target| format!("GET {target} HTTP/1.1"));
    let expected = expected.chain(methods.iter().map(|method| format!("{method} /x HTTP/1.1")));
    let actual: Vec<_> = server.requests().into_iter().map(|request| request.line).collect();
    assert_eq!(actual, expected.collect::<Vec<_>>());
}

async fn headers_are_sent_in_order(subject: Subject) {
    let server = Server::responding(OK).await;
    let names = ["x-z", "x-a", "x-m", "accept", "x-b", "content-language"];
    let mut request = get(server.url("/"));
    for name in names {
        request.headers_mut().insert(name, HeaderValue::from_static("the value, \"quoted\"; a=b"));
    }
    exchange(&subject.transport(), request).await;
    let received = server.request();
    let sent = received.headers.iter().filter(|(name, _)| names.contains(&name.as_str()));
    let sent: Vec<_> = sent.map(|(name, value)| (name.as_str(), String::from_utf8_lossy(value))).collect();
    assert_eq!(sent, names.map(|name| (name, "the value, \"quoted\"; a=b".into())));
}

async fn repeated_headers_are_sent_in_order(subject: Subject) {
    let server = Server::responding(OK).await;
    let mut request = get(server.url("/"));
    for value in ["3", "1", "2"] {
        request.headers_mut().append("x-repeated", HeaderValue::from_static(value));
    }
    exchange(&subject.transport(), request).await;
    assert_eq!(server.request().texts("x-repeated"), ["3", "1", "2"]);
}

async fn header_bytes_beyond_ascii_are_sent(subject: Subject) {
    const VALUE: &[u8] = b"caf\xc3\xa9 \xff\x80";
    let server = Server::responding(OK).await;
    let mut request = get(server.url("/"));
    request.headers_mut().insert("x-bytes", HeaderValue::from_bytes(VALUE).expect("a value"));
    request.headers_mut().insert("x-empty", HeaderValue::from_static(""));
    exchange(&subject.transport(), request).await;
    let received = server.request();
    assert_eq!((received.values("x-bytes"), received.values("x-empty")), (vec![VALUE], vec![&b""[..]]));
}

async fn long_headers_are_sent(subject: Subject) {
    let server = Server::responding(OK).await;
    let value = "long".repeat(8 * 1024);
    let mut request = get(server.url("/"));
    request.headers_mut().insert("x-long", value.parse().expect("a value"));
    exchange(&subject.transport(), request).await;
    assert!(server.request().texts("x-long") == [value], "32 KiB are sent");
}

async fn the_host_is_sent_once(subject: Subject) {
    let server = Server::responding(OK).await;
    exchange(&subject.transport(), get(server.url("/"))).await;
    exchange(&subject.transport(), get(format!("http://localhost:{}/", server.address.port()))).await;
    let hosts: Vec<_> = server.requests().iter().map(|request| request.texts("host")).collect();
    assert_eq!(hosts, [[server.address.to_string()], [format!("localhost:{}", server.address.port())]]);
}

async fn a_host_header_of_the_request_is_sent(subject: Subject) {
    let server = Server::responding(OK).await;
    let mut request = get(server.url("/"));
    request.headers_mut().insert("host", HeaderValue::from_static("virtual.example"));
    exchange(&subject.transport(), request).await;
    assert_eq!(server.request().texts("host"), ["virtual.example"]);
}

async fn a_body_in_memory_is_sent_with_its_length(subject: Subject) {
    let server = Server::responding(OK).await;
    exchange(&subject.transport(), post(server.url("/"), Bytes::from_static(b"\0binary\r\n\r\n"))).await;
    let received = server.request();
    assert_eq!(received.body, b"\0binary\r\n\r\n");
    assert_eq!((received.texts("content-length"), received.texts("transfer-encoding")), (vec!["11".into()], vec![]));
}

async fn a_large_body_is_sent_completely(subject: Subject) {
    let server = Server::responding(OK).await;
    let body: Vec<u8> = (0..4 << 20).map(|index: u32| index.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    exchange(&subject.transport(), post(server.url("/"), body.clone())).await;
    assert!(server.request().body == body, "4 MiB are sent as they are");
}

async fn a_read_without_a_body_has_no_length(subject: Subject) {
    let server = Server::responding(OK).await;
    exchange(&subject.transport(), get(server.url("/"))).await;
    let received = server.request();
    for name in ["content-length", "transfer-encoding", "content-type"] {
        assert_eq!(received.texts(name), Vec::<String>::new(), "{name}");
    }
}

/// Without it, some servers respond with 411 (RFC 9110, section 8.6).
async fn a_write_without_a_body_has_the_length_zero(subject: Subject) {
    let server = Server::responding(OK).await;
    let transport = subject.transport();
    for method in [Method::POST, Method::PUT, Method::PATCH] {
        let request = Request::builder().method(method).uri(server.url("/")).body(Body::empty());
        exchange(&transport, request.expect("a request")).await;
    }
    for received in server.requests() {
        assert_eq!(received.texts("content-length"), ["0"], "{}", received.line);
        assert_eq!(received.texts("transfer-encoding"), Vec::<String>::new(), "{}", received.line);
    }
}

async fn no_secret_headers_are_added(subject: Subject) {
    const COOKIE: &[u8] = b"HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n";
    let server = Server::responding(COOKIE).await;
    let transport = subject.transport();
    for _ in 0..2 {
        exchange(&transport, get(server.url("/?secret"))).await;
    }
    for received in server.requests() {
        for name in ["referer", "cookie", "authorization", "proxy-authorization", "origin"] {
            assert_eq!(received.texts(name), Vec::<String>::new(), "{name}");
        }
    }
}
