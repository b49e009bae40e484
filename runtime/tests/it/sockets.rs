//! The default transport on real connections, with faulty servers.

use std::future::IntoFuture;
use std::time::{Duration, Instant};

use crate::support::server::{self, Server};
use crate::support::{Files, NewThing, Sessions, Things};
use fingerpost::{HyperTransport, PerCall, RetryPolicy};
use tokio::net::TcpSocket;
use tokio::sync::oneshot;
use tokio::time::timeout;

const THING: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"id\":\"42\"}";
const NO_CONTENT: &[u8] = b"HTTP/1.1 204 No Content\r\n\r\n";

fn thing() -> NewThing {
    NewThing { name: "x".into() }
}

#[tokio::test]
async fn a_request_as_a_server_reads_it() {
    let server = Server::responding(THING).await;
    server.client().thing("a/b").fields("x y").tags(&["1", "2"]).await.unwrap();
    server.client().create(&thing()).await.unwrap();
    let requests = server.requests();
    assert!(requests[0].starts_with("GET /things/a%2Fb?fields=x%20y&tags=1&tags=2 HTTP/1.1\r\n"), "{}", requests[0]);
    for header in [format!("host: {}", server.address), "accept: application/json".into()] {
        assert!(requests[0].contains(&format!("\r\n{header}\r\n")), "{}", requests[0]);
    }
    let further = cfg!(all(feature = "brotli", feature = "zstd", feature = "deflate"));
    let codings = if further { "gzip, br, zstd, deflate" } else { "gzip" };
    assert!(requests[0].contains(&format!("\r\naccept-encoding: {codings}\r\n")), "{}", requests[0]);
    assert!(!requests[0].to_lowercase().contains("referer"), "{}", requests[0]);
    assert!(requests[1].starts_with("POST /things HTTP/1.1\r\n"));
    assert!(requests[1].contains("\r\ncontent-length: 12\r\n"), "{}", requests[1]);
    assert!(requests[1].ends_with("\r\n\r\n{\"name\":\"x\"}"), "{}", requests[1]);
}

#[tokio::test]
async fn packed_answers_are_not_asked_for_if_the_transport_is_told_so() {
    let server = Server::responding(THING).await;
    let plain = HyperTransport::builder().gzip(false).build().unwrap();
    server.builder().transport(plain).build().unwrap().thing("42").await.unwrap();
    assert!(!server.requests()[0].contains("accept-encoding"), "{}", server.requests()[0]);
}

#[tokio::test]
async fn a_write_without_a_body_says_that_it_has_none() {
    let server = Server::responding(NO_CONTENT).await;
    server.client().start("42").await.unwrap();
    server.client().lock("42").await.unwrap();
    for request in server.requests() {
        assert!(request.to_lowercase().contains("\r\ncontent-length: 0\r\n"), "{request}");
        assert!(!request.contains("content-type") && !request.contains("transfer-encoding"), "{request}");
    }
    let server = Server::responding(THING).await;
    server.client().thing("42").await.unwrap();
    assert!(!server.requests()[0].to_lowercase().contains("content-length"), "{}", server.requests()[0]);
}

/// Reserves a port that refuses connections until it listens.
fn reserved() -> TcpSocket {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    socket
}

