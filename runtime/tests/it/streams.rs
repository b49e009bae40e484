//! Streamed results over real connections: chunk boundaries, truncation and cancellation.

use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

use crate::support::ApiError;
use crate::support::server::{Connection, Server};
use fingerpost::{Event, Items, Progress, endpoints};
use serde::Deserialize;
use tokio::sync::{Notify, oneshot};
use tokio::time::timeout;

#[derive(Debug, Deserialize, Eq, PartialEq)]
struct Row {
    id: i64,
    text: String,
}

/// Endpoints with streamed results.
#[endpoints(error = ApiError)]
trait Feeds {
    /// Streams rows of a JSON array.
    #[endpoint(GET "/rows", output = items, errors(404))]
    fn rows(&self) -> Items<Row>;

    /// Streams numbers of a JSON array.
    #[endpoint(GET "/numbers", output = items)]
    fn numbers(&self) -> Items<i64>;

    /// Streams rows as JSON lines.
    #[endpoint(GET "/log", output = lines)]
    fn log(&self) -> Items<Row>;

    /// Streams events.
    #[endpoint(GET "/events", output = events)]
    fn events(&self) -> Items<Event>;

    /// Streams numbers, if they are ready.
    #[endpoint(GET "/export", output = items, pending(202))]
    fn export(&self) -> Items<i64>;
}

const HEAD: &str = "HTTP/1.1 200 OK\r\nX-Feed: 7\r\nTransfer-Encoding: chunked\r\n\r\n";
const END: &str = "0\r\n\r\n";
const LIMIT: Duration = Duration::from_secs(20);

/// Encodes a chunk, which the client receives separately.
fn chunk(bytes: &[u8]) -> Vec<u8> {
    [format!("{:x}\r\n", bytes.len()).as_bytes(), bytes, b"\r\n"].concat()
}

fn chunks(pieces: &[&str]) -> Vec<u8> {
    pieces.iter().flat_map(|piece| chunk(piece.as_bytes())).collect()
}

/// Creates a response whose body is split into chunks of this size.
fn cut(body: &str, size: usize) -> Vec<u8> {
    let pieces = body.as_bytes().chunks(size).flat_map(chunk);
    HEAD.bytes().chain(pieces).chain(END.bytes()).collect()
}

/// Starts a server that responds to the first request with these bytes and closes the connection.
async fn serving(bytes: Vec<u8>) -> Server {
    let bytes = Arc::new(bytes);
    Server::start(move |_, mut connection| {
        let bytes = Arc::clone(&bytes);
        async move {
            connection.request().await;
            connection.write(&*bytes).await;
        }
    })
    .await
}

/// Returns all items. Errors are messages without the name of the endpoint.
async fn all<T>(mut items: Items<T>) -> Vec<Result<T, String>> {
    let mut all = Vec::new();
    while let Some(item) = timeout(LIMIT, items.next()).await.expect("the stream ends") {
        all.push(item.map_err(|error| error.to_string().split_once("): ").expect("a name").1.to_owned()));
    }
    assert!(items.next().await.is_none(), "the stream stays ended");
    all
}

#[allow(clippy::unnecessary_wraps, reason = "it stands beside failures")]
fn row(id: i64, text: &str) -> Result<Row, String> {
    Ok(Row { id, text: text.to_owned() })
}

fn failed<T>(message: &str) -> Result<T, String> {
    Err(message.to_owned())
}

const BROKEN_OFF: &str = "the connection failed during the response";

#[tokio::test]
async fn an_array_is_the_same_however_it_is_cut() {
    let body = r#" [ {"id":1,"text":"],\"é"} , {"text":"日本","id":2},{"id":3,"text":""}]"#;
    for size in [1, 2, 3, 5, 7, 11, body.len()] {
        let server = serving(cut(body, size)).await;
        let rows = all(server.client().rows().await.unwrap()).await;
        assert_eq!(rows, [row(1, "],\"é"), row(2, "日本"), row(3, "")], "pieces of {size} bytes");
    }
}

#[tokio::test]
async fn lines_are_the_same_however_they_are_cut() {
    let body = "{\"id\":1,\"text\":\"a\\nb\"}\r\n\n{\"id\":2,\"text\":\"é\"}\n{\"id\":3,\"text\":\"\"}";
    for size in [1, 2, 3, 5, 7, 11, body.len()] {
        let server = serving(cut(body, size)).await;
        let rows = all(server.client().log().await.unwrap()).await;
        assert_eq!(rows, [row(1, "a\nb"), row(2, "é"), row(3, "")], "pieces of {size} bytes");
    }
}

