//! Streamed bodies, in both directions.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use tokio::sync::Notify;

use super::server::{OK, Server};
use super::{Subject, checks, exchange, fail, get, post, send, soon};
use crate::core::body::Body;
use crate::core::transport_error::Sent;

checks![
    a_stream_of_unknown_length_is_sent_in_chunks,
    a_stream_of_known_length_is_sent_with_its_length,
    a_request_body_is_sent_as_it_comes,
    a_request_body_is_only_read_as_fast_as_it_is_sent,
    a_request_body_that_fails_fails_the_request,
    a_request_body_with_a_wrong_length_fails_the_request,
    a_response_before_the_end_of_the_request_is_returned,
    a_response_body_is_returned_as_it_comes,
    a_response_body_is_only_read_as_fast_as_it_is_taken,
];

/// The amount of data that may be on its way: the buffers of both sockets and of the transport.
const BUFFERED: usize = 48 << 20;

fn chunks(all: &[&'static str]) -> Vec<Result<Bytes, Infallible>> {
    all.iter().map(|chunk| Ok(Bytes::from_static(chunk.as_bytes()))).collect()
}

async fn a_stream_of_unknown_length_is_sent_in_chunks(subject: Subject) {
    let server = Server::responding(OK).await;
    let body = Body::stream(stream::iter(chunks(&["one", "", "two", "three"])));
    exchange(&subject.transport(), post(server.url("/"), body)).await;
    let received = server.request();
    assert_eq!(received.body, b"onetwothree");
    assert_eq!(received.texts("transfer-encoding"), ["chunked"]);
    assert_eq!(received.texts("content-length"), Vec::<String>::new());
}

async fn a_stream_of_known_length_is_sent_with_its_length(subject: Subject) {
    let server = Server::responding(OK).await;
    let body = Body::sized_stream(11, stream::iter(chunks(&["one", "", "two", "three"])));
    exchange(&subject.transport(), post(server.url("/"), body)).await;
    let received = server.request();
    assert_eq!(received.body, b"onetwothree");
    assert_eq!(received.texts("content-length"), ["11"]);
    assert_eq!(received.texts("transfer-encoding"), Vec::<String>::new());
}

async fn a_request_body_is_sent_as_it_comes(subject: Subject) {
    let arrived = Arc::new(Notify::new());
    let signal = Arc::clone(&arrived);
    let server = Server::start(move |_, mut connection| {
        let signal = Arc::clone(&signal);
        async move {
            connection.head().await;
            // The first chunk: its size, its data and the line ends.
            connection.bytes(b"5\r\nfirst\r\n".len()).await;
            signal.notify_one();
            connection.bytes(b"6\r\nsecond\r\n0\r\n\r\n".len()).await;
            connection.write(OK).await;
        }
    })
    .await;
    let second = async move {
        arrived.notified().await;
        Ok::<_, Infallible>(Bytes::from_static(b"second"))
    };
    let first = stream::iter(chunks(&["first"]));
    let body = Body::stream(futures_util::StreamExt::chain(first, stream::once(second)));
    let transport = subject.transport();
    soon("the second chunk", exchange(&transport, post(server.url("/"), body))).await;
}

async fn a_request_body_is_only_read_as_fast_as_it_is_sent(subject: Subject) {
    let server = Server::start(|_, connection| async move {
        // It reads nothing.
        tokio::time::sleep(Duration::from_mins(1)).await;
        drop(connection);
    })
    .await;
    let taken = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&taken);
    let chunk = Bytes::from(vec![0; 1 << 16]);
    // It ends, since a transport that collects a body first would take all memory, and could not be aborted.
    let chunks = std::iter::repeat_n(chunk, 2 * BUFFERED / (1 << 16)).map(move |chunk| {
        counter.fetch_add(chunk.len(), Ordering::SeqCst);
        Ok::<_, Infallible>(chunk)
    });
    let body = Body::stream(stream::iter(chunks));
    let (transport, request) = (subject.transport(), post(server.url("/"), body));
    let sending = tokio::spawn(async move { transport.send(request).await.map(drop) });
    let taken = settled(&taken).await;
    assert!(taken < BUFFERED, "{taken} bytes were read from the body, and the server read none");
    assert!(!sending.is_finished(), "the request waits for the server");
    sending.abort();
}

