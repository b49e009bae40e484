//! Matching of requests against recorded ones, and reports of unmatched requests.

use super::*;

#[tokio::test(start_paused = true)]
async fn equal_requests_are_replayed_in_order_each_once() {
    let (_folder, path) = Folder::with(TWO);
    let recording = replayed(&path);
    let client = client(&recording);
    assert_eq!(client.name("1").await.unwrap(), "first");
    assert_eq!(client.name("1").await.unwrap(), "second");
    let error = client.name("1").await.unwrap_err();
    let text = text_of(&error);
    assert!(
        text.contains("recorded 2 times, and all of them were replayed") && text.contains("`repeat_last`"),
        "{text}"
    );
    assert_eq!(client.name("2").await.unwrap(), "other");
}

#[tokio::test(start_paused = true)]
async fn repeat_last_repeats_the_last_of_equal_requests() {
    let (_folder, path) = Folder::with(TWO);
    let client = client(&Recording::at(&path).mode(Mode::Replay).repeat_last().open().unwrap());
    for expected in ["first", "second", "second", "second"] {
        assert_eq!(client.name("1").await.unwrap(), expected);
    }
}

#[tokio::test(start_paused = true)]
async fn an_unrecorded_request_fails_with_the_differences_from_the_nearest() {
    let (_folder, path) = Folder::with(
        r#"
version: 1
interactions:
- request: {endpoint: name, method: GET, target: /v2/things/1/name}
  response: {status: 200}
- request:
    endpoint: create
    method: POST
    target: /v2/things?dry-run=true
    body: '{"name": "tea", "tags": [1, 2], "password": "***"}'
  response: {status: 200}
"#,
    );
    let recording = replayed(&path);
    let error = client(&recording).create(&NewThing { name: "coffee".into() }).await.unwrap_err();
    let file = path.display();
    assert_eq!(
        std::error::Error::source(&error).unwrap().to_string(),
        format!(
            r#"{file}: no recorded response for this request
  request:   create: POST /v2/things
  nearest:   create: POST /v2/things?dry-run=true (number 2 of 2)
  - query `dry-run`: expected "true", found nothing
  - body `/name`: expected "\"tea\"", found "\"coffee\""
  - body `/password`: expected "\"***\"", found nothing
  - body `/tags`: expected "[1,2]", found nothing
Set FINGERPOST_RECORD=1 to record again, or ignore the differing parts with `Matching`."#
        )
    );
    let error = builder(&recording).build().unwrap().name("2").await.unwrap_err();
    let text = text_of(&error);
    assert!(text.contains("- path segment 3: expected \"1\", found \"2\"\n"), "{text}");
    assert_eq!(
        panic_of(|| recording.assert_all_played()),
        format!(
            "{file}: 2 of 2 interactions were not replayed
  - number 1: name: GET /v2/things/1/name
  - number 2: create: POST /v2/things?dry-run=true
{file}: requests without a recorded response
  - create: POST /v2/things
  - name: GET /v2/things/2/name
If this is intended, set FINGERPOST_RECORD=1 to record again."
        )
    );
    let error = client(&recording).login("me", "c4n4ry").await.unwrap_err();
    assert!(!text_of(&error).contains("c4n4ry") && text_of(&error).contains("client_secret"), "{}", text_of(&error));
}

/// Returns whether `asked` matches the recorded request.
async fn is_same(matching: Matching, recorded: &str, asked: &str) -> bool {
    let request = |text: &str| {
        let mut parts = text.splitn(3, ' ').chain(["", ""]);
        let (method, target, body) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap().to_owned());
        let request = http::Request::builder().method(method).uri(format!("https://things.example{target}"));
        request.header("x-lang", if body == "deutsch" { "de" } else { "en" }).body(Body::from(body)).unwrap()
    };
    let folder = Folder::new();
    let path = folder.path("one.json");
    let transport = script_raw(|_| Ok(http::Response::new("fine".into())));
    let open = |mode| Recording::at(&path).mode(mode).matching(matching.clone());
    open(Mode::Record).over(transport).open().unwrap().send(request(recorded)).await.unwrap();
    let recording = open(Mode::Replay).open().unwrap();
    recording.send(request(asked)).await.is_ok()
}

#[tokio::test(start_paused = true)]
async fn the_compared_parts_can_be_chosen() {
    let all = Matching::default;
    for (matching, recorded, asked, same) in [
        (all(), "GET /a?b=1&c=2", "GET /a?c=2&b=1", true),
        (all(), "GET /a?b=1&b=2", "GET /a?b=2&b=1", false),
        (all(), "GET /a?b=x%20y", "GET /a?b=x+y", true),
        (all(), "GET /a/b", "GET /a/b/c", false),
        (all(), "GET /a", "PUT /a", false),
        (all(), "PUT /a {\"b\":1,\"c\":2}", "PUT /a { \"c\": 2, \"b\": 1 }", true),
        (all(), "PUT /a {\"b\":[1,2]}", "PUT /a {\"b\":[2,1]}", false),
        (all(), "PUT /a text", "PUT /a text", true),
        (all(), "PUT /a text", "PUT /a texts", false),
        (all(), "PUT /a deutsch", "PUT /a deutsch", true),
        (all().ignore_body().header("X-Lang"), "PUT /a deutsch", "PUT /a english", false),
        (all().ignore_body(), "PUT /a deutsch", "PUT /a english", true),
        (all().ignore_method(), "GET /a", "PUT /a", true),
        (all().ignore_path(), "GET /a?x=1", "GET /b?x=1", true),
        (all().ignore_path(), "GET /a?x=1", "GET /b?x=2", false),
        (all().ignore_query(), "GET /a?x=1", "GET /a", true),
        (all().ignore_query_parameter("x"), "GET /a?x=1&y=1", "GET /a?y=1", true),
        (all().ignore_query_parameter("x"), "GET /a?x=1&y=1", "GET /a?y=2", false),
        (all().only_query_parameter("x"), "GET /a?x=1&y=1", "GET /a?x=1&y=2", true),
        (all().only_query_parameter("x"), "GET /a?x=1&y=1", "GET /a?x=2&y=1", false),
        (all().ignore_property("t"), "PUT /a {\"b\":[{\"t\":1,\"c\":1}]}", "PUT /a {\"b\":[{\"t\":2,\"c\":1}]}", true),
        (all().ignore_property("t"), "PUT /a {\"b\":[{\"t\":1,\"c\":1}]}", "PUT /a {\"b\":[{\"t\":1,\"c\":2}]}", false),
        (all().only_property("b"), "PUT /a {\"b\":{\"c\":1},\"d\":1}", "PUT /a {\"b\":{\"c\":1},\"d\":2}", true),
        (all().only_property("b"), "PUT /a {\"b\":{\"c\":1},\"d\":1}", "PUT /a {\"b\":{\"c\":2},\"d\":1}", false),
        (Matching::by(RecordedRequest::eq), "GET /a?b=1&c=2", "GET /a?c=2&b=1", false),
        (Matching::by(|ours, theirs| ours.path().len() == theirs.path().len()), "GET /abc", "PUT /xyz?d=1", true),
    ] {
        assert_eq!(is_same(matching.clone(), recorded, asked).await, same, "{recorded} | {asked} | {matching:?}");
    }
}
