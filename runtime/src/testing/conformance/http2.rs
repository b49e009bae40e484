//! HTTP/2 (RFC 9113).

use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use futures_util::future::join_all;
use h2::server::{self, SendResponse};
use h2::{Reason, RecvStream};
use http::Request;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::sync::mpsc;

use super::server::{OK, Server};
use super::tls::{Authority, HOST, params, serve, url};
use super::{Setup, Subject, checks, exchange, fail, get, post, send, soon};
use crate::core::transport_error::{Sent, TransportError};

checks![
    the_server_chooses_http2: Tls Http2,
    the_server_chooses_http1: Tls Http2,
    requests_share_a_connection: Tls Http2 Pool,
    http2_is_used_with_prior_knowledge: Http2PriorKnowledge,
    a_server_without_http2_is_an_error_with_prior_knowledge: Http2PriorKnowledge,
    a_refused_stream_is_unprocessed: Tls Http2,
    a_stream_that_is_reset_leaves_the_outcome_unknown: Tls Http2,
    streams_above_the_last_one_of_goaway_are_unprocessed: Tls Http2 Pool,
    a_body_that_is_reset_is_an_error: Tls Http2,
    a_request_that_is_dropped_resets_its_stream: Tls Http2 Pool,
];

type Handle = fn(Request<RecvStream>, SendResponse<Bytes>, mpsc::UnboundedSender<Request<Vec<u8>>>);

/// Serves one connection, with a task for each stream.
async fn serve_http2<S>(stream: S, handle: Handle, log: mpsc::UnboundedSender<Request<Vec<u8>>>)
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let Ok(mut connection) = server::handshake(stream).await else { return };
    while let Some(Ok((request, respond))) = connection.accept().await {
        handle(request, respond, log.clone());
    }
}

/// A server with TLS and HTTP/2, the authority of its certificate, and the requests that `handle` logs.
struct Http2 {
    server: Server,
    authority: Authority,
    log: mpsc::UnboundedReceiver<Request<Vec<u8>>>,
}

impl Http2 {
    async fn start(handle: Handle) -> Self {
        let (sender, log) = mpsc::unbounded_channel();
        let authority = Authority::new();
        let acceptor = authority.acceptor(&params(HOST), &["h2", "http/1.1"]);
        let server = serve(acceptor, move |_, connection| serve_http2(connection.stream, handle, sender.clone())).await;
        Self { server, authority, log }
    }
}

/// Reads and logs a request, and responds with `ok`.
fn respond(
    request: Request<RecvStream>,
    mut respond: SendResponse<Bytes>,
    log: mpsc::UnboundedSender<Request<Vec<u8>>>,
) {
    tokio::spawn(async move {
        let (head, mut body) = request.into_parts();
        let mut bytes = Vec::new();
        while let Some(Ok(chunk)) = body.data().await {
            let _ = body.flow_control().release_capacity(chunk.len());
            bytes.extend_from_slice(&chunk);
        }
        let _ = log.send(Request::from_parts(head, bytes));
        if let Ok(mut body) = respond.send_response(http::Response::new(()), false) {
            let _ = body.send_data(Bytes::from_static(b"ok"), true);
        }
    });
}

async fn the_server_chooses_http2(subject: Subject) {
    let mut http2 = Http2::start(respond).await;
    let mut request = post(url(&http2.server, "/a%2Fb?c=%20"), "body");
    request.headers_mut().append("x-repeated", http::HeaderValue::from_static("2"));
    request.headers_mut().append("x-repeated", http::HeaderValue::from_static("1"));
    assert_eq!(exchange(&subject.trusting(&http2.authority), request).await, "ok");
    let received = http2.log.recv().await.expect("a request");
    assert_eq!(received.method(), "POST");
    assert_eq!(received.uri().to_string(), url(&http2.server, "/a%2Fb?c=%20"));
    assert_eq!(received.body(), b"body");
    assert_eq!(received.headers().get_all("x-repeated").iter().collect::<Vec<_>>(), ["2", "1"]);
    assert_eq!(received.headers()["content-length"], "4");
    for name in ["host", "connection", "transfer-encoding"] {
        assert!(!received.headers().contains_key(name), "HTTP/2 has no header {name}");
    }
}