#[tokio::test]
async fn a_post_waits_for_a_server_that_is_not_up_yet() {
    let socket = reserved();
    let mut policy = RetryPolicy { attempts: 200, budget: 200, ..RetryPolicy::default() };
    policy.backoff.max = Duration::from_millis(20);
    let client = server::builder(socket.local_addr().unwrap()).retry(policy).build().unwrap();
    let call = tokio::spawn(async move { client.create(&thing()).await });
    tokio::time::sleep(Duration::from_millis(30)).await;
    let server = Server::on(socket.listen(16).unwrap(), |_, mut connection| async move {
        connection.request().await;
        connection.write(THING).await;
    });
    assert_eq!(call.await.unwrap().unwrap().id, "42");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_server_that_is_never_up() {
    let socket = reserved();
    let client = server::builder(socket.local_addr().unwrap()).build().unwrap();
    let error = client.start("42").await.unwrap_err();
    assert!(error.is_connect() && !error.is_outcome_unknown() && !error.is_timeout(), "{error:?}");
    assert_eq!(error.attempts(), 3);
}

/// Creates a server whose backlog is full, so that the kernel ignores further connections, and the streams that fill
/// it.
#[cfg(target_os = "linux")]
async fn black_hole() -> (tokio::net::TcpListener, Vec<tokio::net::TcpStream>) {
    let listener = reserved().listen(1).unwrap();
    let address = listener.local_addr().unwrap();
    let mut filling = Vec::new();
    while let Ok(connected) = timeout(Duration::from_millis(200), tokio::net::TcpStream::connect(address)).await {
        filling.push(connected.unwrap());
    }
    (listener, filling)
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_connection_into_a_black_hole_ends_at_the_connect_timeout() {
    let (listener, _filling) = black_hole().await;
    let transport = HyperTransport::builder().connect_timeout(Duration::from_millis(50)).build().unwrap();
    let client = server::builder(listener.local_addr().unwrap()).transport(transport).build().unwrap();
    let error = client.start("42").await.unwrap_err();
    assert!(error.is_connect() && error.is_timeout() && !error.is_outcome_unknown(), "{error:?}");
    assert_eq!(error.attempts(), 3, "nothing was sent, so a write is retried as well");
}

#[tokio::test]
async fn a_reset_after_the_request_leaves_a_write_unknown_and_repeats_a_read() {
    let server = Server::start(|number, mut connection| async move {
        connection.request().await;
        if number == 3 {
            connection.write(THING).await;
        } else {
            connection.reset();
        }
    })
    .await;
    let error = server.client().create(&thing()).await.unwrap_err();
    assert!(error.is_outcome_unknown() && !error.is_connect(), "{error:?}");
    assert_eq!((error.attempts(), server.requests().len()), (1, 1));
    assert_eq!(server.client().thing("42").await.unwrap().id, "42");
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn an_answer_shorter_than_it_says_is_an_error() {
    let server = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n").await;
        connection.write([b'1'; 60]).await;
    })
    .await;
    let error = server.client().anything().await.unwrap_err();
    assert!(error.to_string().contains("the connection failed during the response, after 3 attempts"), "{error}");
    assert!(!error.is_decode());
    assert_eq!(server.requests().len(), 3);
    // The same holds for a chunked body without its end, even if it is text.
    let server = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n").await;
    })
    .await;
    let error = server.client().health().await.unwrap_err();
    assert!(error.to_string().contains("the connection failed during the response"), "{error}");
}

/// `{"id":"42"}`, compressed.
const GZIP: &str = "1f8b0800000000000203ab56ca4c51b252323152aa0500bb4b2fce0b000000";
/// A JSON string of 5000 letters `a`, compressed.
const BOMB: &str = "1f8b0800000000000203edc1b100000000023097ccf29788a26f5b0a00000000dc659e236f0f8a130000";

fn gzipped(status: &str, hex: &str) -> Vec<u8> {
    let bytes: Vec<_> = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect();
    let head = format!("HTTP/1.1 {status}\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n", bytes.len());
    [head.as_bytes(), &bytes].concat()
}

#[tokio::test]
async fn gzip_is_unpacked_and_its_size_counts_unpacked() {
    let server = Server::responding(gzipped("200 OK", GZIP).leak()).await;
    assert_eq!(server.client().thing("42").await.unwrap().id, "42");
    let server = Server::responding(gzipped("200 OK", BOMB).leak()).await;
    assert_eq!(server.client().name("42").await.unwrap().len(), 5000);
    let error = server.builder().max_body(5001).build().unwrap().name("42").await.unwrap_err();
    assert!(error.is_too_large(), "{error}");
    // The same holds for the body of an error.
    let server = Server::responding(gzipped("404 Not Found", BOMB).leak()).await;
    for limit in [100, 5001] {
        let error = server.builder().max_error_body(limit).build().unwrap().name("42").await.unwrap_err();
        assert_eq!((error.status().unwrap().as_u16(), error.body().unwrap().len()), (404, limit), "{error:?}");
    }
}

#[tokio::test]
async fn silence_instead_of_headers_ends_at_the_attempts_limit() {
    let server = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.closed().await;
    })
    .await;
    let limit = Duration::from_millis(50);
    let begun = Instant::now();
    let error = server.builder().attempt_timeout(limit).build().unwrap().start("42").await.unwrap_err();
    assert!(error.is_timeout() && error.is_outcome_unknown(), "{error:?}");
    assert!((limit..limit * 20).contains(&begun.elapsed()), "{:?}", begun.elapsed());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn nothing_goes_where_a_redirect_points() {
    let elsewhere = Server::responding(THING).await;
    let redirect =
        format!("HTTP/1.1 302 Found\r\nLocation: http://{}/x\r\nContent-Length: 0\r\n\r\n", elsewhere.address);
    let server = Server::responding(redirect.leak().as_bytes()).await;
    let error = server.client().thing("42").await.unwrap_err();
    assert_eq!(error.status().unwrap(), 302);
    let error = server.client().create(&thing()).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 302);
    assert_eq!((server.requests().len(), elsewhere.connections()), (2, 0));
}