#[tokio::test]
async fn events_are_the_same_however_they_are_cut() {
    let body = "data: 1\n\n: still here\n\nevent: end\r\ndata: é\r\ndata:two\r\nid: 7\r\nretry: 250\r\n\r\ndata: half";
    for size in [1, 2, 3, 5, 7, 11, body.len()] {
        let server = serving(cut(body, size)).await;
        let events = all(server.client().events().await.unwrap()).await;
        let events: Vec<_> = events.into_iter().map(Result::unwrap).collect();
        let kinds: Vec<_> = events.iter().map(|event| (&*event.kind, &*event.data)).collect();
        assert_eq!(kinds, [("message", "1"), ("end", "é\ntwo")], "pieces of {size} bytes");
        assert_eq!((events[1].id.as_deref(), events[1].retry), (Some("7"), Some(Duration::from_millis(250))));
        assert_eq!((events[0].id.as_deref(), events[0].retry), (None, None));
    }
}

#[tokio::test]
async fn the_accept_header_and_the_response_headers_of_a_stream() {
    let server = serving(cut("", 1)).await;
    let events = server.client().events().await.unwrap();
    assert_eq!(events.headers()["x-feed"], "7");
    assert_eq!(all(events).await, []);
    assert!(server.requests()[0].contains("\r\naccept: text/event-stream\r\n"), "{}", server.requests()[0]);

    let server = serving(cut("[]", 1)).await;
    assert_eq!(all(server.client().numbers().await.unwrap()).await, []);
    assert!(server.requests()[0].contains("\r\naccept: application/json\r\n"), "{}", server.requests()[0]);
}

#[tokio::test]
async fn an_item_is_there_before_the_next_is_sent() {
    let go_on = Arc::new(Notify::new());
    let server = {
        let go_on = Arc::clone(&go_on);
        Server::start(move |_, mut connection| {
            let go_on = Arc::clone(&go_on);
            async move {
                connection.request().await;
                connection.write(HEAD).await;
                connection.write(chunks(&["[1,"])).await;
                go_on.notified().await;
                connection.write(chunks(&["2]"])).await;
                connection.write(END).await;
            }
        })
        .await
    };
    let mut numbers = server.client().numbers().await.unwrap();
    let first = timeout(LIMIT, numbers.next()).await.expect("the first item arrives while the server waits");
    assert_eq!(first.unwrap().unwrap(), 1);
    assert!(timeout(Duration::from_millis(50), numbers.next()).await.is_err(), "the second is not sent yet");
    go_on.notify_one();
    assert_eq!(all(numbers).await, [Ok(2)]);
}

#[tokio::test]
async fn an_item_that_cannot_be_decoded_leaves_the_next_readable() {
    let body = r#"[{"id":1,"text":"a"},{"id":"hush","text":"b"},{"id":3 "text":"c"},{"id":4,"text":"d"}]"#;
    let server = serving(cut(body, 9)).await;
    let shape = failed("cannot read the next item: id: invalid type: string, expected i64 at line 1 column 12");
    let syntax = failed("cannot read the next item: id: invalid JSON at line 1 column 9");
    assert_eq!(all(server.client().rows().await.unwrap()).await, [row(1, "a"), shape, syntax, row(4, "d")]);

    let server = serving(cut("{\"id\":1,\"text\":\"a\"}\n{\"id\":2\n{\"id\":3,\"text\":\"c\"}\n", 9)).await;
    let early = failed("cannot read the next item: id: unexpected end of JSON");
    assert_eq!(all(server.client().log().await.unwrap()).await, [row(1, "a"), early, row(3, "c")]);

    let server = serving(cut("[true]", 9)).await;
    let error = server.client().numbers().await.unwrap().next().await.unwrap().unwrap_err();
    assert!(error.is_decode() && error.status().is_none() && !error.is_too_large());
    assert_eq!(error.endpoint().unwrap().name(), "numbers");
}

