//! Results by status, raw responses, content and response headers.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use fingerpost::http::StatusCode;
use fingerpost::{Body, Bytes, Content, Error, Links, PerCall, Progress, RawResponse, RetryPolicy, endpoints};

use crate::support::{Script, Thing, respond, status};

#[endpoints(errors(404 => ()))]
trait Results {
    #[endpoint(POST "/either", ok(200 => Thing, 201 => String, 204 => ()))]
    fn either(&self) -> Either;

    #[endpoint(POST "/soon", ok(200 => Thing, 201 => String), pending(202))]
    fn soon(&self) -> SoonOk;

    #[endpoint(GET "/raw", output = raw)]
    fn raw(&self) -> RawResponse;

    #[endpoint(GET "/content", output = content)]
    fn content(&self, format: Option<&str>) -> Content;

    #[endpoint(GET "/headers", response_headers(total: u64 = "x-total", retry_after: Duration, link: Links))]
    fn headers(&self, like: Option<&str>) -> Vec<String>;
}

#[derive(Debug, serde::Deserialize)]
struct Problem {
    message: String,
}

#[endpoints(error = Problem, errors(429))]
trait Heads {
    #[endpoint(HEAD "/things/<id>", errors(404, 410 => ()))]
    fn exists(&self, id: i64) -> ();

    #[endpoint(GET "/things/<id>")]
    fn name(&self, id: i64) -> String;
}

