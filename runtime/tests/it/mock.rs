//! Mocks: stub responses to expected calls, and reports of unexpected ones.

use std::time::Duration;

use fingerpost::testing::{Mock, Order, StubResponse, WithHeaders};
use fingerpost::{Body, Bytes, Client, Event, Items, Model, PerCall, Progress, RetryPolicy, TransportError, endpoints};
use serde_json::json;

use crate::support::ApiError;

#[derive(Clone, Debug, Default, Model, PartialEq)]
#[model(default, skip_none)]
struct Task {
    pub id: Option<String>,
    pub status: Option<String>,
    pub tags: Option<Vec<String>>,
}

#[endpoints(error = ApiError)]
trait Tasks {
    #[endpoint(GET "/tasks/<id>", errors(404, 429))]
    fn task(&self, id: &str, fields: Option<&str>, limit: Option<i64>) -> Task;

    #[endpoint(PUT "/tasks/<id>", errors(404, 422))]
    fn update_task(&self, id: &str, #[body] task: &Task) -> Task;

    #[endpoint(GET "/tasks/<id>/result", output = bytes, pending(202), errors(404 => ()))]
    fn result(&self, id: &str) -> Bytes;

    #[endpoint(POST "/login", auth = none)]
    fn login(
        &self,
        #[form] user: &str,
        #[form]
        #[secret]
        password: &str,
    ) -> String;

    #[endpoint(GET "/list", paginate = link)]
    fn list(&self) -> Vec<Task>;

    #[endpoint(GET "/feed", output = items)]
    fn feed(&self) -> Items<Task>;

    #[endpoint(GET "/events", output = events)]
    fn events(&self) -> Items<Event>;

    #[endpoint(GET "/file", output = stream)]
    fn file(&self) -> Body;

    #[endpoint(PUT "/file")]
    fn store(&self, #[body(stream)] content: Body) -> ();
}

fn task(id: &str) -> Task {
    Task { id: Some(id.to_owned()), ..Task::default() }
}

fn error(message: &str) -> ApiError {
    ApiError { message: message.to_owned() }
}

/// Returns the report of the mock.
fn report(mock: &Mock) -> String {
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| mock.verify())).unwrap_err();
    *panic.downcast::<String>().unwrap()
}

