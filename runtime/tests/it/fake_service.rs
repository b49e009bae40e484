//! Fake services in memory and on loopback.

use fingerpost::testing::{Failure, FakeService, StubResponse};
use fingerpost::{
    Body, Bytes, Client, Content, Event, Items, Multipart, Progress, RawResponse, TransportError, endpoints,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;

use crate::support::{ApiError, Note, NoteFilter};

#[derive(fingerpost::Model)]
struct ListHeaders {
    #[model(rename = "x-ids")]
    ids: Vec<i64>,
}

#[endpoints(error = ApiError)]
trait Notes {
    #[endpoint(GET "/people/<person>/notes/<note_id>.json", errors(404, 410 => ()))]
    fn note(&self, note_id: i64, person: &str, fields: Option<&str>) -> Note;

    #[endpoint(GET "/people/<person>/notes/latest.json")]
    fn latest_note(&self, person: &str) -> Note;

    #[endpoint(GET "/notes", errors(429))]
    fn notes(
        &self,
        id: Option<&[i64]>,
        #[query("tags", comma)] tags: Option<&[&str]>,
        #[query(json)] matching: Option<&BTreeMap<String, Vec<i64>>>,
        #[query(default = 25)] limit: Option<i64>,
        draft: Option<bool>,
        min_score: Option<f64>,
        #[query(flatten)] filter: Option<&NoteFilter>,
    ) -> Vec<Note>;

    #[endpoint(POST "/notes", ok(200 => Note, 201 => String, 204 => ()), errors(422))]
    fn create_note(&self, #[body] note: &Note, #[header("x-author")] author: &str) -> Stored;

    #[endpoint(POST "/login", auth = none)]
    fn login(
        &self,
        #[form] user: &str,
        #[form]
        #[secret]
        password: &str,
    ) -> String;

    #[endpoint(GET "/notes/<id>/picture", output = bytes, pending(202))]
    fn picture(&self, id: i64) -> Bytes;

    #[endpoint(GET "/listed")]
    fn listed(
        &self,
        #[header("x-tags", comma)] tags: Option<&[&str]>,
        #[header("x-page")] page: Option<i64>,
        #[header(flatten)] more: Option<&ListHeaders>,
        #[query(flatten)] lists: Option<&BTreeMap<String, Vec<i64>>>,
    ) -> Value;

    #[endpoint(GET "/motto", output = text)]
    fn motto(&self) -> String;

    #[endpoint(GET "/report.<format>", output = content)]
    fn report(&self, format: &str) -> Content;

    #[endpoint(GET "/files/<path..>", output = stream)]
    fn file(&self, path: &str) -> Body;

    #[endpoint(GET "/feed", output = items)]
    fn feed(&self) -> Items<Note>;

    #[endpoint(GET "/log", output = lines)]
    fn log(&self) -> Items<Note>;

    #[endpoint(GET "/events", output = events)]
    fn events(&self) -> Items<Event>;

    #[endpoint(GET "/raw", output = raw)]
    fn raw(&self) -> RawResponse;

    #[endpoint(PUT "/notes/<id>/text")]
    fn write_text(&self, id: i64, #[body(text)] text: &str) -> ();

    #[endpoint(PUT "/notes/<id>/attachment")]
    fn attach(&self, id: i64, #[body(multipart)] form: Multipart) -> ();
}

fn note(id: i64, text: &str) -> Note {
    Note { id: Some(id), text: Some(text.to_owned()) }
}

fn service() -> FakeService {
    FakeService::new(<dyn Notes>::ENDPOINTS)
}

fn no_retries(base_url: &str) -> Client {
    Client::builder(base_url).retry(fingerpost::RetryPolicy::never()).build().unwrap()
}

#[tokio::test]
async fn arguments_have_their_declared_names() {
    let service = service();
    service.on(&NOTE, |call| async move {
        let (id, person): (i64, String) = (call.argument("note_id")?, call.argument("person")?);
        let fields: Option<String> = call.argument("fields")?;
        Ok(note(id, &format!("{person} {}", fields.unwrap_or_else(|| "all".into()))))
    });
    let client = service.client();
    assert_eq!(client.note(7, "a/b.json ü").await.unwrap(), note(7, "a/b.json ü all"));
    assert_eq!(client.note(-7, "%2F").fields("id,text&+").await.unwrap(), note(-7, "%2F id,text&+"));
}

#[tokio::test]
async fn every_style_of_parameter_is_decoded() {
    let service = service();
    service.on(&NOTES, |call| async move {
        let decoded = Value::Object(call.arguments().clone()).to_string();
        Ok(vec![note(1, &decoded)])
    });
    let client = service.client();
    let decoded = |notes: Vec<Note>| serde_json::from_str::<Value>(notes[0].text.as_deref().unwrap()).unwrap();
    assert_eq!(decoded(client.notes().await.unwrap()), json!({ "limit": 25 }));
    let matching = BTreeMap::from([("a".to_owned(), vec![1, 2])]);
    let filter = NoteFilter { author: "Ada & Co".into(), tag: vec!["x".into(), "y=z".into()] };
    let call = client.notes().id(&[3, 4]).tags(&["red", "blue sky"]).matching(&matching).limit(3).draft(false);
    assert_eq!(
        decoded(call.min_score(0.5).filter(&filter).await.unwrap()),
        json!({
            "id": [3, 4], "tags": ["red", "blue sky"], "matching": { "a": [1, 2] }, "limit": 3, "draft": false,
            "min_score": 0.5, "filter": { "author": "Ada & Co", "tag": ["x", "y=z"] },
        })
    );
    let one = decoded(client.notes().id(&[3]).await.unwrap());
    assert_eq!(one, json!({ "id": [3], "limit": 25 }), "a list of one stays a list");
}

#[tokio::test]
async fn bodies_forms_and_headers_are_decoded() {
    let service = service();
    service.on(&LOGIN, |call| async move {
        Ok(format!("{}:{}", call.argument::<String>("user")?, call.argument::<String>("password")?))
    });
    service.on(&WRITE_TEXT, |call| async move {
        assert_eq!(call.argument::<String>("text")?, "two\nlines");
        Ok(())
    });
    service.on(&ATTACH, |call| async move {
        assert!(call.header("content-type").is_some_and(|kind| kind.starts_with("multipart/form-data")));
        assert!(call.body().windows(5).any(|part| part == &b"\x00\xff bin"[..5]));
        Ok(())
    });
    let client = service.client();
    assert_eq!(client.login("a+b c", "ü&=").await.unwrap(), "a+b c:ü&=");
    client.write_text(1, "two\nlines").await.unwrap();
    let form = Multipart::new().file("file", "f", "application/octet-stream", Bytes::from_static(b"\x00\xff bin"));
    client.attach(1, form).await.unwrap();
}

#[tokio::test]
async fn results_come_by_status_and_errors_are_the_declared_ones() {
    let service = service();
    service.on(&CREATE_NOTE, |call| async move {
        let (note, author): (Note, String) = (call.argument("note")?, call.argument("author")?);
        match note.text.as_deref() {
            Some("new") => Ok(Stored::Created(author)),
            Some("same") => Ok(Stored::NoContent),
            Some(_) => Ok(Stored::Ok(note)),
            None => Err(CreateNoteError::UnprocessableContent(ApiError { message: "no text".into() }).into()),
        }
    });
    let client = service.client();
    assert!(matches!(client.create_note(&note(1, "new"), "ada").await.unwrap(), Stored::Created(who) if who == "ada"));
    assert!(matches!(client.create_note(&note(1, "same"), "ada").await.unwrap(), Stored::NoContent));
    assert!(
        matches!(client.create_note(&note(1, "x"), "ada").await.unwrap(), Stored::Ok(kept) if kept == note(1, "x"))
    );
    let error = client.create_note(&Note::default(), "ada").await.unwrap_err();
    let Some(CreateNoteError::UnprocessableContent(body)) = error.declared() else { panic!("{error}") };
    assert_eq!(body.message, "no text");
}

#[tokio::test]
async fn each_kind_of_output_can_be_sent() {
    let service = service();
    service.on(&PICTURE, |call| async move {
        match call.argument::<i64>("id")? {
            1 => Ok(Progress::Ready(Bytes::from_static(b"\x89PNG"))),
            _ => Ok(Progress::Pending { retry_after: Some(Duration::from_secs(3)) }),
        }
    });
    service.on(&MOTTO, |_| async { Ok("\"quoted\"") });
    service.on(&REPORT, |_| async { Ok(("text/csv", "a,b\n")) });
    service.on(&FILE, |call| async move { Ok(Body::from(call.argument::<String>("path")?)) });
    service.on(&FEED, |_| async { Ok(vec![note(1, "a"), note(2, "b")]) });
    service.on(&LOG, |_| async { Ok(vec![note(3, "a\nb")]) });
    service.on(&EVENTS, |_| async { Ok(vec![Event::new("ping", "1\n2")]) });
    service.on(&RAW, |_| async { Ok(http::Response::builder().status(418).body("teapot").unwrap()) });
    let running = service.start().await.unwrap();
    for client in [service.client(), no_retries(&running.base_url())] {
        assert_eq!(client.picture(1).await.unwrap(), Progress::Ready(Bytes::from_static(b"\x89PNG")));
        let pending = Progress::Pending { retry_after: Some(Duration::from_secs(3)) };
        assert_eq!(client.picture(2).await.unwrap(), pending);
        assert_eq!(client.motto().await.unwrap(), "\"quoted\"");
        let report = client.report("csv").await.unwrap();
        assert_eq!((report.media_type(), report.text().unwrap()), (Some("text/csv"), "a,b\n"));
        let mut file = client.file("a b/c%2Fd").await.unwrap();
        assert_eq!(file.chunk().await.unwrap().unwrap(), "a b/c%2Fd");
        let mut feed = client.feed().await.unwrap();
        assert_eq!(feed.next().await.unwrap().unwrap(), note(1, "a"));
        assert_eq!(feed.next().await.unwrap().unwrap(), note(2, "b"));
        assert!(feed.next().await.is_none());
        assert_eq!(client.log().await.unwrap().next().await.unwrap().unwrap(), note(3, "a\nb"));
        assert_eq!(client.events().await.unwrap().next().await.unwrap().unwrap(), Event::new("ping", "1\n2"));
        assert_eq!(client.raw().await.unwrap().status(), 418);
    }
    assert_eq!(service.count(&MOTTO), 2);
}

#[tokio::test]
async fn the_more_specific_template_is_preferred() {
    let service = service();
    service.on(&NOTE, |_| async { Ok(note(1, "by id")) });
    service.on(&LATEST_NOTE, |_| async { Ok(note(2, "latest")) });
    let running = service.start().await.unwrap();
    let client = no_retries(&running.base_url());
    assert_eq!(client.latest_note("ada").await.unwrap().text.unwrap(), "latest");
    assert_eq!(client.note(1, "ada").await.unwrap().text.unwrap(), "by id");
    running.stop().await;
}

#[tokio::test]
async fn requests_without_a_handler_are_answered_with_the_reason() {
    let service = FakeService::with_base_path("/api/4.0", <dyn Notes>::ENDPOINTS);
    service.on(&NOTE, |_| async { Ok(note(1, "x")) });
    let running = service.start().await.unwrap();
    let address = running.address();
    let ask = |request: &'static str| async move {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
        stream
            .write_all(format!("{request} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").as_bytes())
            .await
            .unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).await.unwrap();
        let (head, body) = response.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    };
    let (head, body) = ask("GET /api/4.0/motto").await;
    assert!(head.starts_with("HTTP/1.1 501"), "{head}");
    assert_eq!(body, "fake service: motto (GET /motto) has no handler; add one with `service.on(&MOTTO, …)`");
    let (head, _) = ask("GET /motto").await;
    assert!(head.starts_with("HTTP/1.1 404"), "the base path is required: {head}");
    let (head, _) = ask("DELETE /api/4.0/notes").await;
    assert!(head.starts_with("HTTP/1.1 405") && head.contains("allow: GET, POST"), "{head}");
    let (head, body) = ask("GET /api/4.0/people/ada/notes/seven.json").await;
    assert!(head.starts_with("HTTP/1.1 400"), "{head}");
    assert_eq!(
        body,
        "fake service: note (GET /people/<person>/notes/<note_id>.json): argument `note_id` is not a 64-bit integer"
    );
}

#[tokio::test]
async fn guards_and_refusals_can_be_the_apis_own() {
    let service = service();
    service.on(&MOTTO, |_| async { Ok("x") });
    service.before(|_, head| head.headers.get("authorization").is_none().then(|| StubResponse::status(401)));
    service.refusals(|refusal| StubResponse::json(refusal.status(), &json!({ "message": refusal.to_string() })));
    assert_eq!(service.client().motto().await.unwrap_err().status().unwrap(), 401);
    let client = Client::builder("https://x.example").header("authorization", "Bearer t").transport(service.clone());
    let client = client.retry(fingerpost::RetryPolicy::never()).build().unwrap();
    assert_eq!(client.motto().await.unwrap(), "x");
    let error = client.raw().await.unwrap();
    assert_eq!(error.status(), 501);
    assert!(error.body().starts_with(b"{\"message\":\"fake service: raw"));
}

#[tokio::test(start_paused = true)]
async fn handlers_may_fail_in_any_way() {
    let service = service();
    service.on(&MOTTO, |_| async {
        Err::<String, _>(Failure::raw(StubResponse::status(503).delayed(Duration::from_mins(1))))
    });
    service.on(&NOTE, |_| async {
        Err::<Note, _>(Failure::raw(StubResponse::failure(|| TransportError::connect("the cable is out"))))
    });
    let began = tokio::time::Instant::now();
    assert_eq!(service.client().motto().await.unwrap_err().status().unwrap(), 503);
    assert_eq!(began.elapsed(), Duration::from_mins(1));
    assert!(service.client().note(1, "x").await.unwrap_err().is_connect());
}

#[tokio::test]
async fn a_failure_closes_the_connection_of_a_client_on_loopback() {
    let service = service();
    service.on(&MOTTO, |_| async {
        Err::<String, _>(Failure::raw(StubResponse::failure(|| TransportError::new("lost"))))
    });
    let running = service.start().await.unwrap();
    let error = no_retries(&running.base_url()).motto().await.unwrap_err();
    assert!(error.status().is_none() && !error.is_connect(), "{error}");
}

#[test]
#[should_panic(
    expected = "note (GET /people/<person>/notes/<note_id>.json): unknown argument `id`; it has `note_id`, `person` and `fields`"
)]
fn a_handler_that_reads_an_unknown_argument_panics() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let service = service();
    service.on(&NOTE, |call| async move { Ok(note(call.argument("id")?, "x")) });
    let _ = runtime.block_on(async { service.client().note(1, "x").await });
}