/// Waits until a count stays the same.
async fn settled(count: &AtomicUsize) -> usize {
    let mut last = count.load(Ordering::SeqCst);
    loop {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let now = count.load(Ordering::SeqCst);
        if now > 0 && (now == last || now > BUFFERED) {
            return now;
        }
        last = now;
    }
}

async fn a_request_body_that_fails_fails_the_request(subject: Subject) {
    let server = Server::responding(OK).await;
    let failing = || {
        let chunks = [Ok(Bytes::from_static(b"first")), Err(std::io::Error::other("the disk is gone"))];
        stream::iter(chunks)
    };
    for body in [Body::stream(failing()), Body::sized_stream(100, failing())] {
        let error = fail(&subject.transport(), post(server.url("/"), body)).await;
        assert!(matches!(error.sent(), Sent::Maybe | Sent::Never), "{error:?}");
        let causes = std::iter::successors(Some(&error as &dyn std::error::Error), |error| error.source());
        let named = causes.into_iter().any(|error| error.to_string().contains("the disk is gone"));
        assert!(named, "expected the error of the body among the sources of {error:?}");
    }
    assert_eq!(server.requests().len(), 0, "an incomplete request must not look complete");
}

async fn a_request_body_with_a_wrong_length_fails_the_request(subject: Subject) {
    let server = Server::responding(OK).await;
    for length in [2, 4, 5, 100] {
        let body = Body::sized_stream(length, stream::iter(chunks(&["one"])));
        fail(&subject.transport(), post(server.url("/"), body)).await;
    }
    assert_eq!(server.requests().len(), 0, "an incomplete request must not look complete");
}

async fn a_response_before_the_end_of_the_request_is_returned(subject: Subject) {
    let server = Server::start(|_, mut connection| async move {
        connection.head().await;
        connection.write(b"HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n").await;
        connection.closed().await;
    })
    .await;
    let body = Body::stream(stream::pending::<Result<Bytes, Infallible>>());
    let transport = subject.transport();
    let response = soon("the response", send(&transport, post(server.url("/"), body))).await;
    assert_eq!(response.status(), 413);
}

async fn a_response_body_is_returned_as_it_comes(subject: Subject) {
    let go_on = Arc::new(Notify::new());
    let signal = Arc::clone(&go_on);
    let server = Server::start(move |_, mut connection| {
        let signal = Arc::clone(&signal);
        async move {
            connection.request().await;
            connection.write(b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nfirst").await;
            signal.notified().await;
            connection.write(b"second").await;
        }
    })
    .await;
    let transport = subject.transport();
    let mut body = soon("the head", send(&transport, get(server.url("/")))).await.into_body();
    let first = soon("the first chunk", body.data()).await.expect("no error").expect("a chunk");
    assert_eq!(first, "first");
    go_on.notify_one();
    let second = soon("the second chunk", body.data()).await.expect("no error").expect("a chunk");
    assert_eq!(second, "second");
    assert!(body.data().await.expect("no error").is_none(), "the body has ended");
}

async fn a_response_body_is_only_read_as_fast_as_it_is_taken(subject: Subject) {
    let written = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&written);
    let server = Server::start(move |_, mut connection| {
        let counter = Arc::clone(&counter);
        async move {
            connection.request().await;
            connection.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n").await;
            let chunk = vec![b' '; 1 << 16];
            while connection.write(&chunk).await {
                counter.fetch_add(chunk.len(), Ordering::SeqCst);
            }
        }
    })
    .await;
    let mut body = send(&subject.transport(), get(server.url("/"))).await.into_body();
    body.data().await.expect("no error").expect("a chunk");
    let written = settled(&written).await;
    assert!(written < BUFFERED, "{written} bytes were received, and only one chunk was taken");
}