async fn the_server_chooses_http1(subject: Subject) {
    let authority = Authority::new();
    let server = serve(authority.acceptor(&params(HOST), &["http/1.1"]), |_, mut connection| async move {
        while connection.request().await.is_some() {
            connection.write(OK).await;
        }
    })
    .await;
    assert_eq!(exchange(&subject.trusting(&authority), get(url(&server, "/a"))).await, "ok");
    assert_eq!(server.request().line, "GET /a HTTP/1.1");
}

async fn requests_share_a_connection(subject: Subject) {
    let http2 = Http2::start(respond).await;
    let transport = subject.trusting(&http2.authority);
    assert_eq!(exchange(&transport, get(url(&http2.server, "/"))).await, "ok");
    let all = (0..16).map(|_| exchange(&transport, post(url(&http2.server, "/"), "body")));
    assert_eq!(soon("all responses", join_all(all)).await, ["ok"; 16]);
    assert_eq!(http2.server.connections(), 1);
}

fn knowing() -> Setup {
    Setup { http2_prior_knowledge: true, ..Setup::default() }
}

async fn http2_is_used_with_prior_knowledge(subject: Subject) {
    let (sender, mut log) = mpsc::unbounded_channel();
    let server = Server::start(move |_, connection| serve_http2(connection.stream, respond, sender.clone())).await;
    assert_eq!(exchange(&subject.with(&knowing()), post(server.url("/a?b"), "body")).await, "ok");
    let received = log.recv().await.expect("a request");
    assert_eq!(received.version(), http::Version::HTTP_2);
    assert_eq!(received.uri().to_string(), server.url("/a?b"));
}

async fn a_server_without_http2_is_an_error_with_prior_knowledge(subject: Subject) {
    let server = Server::start(|_, mut connection| async move {
        connection.bytes(24).await;
        connection.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n").await;
        connection.closed().await;
    })
    .await;
    let transport = subject.with(&knowing());
    let error = soon("the error", fail(&transport, post(server.url("/"), "body"))).await;
    assert!(matches!(error.sent(), Sent::Never | Sent::Maybe), "{error:?}");
}

/// Returns the error of a write to a server that resets every stream.
async fn reset(subject: &Subject, handle: Handle) -> TransportError {
    let mut http2 = Http2::start(handle).await;
    let error = fail(&subject.trusting(&http2.authority), post(url(&http2.server, "/"), "body")).await;
    http2.log.recv().await.expect("a request");
    assert!(http2.log.try_recv().is_err(), "the request is sent once");
    error
}

fn log_head(request: &Request<RecvStream>, log: &mpsc::UnboundedSender<Request<Vec<u8>>>) {
    let _ = log.send(Request::builder().uri(request.uri()).body(Vec::new()).expect("a request"));
}

async fn a_refused_stream_is_unprocessed(subject: Subject) {
    let error = reset(&subject, |request, mut respond, log| {
        log_head(&request, &log);
        respond.send_reset(Reason::REFUSED_STREAM);
    })
    .await;
    assert_eq!((error.sent(), error.is_permanent()), (Sent::Unprocessed, false), "{error:?}");
}

async fn a_stream_that_is_reset_leaves_the_outcome_unknown(subject: Subject) {
    let error = reset(&subject, |request, mut respond, log| {
        log_head(&request, &log);
        respond.send_reset(Reason::INTERNAL_ERROR);
    })
    .await;
    assert_eq!((error.sent(), error.is_permanent()), (Sent::Maybe, false), "{error:?}");
}

/// Writes a frame (RFC 9113, section 4.1).
async fn frame(stream: &mut (impl AsyncWrite + Unpin), kind: u8, flags: u8, id: u8, payload: &[u8]) {
    let length = u8::try_from(payload.len()).expect("a short frame");
    let _ = stream.write_all(&[&[0, 0, length, kind, flags, 0, 0, 0, id], payload].concat()).await;
}

/// Skips frames until the headers of a request, and returns its stream ID.
async fn next_stream(stream: &mut (impl AsyncRead + Unpin)) -> std::io::Result<u8> {
    loop {
        let mut head = [0; 9];
        stream.read_exact(&mut head).await?;
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        stream.read_exact(&mut vec![0; length as usize]).await?;
        if head[3] == 1 {
            return Ok(head[8]);
        }
    }
}