#[tokio::test]
async fn a_body_above_the_limit_is_refused() {
    let service = service();
    service.max_body(100);
    let echo = |_: fingerpost::testing::Incoming| async {
        Ok::<_, fingerpost::testing::BadArgument>(StubResponse::json(200, &json!({})))
    };
    service.on_any_other(echo);
    for size in [100, 101, 1_000_000] {
        let request = http::Request::post("https://x.example/notes");
        let request = request.header("content-type", "application/json");
        let body = fingerpost::Body::from(r#"{"text":"x"}"#.to_owned() + &" ".repeat(size - 12));
        let response = fingerpost::Transport::send(&service, request.body(body).unwrap()).await.unwrap();
        assert_eq!(response.status() == 413, size > 100, "{size}: {}", response.status());
    }
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_service_decodes_all_values_that_a_client_encodes(
            person in "[^/.][^/]{0,12}", note_id in any::<i64>(), fields in proptest::option::of(any::<String>()),
            tags in proptest::collection::vec("[^,]{1,5}", 1..4), ids in proptest::collection::vec(any::<i64>(), 1..4),
            score in -1000.0..1000.0, draft in any::<bool>(),
        ) {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            let service = service();
            let echo = |call: fingerpost::testing::Incoming| async move {
                Ok::<_, fingerpost::testing::BadArgument>(StubResponse::json(200, &json!({ "text": Value::Object(call.arguments().clone()).to_string() })))
            };
            service.on_any_other(echo);
            let client = Client::builder("https://x.example/base/path").endpoints(<dyn Notes>::ENDPOINTS).transport(service).build().unwrap();
            for (name, arguments) in [
                ("note", json!({ "person": person, "note_id": note_id, "fields": fields })),
                ("notes", json!({ "tags": tags, "id": ids, "limit": note_id, "draft": draft, "min_score": score })),
            ] {
                let sent: serde_json::Map<_, _> =
                    arguments.as_object().unwrap().iter().filter(|(_, value)| !value.is_null()).map(|(name, value)| (name.clone(), value.clone())).collect();
                let response = runtime.block_on(async { client.call_by_name(name, &arguments).unwrap().await }).unwrap();
                let text = serde_json::from_slice::<Note>(response.body()).unwrap().text.unwrap();
                prop_assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), Value::Object(sent));
            }
        }
    }
}