/// Replaces the locations of expectations, which are lines of this file.
fn without_locations(report: &str) -> String {
    let lines = report.lines().map(|line| match (line.find(" ("), line.find(".rs:")) {
        (Some(from), Some(_)) => format!("{} (…):", &line[..from]),
        _ => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn responses_have_the_types_of_the_endpoint() {
    let mock = Mock::new();
    mock.on(&TASK).with("id", "1").respond(task("1"));
    mock.on(&TASK).with("id", "2").fail(TaskError::NotFound(error("gone")));
    mock.on(&RESULT).with("id", "1").pending(Some(Duration::from_secs(2))).respond(Progress::Ready(b"%PDF"));
    mock.on(&RESULT).with("id", "2").fail(ResultError::NotFound);
    mock.on(&FEED).respond(vec![task("1"), task("2")]);
    mock.on(&EVENTS).respond(vec![Event::new("ping", "x")]);
    mock.on(&FILE).raw(StubResponse::status(200).chunks(["a", "b"]));
    let client = mock.client();
    assert_eq!(client.task("1").await.unwrap(), task("1"));
    assert_eq!(client.task("2").await.unwrap_err().declared().map(|_| ()), Some(()));
    assert_eq!(client.result("1").await.unwrap(), Progress::Pending { retry_after: Some(Duration::from_secs(2)) });
    assert_eq!(client.result("1").await.unwrap(), Progress::Ready(Bytes::from("%PDF")));
    assert!(matches!(client.result("2").await.unwrap_err().declared(), Some(ResultError::NotFound)));
    let mut feed = client.feed().await.unwrap();
    assert_eq!(feed.next().await.unwrap().unwrap(), task("1"));
    assert_eq!(client.events().await.unwrap().next().await.unwrap().unwrap(), Event::new("ping", "x"));
    let broken = Mock::new();
    broken.on(&EVENTS).respond(vec![Event::new("a\nb", "1\r2\r\n3"), Event::new("c", "4")]);
    let mut events = broken.client().events().await.unwrap();
    for expected in [Event::new("a b", "1\n2\n3"), Event::new("c", "4")] {
        assert_eq!(events.next().await.unwrap().unwrap(), expected);
    }
    for _ in 0..2 {
        let mut file = client.file().await.unwrap();
        assert_eq!(file.chunk().await.unwrap().unwrap(), "a");
        assert_eq!(file.chunk().await.unwrap().unwrap(), "b");
    }
}

#[tokio::test]
async fn an_expected_call_is_compared_argument_by_argument() {
    let mock = Mock::new();
    let client = mock.client();
    mock.expect(client.task("1").limit(3)).respond(task("limited"));
    mock.expect(client.task("1")).respond(task("all"));
    let sent = Task { tags: Some(vec!["x".into()]), ..task("1") };
    mock.expect(client.update_task("1", &sent)).respond(&sent);
    assert_eq!(client.task("1").await.unwrap(), task("all"));
    assert_eq!(client.task("1").limit(3).await.unwrap(), task("limited"));
    assert_eq!(client.update_task("1", &sent).await.unwrap(), sent);
    assert_eq!(mock.count(&TASK), 2);
    assert_eq!(mock.calls(&TASK)[1].arguments()["limit"], 3);
}

#[tokio::test]
async fn predicates_check_arguments_headers_and_bodies() {
    let mock = Mock::new();
    mock.on(&TASK).when("limit", |limit: i64| limit > 3).respond(task("many"));
    mock.on(&TASK)
        .when("limit", |limit: Option<i64>| limit.is_none())
        .with_header("X-Trace", "7")
        .respond(task("traced"));
    mock.on(&TASK)
        .matching("asks for a short id", |call| call.arguments()["id"].as_str().unwrap().len() < 3)
        .respond(task("short"));
    mock.on(&UPDATE_TASK).containing("task", json!({ "status": "done" })).respond_with(|call| {
        let sent: Task = call.argument("task")?;
        match sent.tags {
            Some(_) => Ok(sent),
            None => Err(UpdateTaskError::UnprocessableContent(error("no tags")).into()),
        }
    });
    let client = mock.client();
    assert_eq!(client.task("1").limit(4).await.unwrap(), task("many"));
    assert_eq!(client.task("1").header("x-trace", "7").await.unwrap(), task("traced"));
    assert_eq!(client.task("1").await.unwrap(), task("short"));
    let done = Task { status: Some("done".into()), ..task("1") };
    assert!(client.update_task("1", &done).await.unwrap_err().declared().is_some());
    let tagged = Task { tags: Some(vec![]), ..done };
    assert_eq!(client.update_task("1", &tagged).await.unwrap(), tagged);
}

#[tokio::test]
async fn an_unexpected_call_is_compared_with_the_nearest_expectation() {
    let mock = Mock::new();
    mock.on(&TASK).with("id", "1").with("limit", 5).with("fields", "id").respond(task("1"));
    mock.on(&TASK).with("id", "2").with("limit", 3).without("fields").times(0..).respond(task("2"));
    let failed = mock.client().task("1").fields("id").limit(3).await.unwrap_err();
    assert!(failed.to_string().ends_with("the server did not process the request"), "{failed}");
    let expected = "\
unexpected call:

    task (GET /tasks/<id>)
        id: \"1\"
        fields: \"id\"
        limit: 3

the nearest of 2 expectations (…):

    task (GET /tasks/<id>)
      ✓ id: \"1\"
      ✗ limit: expected 5, found 3
      ✓ fields: \"id\"

unmet expectation (…):

    task (GET /tasks/<id>)
        id: \"1\"
        limit: 5
        fields: \"id\"

    expected one call or more, found no calls";
    assert_eq!(without_locations(&report(&mock)), expected);
    // `unwrap` on the error prints the report as well.
    assert!(format!("{:?}", std::error::Error::source(&failed)).contains("expected 5, found 3"), "{failed:?}");
}

#[tokio::test]
async fn reports_compare_bodies_by_property_and_hide_secrets() {
    let mock = Mock::new();
    let expected = Task { status: Some("new".into()), tags: Some(vec!["a".into(), "b".into()]), ..task("1") };
    mock.on(&UPDATE_TASK).with("task", &expected).times(..).respond(&expected);
    mock.on(&LOGIN).with("user", "ada").with("password", "right-secret").times(..).respond("token");
    let client = mock.client();
    let actual = Task { status: None, tags: Some(vec!["a".into(), "c".into()]), ..task("1") };
    let _ = client.update_task("1", &actual).await;
    let _ = client.login("ada", "wrong-secret").await;
    let report = report(&mock);
    assert!(report.contains("✗ task.status: expected \"new\", found nothing"), "{report}");
    assert!(report.contains("✗ task.tags[1]: expected \"b\", found \"c\""), "{report}");
    assert!(report.contains("password: ***") && report.contains("✗ password: expected a different secret"), "{report}");
    assert!(!report.contains("right-secret") && !report.contains("wrong-secret"), "{report}");
}

#[tokio::test]
async fn the_number_of_calls_is_checked() {
    let mock = Mock::new();
    mock.on(&TASK).with("id", "1").times(2).respond(task("1"));
    mock.on(&TASK).with("id", "2").times(1..=2).respond(task("2"));
    mock.on(&TASK).with("id", "3").never();
    let client = mock.client();
    client.task("1").await.unwrap();
    let report_of = |failed: fingerpost::CallError<TaskError>| format!("{:?}", std::error::Error::source(&failed));
    assert!(report_of(client.task("3").await.unwrap_err()).contains("expected no calls, found one more"));
    let report = report(&mock);
    assert!(report.contains("expected 2 calls, found one call"), "{report}");
    assert!(report.contains("expected 1 to 2 calls, found no calls"), "{report}");
}

#[tokio::test]
async fn several_responses_are_sent_in_order() {
    let mock = Mock::new();
    mock.on(&TASK).respond(task("first")).fail(TaskError::TooManyRequests(error("slow"))).respond(task("third"));
    let client = mock.client();
    assert_eq!(client.task("1").await.unwrap(), task("first"));
    assert_eq!(client.task("1").await.unwrap_err().status().unwrap(), 429);
    assert_eq!(client.task("1").await.unwrap(), task("third"));
    mock.verify();
    client.task("1").await.unwrap_err();
    let report = report(&mock);
    assert!(report.contains("expected 3 calls, found one more"), "{report}");
}

#[tokio::test]
async fn the_order_of_expectations_is_checked() {
    let mock = Mock::new();
    let order = Order::new();
    mock.on(&LOGIN).in_order(&order).respond("token");
    mock.on(&TASK).in_order(&order).respond(task("1"));
    let client = mock.client();
    client.task("1").await.unwrap_err();
    client.login("ada", "x").await.unwrap();
    client.task("1").await.unwrap();
    client.login("ada", "x").await.unwrap_err();
    let report = report(&mock);
    assert!(report.contains("the call is out of order; this one must come first"), "{report}");
    assert_eq!(report.matches("unexpected call").count(), 2, "{report}");
}

#[tokio::test(start_paused = true)]
async fn a_delay_takes_paused_time() {
    let mock = Mock::new();
    mock.on(&TASK).respond(task("1")).delay(Duration::from_secs(30));
    let began = tokio::time::Instant::now();
    mock.client().task("1").await.unwrap();
    assert_eq!(began.elapsed(), Duration::from_secs(30));
    assert!(mock.client().task("1").timeout(Duration::from_secs(5)).await.unwrap_err().is_timeout());
}

#[tokio::test(start_paused = true)]
async fn a_client_with_retries_uses_the_transport_of_the_mock() {
    let mock = Mock::new();
    mock.on(&TASK)
        .raw(StubResponse::failure(|| TransportError::new("reset")))
        .raw(StubResponse::status(503))
        .fail(TaskError::TooManyRequests(error("wait")))
        .respond(task("1"));
    let client = Client::builder("https://x.example").transport(mock.transport());
    let client = client.retry(RetryPolicy { attempts: 4, ..RetryPolicy::default() }).build().unwrap();
    assert_eq!(client.task("1").await.unwrap(), task("1"));
    assert_eq!(mock.count(&TASK), 4);
}

#[tokio::test]
async fn untried_statuses_are_reported() {
    let mock = Mock::new();
    mock.on(&RESULT).with("id", "1").respond(Progress::Ready(b"x"));
    let _ = mock.client().result("1").await.unwrap();
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| mock.assert_every_status_tried(&RESULT)));
    let message = *panic.unwrap_err().downcast::<String>().unwrap();
    assert_eq!(message, "result (GET /tasks/<id>/result): missing responses with: 202 Accepted, 404 Not Found");
    mock.on(&RESULT).with("id", "2").pending(None).fail(ResultError::NotFound);
    let _ = mock.client().result("2").await.unwrap();
    mock.client().result("2").await.unwrap_err();
    mock.assert_every_status_tried(&RESULT);
}

#[tokio::test]
async fn a_streamed_request_is_read_to_its_end() {
    let mock = Mock::new();
    mock.on(&STORE).matching("has both chunks", |call| call.body() == "ab").respond(());
    let chunks = futures_util::stream::iter([Ok::<_, std::io::Error>(Bytes::from("a")), Ok(Bytes::from("b"))]);
    mock.client().store(Body::stream(chunks)).await.unwrap();
}

#[tokio::test]
async fn a_streamed_response_is_sent_once() {
    let mock = Mock::new();
    let chunks = futures_util::stream::iter([Ok::<_, std::io::Error>(Bytes::from("a"))]);
    mock.on(&FILE).respond(Body::stream(chunks));
    let client = mock.client();
    assert_eq!(client.file().await.unwrap().chunk().await.unwrap().unwrap(), "a");
    let failed = client.file().await.unwrap_err();
    assert!(
        format!("{:?}", std::error::Error::source(&failed)).contains("is a stream and has been sent"),
        "{failed:?}"
    );
}

#[test]
#[should_panic(expected = "unmet expectation")]
fn dropping_a_mock_verifies_it() {
    let mock = Mock::new();
    mock.on(&TASK).respond(task("1"));
}

#[test]
#[should_panic(expected = "task (GET /tasks/<id>): unknown argument `ids`; it has `id`, `fields` and `limit`")]
fn an_unknown_argument_panics() {
    Mock::new().on(&TASK).with("ids", "1").times(..);
}

#[test]
#[should_panic(
    expected = "invalid expected value for argument `limit` of task (GET /tasks/<id>): expected a 64-bit integer, found a string"
)]
fn a_value_that_no_call_can_send_panics() {
    Mock::new().on(&TASK).with("limit", "5").times(..);
}