/// Accepts streams 1 and 3, sends GOAWAY with 1 as the last one, and then responds to it.
async fn go_away<S>(mut stream: S, taken: mpsc::UnboundedSender<()>) -> std::io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    stream.read_exact(&mut [0; 24]).await?;
    // SETTINGS.
    frame(&mut stream, 4, 0, 0, &[]).await;
    next_stream(&mut stream).await?;
    let _ = taken.send(());
    next_stream(&mut stream).await?;
    // GOAWAY: last stream 1, NO_ERROR.
    frame(&mut stream, 7, 0, 0, &[0, 0, 0, 1, 0, 0, 0, 0]).await;
    // HEADERS: `:status: 200` is the eighth entry of HPACK's static table. DATA with END_STREAM.
    frame(&mut stream, 1, 4, 1, &[0x88]).await;
    frame(&mut stream, 0, 1, 1, b"first").await;
    while stream.read(&mut [0; 1024]).await? > 0 {}
    Ok(())
}

async fn streams_above_the_last_one_of_goaway_are_unprocessed(subject: Subject) {
    let authority = Authority::new();
    let (sender, mut taken) = mpsc::unbounded_channel();
    let responded = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&responded);
    let server = serve(authority.acceptor(&params(HOST), &["h2"]), move |number, connection| {
        let (sender, counter) = (sender.clone(), Arc::clone(&counter));
        async move {
            if number == 1 {
                let _ = go_away(connection.stream, sender).await;
            } else {
                counter.fetch_add(1, Ordering::SeqCst);
                let (log, _) = mpsc::unbounded_channel();
                serve_http2(connection.stream, respond, log).await;
            }
        }
    })
    .await;
    let transport = subject.trusting(&authority);
    let first = tokio::spawn({
        let (transport, request) = (Arc::clone(&transport), post(url(&server, "/first"), "body"));
        async move { exchange(&transport, request).await }
    });
    soon("the first stream", taken.recv()).await;
    match soon("an outcome", transport.send(post(url(&server, "/second"), "body"))).await {
        // The transport may repeat it, since the server states that it did nothing.
        Ok(response) => assert_eq!((super::text(response).await, responded.load(Ordering::SeqCst)), ("ok".into(), 1)),
        Err(error) => assert_eq!(error.sent(), Sent::Unprocessed, "{error:?}"),
    }
    assert_eq!(soon("the first response", first).await.expect("a response"), "first");
    assert_eq!(soon("another response", exchange(&transport, get(url(&server, "/third")))).await, "ok");
}

async fn a_body_that_is_reset_is_an_error(subject: Subject) {
    let http2 = Http2::start(|_, mut respond, _| {
        let response = http::Response::new(());
        let Ok(mut body) = respond.send_response(response, false) else { return };
        let _ = body.send_data(Bytes::from_static(b"half"), false);
        tokio::spawn(async move {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            body.send_reset(Reason::INTERNAL_ERROR);
        });
    })
    .await;
    let response = send(&subject.trusting(&http2.authority), get(url(&http2.server, "/"))).await;
    assert!(super::bytes(response).await.is_err(), "expected an error, not the end of the body");
}

async fn a_request_that_is_dropped_resets_its_stream(subject: Subject) {
    let mut http2 = Http2::start(|request, mut response, log| {
        if request.uri().path() != "/silent" {
            return respond(request, response, log);
        }
        tokio::spawn(async move {
            log_head(&request, &log);
            let reason = poll_fn(|cx| response.poll_reset(cx)).await;
            if reason.is_ok_and(|reason| reason == Reason::CANCEL) {
                log_head(&request, &log);
            }
        });
    })
    .await;
    let transport = subject.trusting(&http2.authority);
    let sending = tokio::spawn({
        let (transport, request) = (Arc::clone(&transport), get(url(&http2.server, "/silent")));
        async move { transport.send(request).await.map(drop) }
    });
    soon("the request", http2.log.recv()).await;
    sending.abort();
    soon("the reset", http2.log.recv()).await;
    assert_eq!(exchange(&transport, get(url(&http2.server, "/"))).await, "ok");
    assert_eq!(http2.server.connections(), 1, "the connection goes on");
}