#[tokio::test]
async fn a_declared_error_of_head_has_no_body() {
    for code in [404, 410, 429] {
        let script = Script::new(move |_| respond(code, &[("content-length", "20")], ""));
        let error = script.builder().retry(RetryPolicy::never()).build().unwrap().exists(1).await.unwrap_err();
        match (code, error.declared().unwrap()) {
            (404, ExistsError::NotFound) | (410, ExistsError::Gone) | (429, ExistsError::TooManyRequests) => {}
            (_, other) => panic!("{code}: {other:?}"),
        }
    }
    let script = Script::new(|_| respond(429, &[], r#"{"message":"later"}"#));
    let error = script.builder().retry(RetryPolicy::never()).build().unwrap().name(1).await.unwrap_err();
    assert!(matches!(error.declared(), Some(NameError::TooManyRequests(problem)) if problem.message == "later"));
}

#[tokio::test]
async fn each_status_has_its_type() {
    let script = Script::new(|number| match number {
        1 => respond(200, &[], r#"{"id":"1"}"#),
        2 => respond(201, &[], r#""new""#),
        3 => status(204),
        4 => respond(200, &[], r#""new""#),
        _ => respond(203, &[], r#"{"id":"1"}"#),
    });
    let client = script.client();
    assert!(matches!(client.either().await.unwrap(), Either::Ok(Thing { id }) if id == "1"));
    assert!(matches!(client.either().await.unwrap(), Either::Created(name) if name == "new"));
    assert!(matches!(client.either().await.unwrap(), Either::NoContent));
    assert!(client.either().await.unwrap_err().is_decode(), "the body must not be decoded as that of another status");
    let undeclared = client.either().await.unwrap_err();
    assert_eq!((undeclared.status().unwrap().as_u16(), undeclared.is_decode()), (203, false));
}

#[tokio::test]
async fn a_result_by_status_can_be_pending() {
    let script = Script::new(|number| match number {
        1 => respond(202, &[("retry-after", "3")], ""),
        _ => respond(201, &[], r#""new""#),
    });
    let client = script.client();
    let waits =
        matches!(client.soon().await.unwrap(), Progress::Pending { retry_after: Some(wait) } if wait.as_secs() == 3);
    assert!(waits);
    assert!(matches!(client.soon().await.unwrap(), Progress::Ready(SoonOk::Created(name)) if name == "new"));
}

#[tokio::test(start_paused = true)]
async fn a_raw_response_is_returned_for_every_status() {
    let script = Script::new(|number| match number {
        1 => respond(200, &[], "yes"),
        2 => respond(418, &[("x-a", "b")], "tea"),
        _ => status(503),
    });
    let client = script.client();
    assert_eq!(client.raw().await.unwrap().body(), "yes");
    let teapot = client.raw().with_response().await.unwrap();
    assert_eq!((teapot.status.as_u16(), &teapot.value.headers()["x-a"]), (418, &"b".parse().unwrap()));
    // Attempts are retried before the last response is returned.
    assert_eq!(client.raw().await.unwrap().status(), 503);
    assert_eq!(script.count(), 5);
    assert_eq!(client.raw().retry(RetryPolicy::never()).await.unwrap().status(), 503);
}

#[tokio::test]
async fn content_is_read_as_text_bytes_or_json() {
    let script = Script::new(|number| match number {
        1 => respond(200, &[("content-type", "application/json; charset=utf-8")], "[1,2]"),
        2 => respond(200, &[("content-type", "text/csv")], "a,b"),
        3 => respond(200, &[], "secret"),
        _ => status(404),
    });
    let client = script.client();
    let json = client.content().format("json").await.unwrap();
    assert_eq!((json.media_type(), json.json::<Vec<i64>>().unwrap()), (Some("application/json"), vec![1, 2]));
    let csv = client.content().await.unwrap();
    assert_eq!((csv.text().unwrap(), csv.bytes().len()), ("a,b", 3));
    assert!(csv.json::<Vec<i64>>().is_err());
    let unnamed = client.content().await.unwrap();
    assert_eq!(format!("{unnamed:?}"), "Content(no media type, 6 bytes)");
    let error = client.content().await.unwrap_err();
    assert!(matches!(error.declared(), Some(ContentError::NotFound)));
}

#[tokio::test]
async fn content_can_be_taken_as_a_stream() {
    let script = Script::new(|_| respond(200, &[("content-type", "text/csv")], "a,b"));
    let mut response = script.client().content().call().streamed().await.unwrap();
    assert_eq!(response.headers()["content-type"], "text/csv");
    assert_eq!(response.body_mut().chunk().await.unwrap().unwrap(), "a,b");
}

#[tokio::test]
async fn declared_headers_have_types_on_success_and_on_errors() {
    let script = Script::new(|number| match number {
        1 => respond(200, &[("x-total", "12"), ("link", "</b?ids=1,2>; rel=next")], "[]"),
        2 => respond(404, &[("retry-after", "7")], ""),
        _ => respond(200, &[("x-total", "many")], "[]"),
    });
    let client = script.client();
    let response = client.headers().with_response().await.unwrap();
    let headers = response.headers_as::<HeadersHeaders>().unwrap();
    assert_eq!((headers.total, headers.retry_after), (Some(12), None));
    assert_eq!(headers.link.unwrap().rel("next"), Some("/b?ids=1,2"));
    let error = client.headers().await.unwrap_err();
    assert_eq!(error.headers_as::<HeadersHeaders>().unwrap().unwrap().retry_after, Some(Duration::from_secs(7)));
    let response = client.headers().like("x").with_response().await.unwrap();
    let error = response.headers_as::<HeadersHeaders>().unwrap_err();
    assert!(error.is_decode() && !error.to_string().contains("many"), "{error}");
}

#[tokio::test]
async fn nothing_new_is_an_error_of_its_status() {
    let headers = &[("etag", "\"1\""), ("location", "/elsewhere"), ("content-type", "text/csv")];
    let script = Script::new(|_| respond(304, headers, ""));
    let client = script.client();
    let errors = [
        client.headers().header("if-none-match", "\"1\"").await.unwrap_err().into(),
        client.content().await.unwrap_err().into(),
        client.content().call().streamed().await.unwrap_err().into(),
    ];
    for error in errors {
        let error: Error = error;
        assert_eq!((error.status().unwrap(), error.attempts()), (StatusCode::NOT_MODIFIED, 1), "{error}");
        assert_eq!(error.headers().unwrap()["etag"], "\"1\"");
        assert!(!error.is_decode() && !error.is_outcome_unknown(), "{error}");
    }
    assert_eq!(client.raw().await.unwrap().status(), StatusCode::NOT_MODIFIED);
    assert_eq!(script.count(), 4, "it is neither retried nor a redirect");
}

/// A body that states a length, whatever it has.
struct Stating(u64, VecDeque<Bytes>);

impl http_body::Body for Stating {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.1.pop_front().map(|chunk| Ok(http_body::Frame::data(chunk))))
    }

    fn size_hint(&self) -> http_body::SizeHint {
        http_body::SizeHint::with_exact(self.0)
    }
}

#[tokio::test]
async fn a_body_is_read_in_chunks_of_any_size_and_its_stated_length_allocates_nothing() {
    let text: Bytes = (b'a'..=b'z').cycle().take(10_000).collect::<Vec<_>>().into();
    for (stated, chunks) in [
        (10_000, vec![10_000]),
        (10_000, vec![0, 10_000, 0]),
        (10_000, vec![1, 1, 9_998]),
        (0, vec![5_000, 5_000]),
        (1 << 50, vec![1, 9_999]),
        (u64::MAX, vec![9_000, 900, 100]),
    ] {
        let whole = text.clone();
        let script = Script::new(move |_| {
            let (mut rest, chunks) = (whole.clone(), chunks.iter());
            let body = Stating(stated, chunks.map(|size| rest.split_to(*size)).collect());
            respond(200, &[], Body::wrap(body))
        });
        let raw = script.client().raw().await.unwrap();
        assert_eq!(raw.body(), &text, "{stated}");
        let error = script.builder().max_body(9_999).build().unwrap().raw().await.unwrap_err();
        assert!(error.to_string().contains("9999"), "{error}");
    }
}

#[tokio::test]
async fn a_body_of_one_chunk_is_not_copied() {
    let text = Bytes::from(vec![b'a'; 1000]);
    let sent = text.clone();
    let script =
        Script::new(move |_| respond(200, &[], Body::wrap(Stating(1000, [Bytes::new(), sent.clone()].into()))));
    assert_eq!(script.client().raw().await.unwrap().body().as_ptr(), text.as_ptr());
}

#[tokio::test(start_paused = true)]
async fn a_response_to_head_has_no_body_to_unpack_whatever_the_transport_makes_of_it() {
    let transport = |_: http::Request<Body>| async {
        let body = Body::stream(futures_util::stream::empty::<Result<Bytes, Infallible>>());
        let response = http::Response::builder().header("content-encoding", "compress").body(body);
        Ok::<_, fingerpost::TransportError>(response.unwrap())
    };
    fingerpost::Client::builder("http://localhost").transport(transport).build().unwrap().exists(1).await.unwrap();
}