#[test]
#[should_panic(expected = "invalid expected call")]
fn an_invalid_call_cannot_be_expected() {
    let mock = Mock::new();
    mock.expect(mock.client().task("..")).times(..);
}

#[tokio::test]
async fn a_typed_response_has_headers_and_links_of_its_own() {
    let mock = Mock::new();
    let list = mock.on(&LIST).with_header("x-trace", "7").respond(vec![task("1")]);
    list.response_header("etag", "\"a\"").response_link("next", "/list?page=2").response_link("up", "/");
    let page = mock.client().list().header("x-trace", "7").with_response().await.unwrap();
    assert_eq!((&page.value, &page.headers["etag"]), (&vec![task("1")], &"\"a\"".parse().unwrap()));
    let links = page.headers.get_all("link").iter().map(|link| link.to_str().unwrap());
    assert!(links.eq(["</list?page=2>; rel=\"next\"", "</>; rel=\"up\""]));

    let mock = Mock::new();
    let first = mock.on(&LIST).respond(vec![task("1")]).response_link("next", "/list?page=2");
    first.respond_with(|_| Ok(WithHeaders::new(vec![task("2")]).header("etag", "\"b\"").link("first", "/list")));
    let mut pages = mock.client().list().pages();
    assert_eq!((pages.next().await.unwrap().unwrap(), pages.next().await.unwrap().unwrap()), (task("1"), task("2")));
    assert!(pages.next().await.is_none());
}

#[test]
#[should_panic(expected = "`response_header` must follow a response: `.respond(…).response_header(…)`")]
fn a_response_header_without_a_response_fails_the_test() {
    Mock::new().on(&LIST).response_header("etag", "1");
}