#[tokio::test]
async fn a_connection_that_breaks_off_ends_in_an_error_after_the_complete_items() {
    let head = || HEAD.as_bytes().to_vec();
    let server = serving([head(), chunks(&["[1,2", "2,3"])].concat()).await;
    let numbers = all(server.client().numbers().await.unwrap()).await;
    assert_eq!(numbers, [Ok(1), Ok(22), failed(BROKEN_OFF)], "the 3 may have been the start of 33");

    let server = serving([head(), chunks(&["{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"b\"}"])].concat()).await;
    assert_eq!(all(server.client().log().await.unwrap()).await, [row(1, "a"), failed(BROKEN_OFF)]);

    let server = serving([head(), chunks(&["data: 1\n\ndata: 2\n"])].concat()).await;
    let events = all(server.client().events().await.unwrap()).await;
    assert_eq!(events.iter().map(Result::is_ok).collect::<Vec<_>>(), [true, false]);
    assert_eq!(events[1].as_ref().unwrap_err(), BROKEN_OFF);

    // The body is shorter than its length.
    let server = serving(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[1,2,3]".to_vec()).await;
    let mut numbers = server.client().numbers().await.unwrap();
    for expected in 1..=3 {
        assert_eq!(numbers.next().await.unwrap().unwrap(), expected);
    }
    assert!(
        !numbers.next().await.unwrap().unwrap_err().is_decode(),
        "the data is a valid array; the connection failed"
    );
    assert!(numbers.next().await.is_none());
}

#[tokio::test]
async fn an_invalid_array_ends_in_an_error_after_the_complete_items() {
    for (body, expected, why) in [
        ("[1,2]3", &[1, 2][..], "unexpected data after the JSON array"),
        ("[1,,2]", &[1], "missing item in the JSON array"),
        ("[1,2", &[1], "unexpected end of the JSON array"),
        ("{\"items\":[1,2]}", &[], "expected a JSON array"),
        ("", &[], "unexpected end of the JSON array"),
    ] {
        // Even in one chunk, the complete items precede the error.
        for size in [1, 64] {
            let server = serving(cut(body, size)).await;
            let numbers = all(server.client().numbers().await.unwrap()).await;
            let mut expected: Vec<_> = expected.iter().copied().map(Ok).collect();
            expected.push(Err(format!("cannot read the next item: {why}")));
            assert_eq!(numbers, expected, "{body} in pieces of {size} bytes");
        }
    }
}

#[tokio::test]
async fn an_item_above_the_limit_is_an_error_and_the_whole_may_be_larger() {
    let many = |count: i64| {
        (0..count).fold(String::new(), |mut list, id| {
            let _ = writeln!(list, "{{\"id\":{id},\"text\":\"some text\"}}");
            list
        })
    };
    let server = serving(cut(&many(100), 50)).await;
    let client = server.builder().max_body(64).build().unwrap();
    assert_eq!(all(client.log().await.unwrap()).await.iter().filter(|row| row.is_ok()).count(), 100);

    let large = format!("{}{{\"id\":3,\"text\":\"{}\"}}\n{}", many(2), "x".repeat(100), many(1));
    for size in [1, 50, 1000] {
        let server = serving(cut(&large, size)).await;
        let client = server.builder().max_body(64).build().unwrap();
        let too_large = failed("cannot read the next item: an item exceeds the limit of 64 bytes (`max_body`)");
        let rows = all(client.log().await.unwrap()).await;
        assert_eq!(rows, [row(0, "some text"), row(1, "some text"), too_large], "in pieces of {size} bytes");
    }
}

#[tokio::test]
async fn dropping_it_closes_the_connection() {
    let (gone, mut is_gone) = oneshot::channel();
    let gone = Arc::new(std::sync::Mutex::new(Some(gone)));
    let server = Server::start(move |_, mut connection: Connection| {
        let gone = gone.lock().unwrap().take().expect("one connection");
        async move {
            connection.request().await;
            connection.write(HEAD).await;
            connection.write(chunks(&["[1,2,3,"])).await;
            connection.closed().await;
            let _ = gone.send(());
        }
    })
    .await;
    let mut numbers = server.client().numbers().await.unwrap();
    assert_eq!(numbers.next().await.unwrap().unwrap(), 1);
    assert!(timeout(Duration::from_millis(50), &mut is_gone).await.is_err(), "the connection is open while it is read");
    drop(numbers);
    timeout(LIMIT, is_gone).await.expect("the client closes the connection").unwrap();
}

#[tokio::test]
async fn a_status_is_judged_before_any_item() {
    let missing = b"HTTP/1.1 404 Not Found\r\nContent-Length: 20\r\n\r\n{\"message\":\"no row\"}";
    let server = serving(missing.to_vec()).await;
    let error = server.client().rows().await.unwrap_err();
    assert!(matches!(error.declared(), Some(RowsError::NotFound(ApiError { message })) if message == "no row"));

    let server = Server::start(|number, mut connection| async move {
        connection.request().await;
        let busy = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec();
        connection.write(if number < 3 { busy } else { cut("[1]", 1) }).await;
    })
    .await;
    assert_eq!(all(server.client().numbers().await.unwrap()).await, [Ok(1)]);
    assert_eq!(server.connections(), 3);
}

#[tokio::test]
async fn a_stream_that_is_not_ready() {
    let server = Server::start(|number, mut connection| async move {
        connection.request().await;
        let later =
            b"HTTP/1.1 202 Accepted\r\nRetry-After: 2\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec();
        connection.write(if number == 1 { later } else { cut("[1,2]", 2) }).await;
    })
    .await;
    let client = server.client();
    let Progress::Pending { retry_after } = client.export().await.unwrap() else { panic!("202 is pending") };
    assert_eq!(retry_after, Some(Duration::from_secs(2)));
    let numbers = client.export().await.unwrap().ready().expect("200 is ready");
    assert_eq!(all(numbers).await, [Ok(1), Ok(2)]);
}