#[tokio::test]
async fn an_endless_answer_ends_at_the_cap() {
    let (done, written) = oneshot::channel();
    let done = std::sync::Mutex::new(Some(done));
    let server = Server::start(move |_, mut connection| {
        let done = done.lock().unwrap().take();
        async move {
            connection.request().await;
            connection.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").await;
            let chunk = [b"4000\r\n".as_slice(), &[b' '; 0x4000], b"\r\n"].concat();
            let mut written = 0;
            while connection.write(&chunk).await {
                written += chunk.len();
            }
            let _ = done.unwrap().send(written);
        }
    })
    .await;
    let error = server.builder().max_body(100_000).build().unwrap().anything().await.unwrap_err();
    assert!(error.is_too_large(), "{error:?}");
    assert_eq!(error.attempts(), 1);
    // The server is cut off; the data written so far is in the socket buffers.
    let written = timeout(Duration::from_secs(10), written).await.unwrap().unwrap();
    assert!(written < 64 << 20, "{written}");
}

#[tokio::test]
async fn a_call_that_is_dropped_closes_its_connection() {
    let (arrived, arrival) = oneshot::channel();
    let (gone, departure) = oneshot::channel();
    let signals = std::sync::Mutex::new(Some((arrived, gone)));
    let server = Server::start(move |_, mut connection| {
        let (arrived, gone) = signals.lock().unwrap().take().expect("one connection");
        async move {
            connection.request().await;
            arrived.send(()).unwrap();
            connection.closed().await;
            gone.send(()).unwrap();
        }
    })
    .await;
    let call = tokio::spawn(server.client().thing("42").into_future());
    arrival.await.unwrap();
    call.abort();
    timeout(Duration::from_secs(10), departure).await.expect("the connection is closed").unwrap();
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_streamed_body_is_handed_over_as_it_comes_and_dropping_it_closes_it() {
    let (go_on, signal) = oneshot::channel();
    let (gone, departure) = oneshot::channel();
    let signals = std::sync::Mutex::new(Some((signal, gone)));
    let server = Server::start(move |_, mut connection| {
        let (signal, gone) = signals.lock().unwrap().take().expect("one connection");
        async move {
            connection.request().await;
            connection.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nfirst").await;
            signal.await.unwrap();
            connection.write(b"second").await;
            connection.closed().await;
            gone.send(()).unwrap();
        }
    })
    .await;
    // The body exceeds the limit, which does not apply to streams.
    let client = server.builder().max_body(10).build().unwrap();
    let mut response = client.file("big.bin").streamed().await.unwrap();
    assert_eq!(response.headers()["content-length"], "1000000");
    assert_eq!(response.body_mut().chunk().await.unwrap().unwrap(), "first");
    go_on.send(()).unwrap();
    assert_eq!(response.body_mut().chunk().await.unwrap().unwrap(), "second");
    drop(response);
    timeout(Duration::from_secs(10), departure).await.expect("the connection is closed").unwrap();
}

#[tokio::test]
async fn a_streamed_body_that_breaks_off_is_an_error_and_no_end() {
    let server = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort").await;
    })
    .await;
    let mut response = server.client().file("big.bin").streamed().await.unwrap();
    assert_eq!(response.body_mut().chunk().await.unwrap().unwrap(), "short");
    assert!(response.body_mut().chunk().await.is_err());
}

#[tokio::test]
async fn connections_are_used_again_also_by_clients_that_share_a_transport() {
    let server = Server::responding(THING).await;
    let client = server.client();
    let other = server.builder().shared_transport(client.transport()).build().unwrap();
    for _ in 0..3 {
        client.thing("42").await.unwrap();
        other.thing("42").await.unwrap();
    }
    assert_eq!((server.requests().len(), server.connections()), (6, 1));
}

#[tokio::test]
async fn a_connection_that_went_stale_does_not_fail_a_call() {
    // Every connection is closed after one response, without a `Connection: close`.
    let server = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.write(THING).await;
    })
    .await;
    let client = server.client();
    for _ in 0..5 {
        client.thing("42").await.unwrap();
    }
    assert_eq!(server.requests().len(), 5);
}

#[tokio::test]
async fn an_answer_that_is_no_http_is_an_error() {
    let server = Server::responding(b"SSH-2.0-OpenSSH_9.6\r\n").await;
    let error = server.client().start("42").await.unwrap_err();
    assert!(error.is_outcome_unknown() && error.status().is_none(), "{error:?}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_server_that_speaks_no_tls_is_not_asked_again() {
    let server = Server::start(|_, mut connection| async move {
        connection.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n").await;
        connection.closed().await;
    })
    .await;
    let client = fingerpost::Client::new(&format!("https://{}", server.address)).unwrap();
    let error = client.thing("42").await.unwrap_err();
    assert!(error.is_connect() && !error.is_outcome_unknown(), "{error:?}");
    assert_eq!((error.attempts(), server.connections()), (1, 1));
}

#[tokio::test]
async fn the_answer_of_a_head_request_has_no_body() {
    let server = Server::responding(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n").await;
    server.client().exists("42").await.unwrap();
    assert!(server.requests()[0].starts_with("HEAD /things/42 HTTP/1.1\r\n"));
}