#[tokio::test]
async fn lists_in_headers_are_whole_in_one_line_or_several() {
    let service = FakeService::new(<dyn Notes>::ENDPOINTS);
    service.on(&LISTED, |call| async move { Ok(Value::from(call.arguments().clone())) });
    let client = service.client();
    let lists = BTreeMap::from([("a".to_owned(), vec![1]), ("b".to_owned(), vec![1, 2])]);
    for ids in [vec![1], vec![1, 2]] {
        let call = client.listed().tags(&["a", "b"]).lists(&lists).more(&ListHeaders { ids: ids.clone() });
        let expected = json!({ "tags": ["a", "b"], "lists": lists, "more": { "x-ids": ids } });
        assert_eq!(call.await.unwrap(), expected);
    }
    // As other clients and proxies write them.
    let send = async |headers: &[(&'static str, &'static str)]| {
        let mut request = http::Request::get("https://test.invalid/listed").body(Body::empty()).unwrap();
        for (name, value) in headers {
            request.headers_mut().append(*name, value.parse().unwrap());
        }
        fingerpost::Transport::send(&service, request).await.unwrap()
    };
    let mut response = send(&[("x-tags", "a, b ,"), ("x-tags", "c")]).await;
    let body = response.body_mut().chunk().await.unwrap().unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&body).unwrap(), json!({ "tags": ["a", "b", "c"] }));
    assert_eq!(send(&[("x-page", "1"), ("x-page", "2")]).await.status(), 400);
}

#[endpoints]
trait Cookies {
    #[endpoint(GET "/cookies")]
    fn cookies(
        &self,
        #[header("cookie", format = "session={}")] session: &str,
        #[header("cookie", format = "size={}")] size: Option<i64>,
    ) -> ();
}

#[tokio::test]
async fn several_cookies_share_a_header_and_are_read_apart() {
    use fingerpost::PerCall;

    let service = FakeService::new(<dyn Cookies>::ENDPOINTS);
    service.on(&COOKIES, |call| async move {
        assert_eq!(call.argument::<String>("session")?, "a=b");
        assert_eq!(call.argument::<i64>("size")?, 7);
        Ok(())
    });
    let request = service.client().cookies("a=b").size(6).size(7).request().unwrap();
    assert_eq!(request.headers()["cookie"], "session=a=b; size=7");
    assert!(request.headers()["cookie"].is_sensitive());
    service.client().cookies("a=b").size(7).await.unwrap();
    assert!(service.client().cookies("a; size=8").request().unwrap_err().is_argument());
}
