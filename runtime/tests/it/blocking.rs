//! Blocking calls, with a server on plain threads.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use fingerpost::blocking::{Wait, WaitEach};
use fingerpost::{Backoff, Client, Error, PerCall, RetryPolicy, endpoints};

/// The API of the server.
#[endpoints(error = String)]
trait Words {
    /// Returns a word as JSON.
    #[endpoint(GET "/word", errors(404))]
    fn word(&self, of: Option<&str>) -> String;

    /// Streams words.
    #[endpoint(GET "/words", output = items)]
    fn words(&self) -> fingerpost::Items<String>;

    /// Lists words, with pagination.
    #[endpoint(GET "/list", paginate = offset(limit, offset))]
    fn list(&self, limit: Option<i64>, offset: Option<i64>) -> Vec<String>;
}

/// Starts a server with one request per connection. `response` gets its number, from 1, and its first line, and returns
/// `None` to leave it unanswered.
fn server(response: fn(usize, &str) -> Option<(u16, &'static str)>) -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    thread::spawn(move || {
        let mut open = Vec::new();
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let (mut request, mut chunk) = (Vec::new(), [0; 1024]);
            while !request.ends_with(b"\r\n\r\n") {
                let read = stream.read(&mut chunk).expect("a request");
                assert_ne!(read, 0, "a whole request");
                request.extend_from_slice(&chunk[..read]);
            }
            let number = counted.fetch_add(1, Ordering::SeqCst) + 1;
            let request = String::from_utf8(request).expect("text");
            if let Some((status, body)) = response(number, request.lines().next().unwrap_or_default()) {
                let length = body.len();
                let head = format!("HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n");
                stream.write_all(format!("{head}{body}").as_bytes()).expect("a client that reads");
            } else {
                open.push(stream);
            }
        }
    });
    (address, count)
}

fn client(address: SocketAddr) -> Client {
    let backoff = Backoff { base: Duration::ZERO, ..Backoff::default() };
    let retry = RetryPolicy { backoff, ..RetryPolicy::default() };
    Client::builder(&format!("http://{address}")).retry(retry).build().expect("a client")
}

#[test]
fn results_setters_and_headers() {
    let (address, _) = server(|_, line| Some((200, if line.contains("of=it") { "\"parola\"" } else { "\"word\"" })));
    let client = client(address);
    assert_eq!(client.word().wait().unwrap(), "word");
    assert_eq!(client.word().of("it").wait().unwrap(), "parola");
    let response = client.word().with_response().wait().unwrap();
    assert_eq!((response.value.as_str(), response.status.as_u16()), ("word", 200));
}

#[test]
fn declared_errors_and_question_marks() {
    let (address, _) = server(|_, _| Some((404, "\"no such word\"")));
    let client = client(address);
    let error = client.word().wait().unwrap_err();
    assert!(matches!(error.declared(), Some(WordError::NotFound(why)) if why == "no such word"), "{error}");
    let error: fingerpost::CallError<WordError> = Error::from(error).into();
    assert!(matches!(error.declared(), Some(WordError::NotFound(_))), "{error}");
    assert!(Error::from(error).declared_by(&WORD).is_some());
}

#[test]
fn failed_attempts_are_retried() {
    let (address, count) = server(|number, _| Some(if number < 3 { (503, "") } else { (200, "\"word\"") }));
    assert_eq!(client(address).word().wait().unwrap(), "word");
    assert_eq!(count.load(Ordering::SeqCst), 3);
}

#[test]
fn time_limits_hold() {
    let (address, _) = server(|_, _| None);
    let error = client(address).word().timeout(Duration::from_millis(200)).wait().unwrap_err();
    assert!(error.is_timeout(), "{error}");
}

#[test]
fn items_and_pages_are_iterated() {
    let (address, count) = server(|_, line| {
        Some((200, if line.contains("/words") || !line.contains("offset=2") { r#"["a","b"]"# } else { r#"["c"]"# }))
    });
    let client = client(address);
    let items: Vec<String> = client.words().wait().unwrap().wait_each().collect::<Result<_, _>>().unwrap();
    assert_eq!(items, ["a", "b"]);
    let mut pages = client.list().limit(2).pages().wait_each();
    assert_eq!(pages.next().unwrap().unwrap(), "a");
    assert_eq!(count.load(Ordering::SeqCst), 2, "the second page is not fetched ahead");
    assert_eq!(pages.collect::<Result<Vec<_>, _>>().unwrap(), ["b", "c"]);
}

#[test]
fn an_iterator_ends_with_its_error() {
    let (address, _) = server(|_, _| Some((404, "")));
    let mut pages = client(address).list().limit(2).pages().wait_each();
    assert_eq!(pages.next().unwrap().unwrap_err().status().unwrap(), 404);
    assert!(pages.next().is_none());
}

#[test]
fn several_threads_wait_at_a_time() {
    let (address, _) = server(|_, _| Some((200, "\"word\"")));
    let client = client(address);
    let waiting: Vec<_> = (0..4)
        .map(|_| {
            let client = client.clone();
            thread::spawn(move || client.word().wait().unwrap())
        })
        .collect();
    for thread in waiting {
        assert_eq!(thread.join().unwrap(), "word");
    }
}

#[tokio::test]
async fn blocking_in_a_runtime_is_an_error() {
    let (address, count) = server(|_, _| Some((200, "\"word\"")));
    let client = client(address);
    let error = client.word().wait().unwrap_err();
    assert!(error.is_config() && error.to_string().contains("use `.await`"), "{error}");
    let mut pages = client.list().limit(2).pages().wait_each();
    assert!(pages.next().unwrap().unwrap_err().is_config());
    assert!(pages.next().is_none());
    assert_eq!(count.load(Ordering::SeqCst), 0, "nothing was sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn threads_of_a_runtime_that_may_block_can_wait() {
    let (address, count) = server(|_, _| Some((200, "\"word\"")));
    let client = client(address);
    let on_thread = client.clone();
    tokio::task::spawn_blocking(move || on_thread.word().wait()).await.unwrap().unwrap();
    let in_place = client.clone();
    tokio::spawn(async move { tokio::task::block_in_place(|| in_place.word().wait()) }).await.unwrap().unwrap();
    assert_eq!(count.load(Ordering::SeqCst), 2);
    let in_task = client.clone();
    assert!(tokio::spawn(async move { in_task.word().wait() }).await.unwrap().unwrap_err().is_config());
    assert!(client.word().wait().unwrap_err().is_config());
    assert_eq!(count.load(Ordering::SeqCst), 2, "nothing was sent");
}
