//! Replayed outcomes: responses, broken bodies, transport errors and unanswered requests.

use fingerpost::PerCall;

use super::*;

async fn calls(client: &Client, secret: &str) {
    let session = client.login("me", secret).await.unwrap();
    let thing = client.thing("42").fields(&format!("id,{}", session.access_token)).await.unwrap();
    assert_eq!(thing, Thing { id: "42".into() });
}

#[tokio::test]
async fn a_response_is_replayed_without_the_server() {
    let folder = Folder::new();
    let path = folder.path("deep/er/session.yaml");
    let server = Server::start(|_, mut connection| async move {
        while let Some(request) = connection.request().await {
            let body = if request.starts_with("POST /login") {
                r#"{"access_token":"tok-en/1","expires_in":3600}"#
            } else {
                "{\n  \"id\": \"42\"\n}\n"
            };
            let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: now\r\nSet-Cookie: sid=ses-sion\r\n";
            connection.write(format!("{head}Content-Length: {}\r\n\r\n{body}", body.len())).await;
        }
    })
    .await;
    {
        let recording = recorded(&path, HyperTransport::builder().build().unwrap());
        let client = server.builder().transport(recording).build().unwrap();
        calls(&client, "hush-hush").await;
    }
    drop(server);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(
        text,
        "\
# Recorded by fingerpost. Secrets are replaced with ***. Set FINGERPOST_RECORD=1 to record again.
version: 1
interactions:
- request:
    endpoint: login
    method: POST
    target: /login
    headers:
      accept: application/json
      content-type: application/x-www-form-urlencoded
    body: client_id=me&client_secret=***
  response:
    status: 200
    headers:
      content-type: application/json
      set-cookie: '***'
    body: '{\"access_token\":\"***\",\"expires_in\":3600}'
- request:
    endpoint: thing
    method: GET
    target: /things/42?fields=id%2C***
    headers:
      accept: application/json
  response:
    status: 200
    headers:
      content-type: application/json
      set-cookie: '***'
    body: |
      {
        \"id\": \"42\"
      }
"
    );
    let recording = replayed(&path);
    let client = Client::builder("https://elsewhere.example").transport(recording.clone()).build().unwrap();
    calls(&client, "another secret").await;
    recording.assert_all_played();
}

#[tokio::test]
async fn a_truncated_body_is_replayed() {
    let folder = Folder::new();
    let path = folder.path("broken.yaml");
    let server = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n\"half").await;
    })
    .await;
    let name = |client: Client| async move { client.name("1").await.unwrap_err() };
    let first = {
        let recording = recorded(&path, HyperTransport::builder().build().unwrap());
        let address = format!("http://{}/v2", server.address);
        name(Client::builder(&address).transport(recording).retry(RetryPolicy::never()).build().unwrap()).await
    };
    drop(server);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("body: '\"half'\n    ended:\n      broken_off: "), "{text}");
    let again = name(client(&replayed(&path))).await;
    let words = |error: &fingerpost::CallError<_>| {
        text_of(error).replace(['\n', ':'], " ").split_whitespace().collect::<String>()
    };
    assert_eq!(words(&again), words(&first));
    assert!(again.to_string().contains("during the response"), "{again}");
}

#[tokio::test(start_paused = true)]
async fn transport_errors_are_replayed() {
    let folder = Folder::new();
    let path = folder.path("failures.yaml");
    let failures: [fn() -> TransportError; 5] = [
        || TransportError::connect("refused"),
        || TransportError::unprocessed("goaway").timed_out(),
        || TransportError::new("reset"),
        || TransportError::body("cut").timed_out().permanent(),
        || TransportError::new("bad certificate").tls(),
    ];
    let facts = |error: &TransportError| {
        (
            error.sent(),
            error.is_timeout(),
            error.is_permanent(),
            error.is_tls(),
            error.to_string(),
            format!("{error:?}"),
        )
    };
    let request = || http::Request::get("https://things.example/x").body(Body::empty()).unwrap();
    {
        let recording = recorded(&path, script_raw(move |number| Err(failures[number]())));
        for _ in &failures {
            recording.send(request()).await.unwrap_err();
        }
    }
    let recording = replayed(&path);
    for failure in failures {
        assert_eq!(facts(&recording.send(request()).await.unwrap_err()), facts(&failure()));
    }
    assert!(fs::read_to_string(&path).unwrap().contains("sent: unprocessed\n    timeout: true\n    message: goaway\n"));
}

#[tokio::test(start_paused = true)]
async fn a_timeout_is_replayed() {
    let folder = Folder::new();
    let path = folder.path("silence.yaml");
    let call = async |recording: Recording| {
        let error = client(&recording).name("1").timeout(Duration::from_secs(3)).await.unwrap_err();
        assert!(error.is_timeout(), "{error}");
    };
    call(recorded(&path, script(|_| Step::Silence))).await;
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("unanswered: true"), "{text}");
    call(replayed(&path)).await;
}

#[tokio::test(start_paused = true)]
async fn headers_and_statuses_are_replayed_and_varying_headers_are_not_recorded() {
    let folder = Folder::new();
    let path = folder.path("heads.yaml");
    let headers = [("date", "now"), ("content-length", "0"), ("link", "<a>"), ("link", "<b>"), ("x-n", "17")];
    let transport = script(move |number| if number == 1 { respond(299, &headers, "") } else { status(404) });
    {
        let recording = Recording::at(&path).keep_header("X-N").mode(Mode::Record).over(transport).open().unwrap();
        let client = client(&recording);
        drop(recording);
        client.start("1").await.unwrap();
        client.exists("1").await.unwrap_err();
    }
    let text = fs::read_to_string(&path).unwrap();
    assert!(!text.contains("now") && !text.contains("content-length") && !text.contains("user-agent"), "{text}");
    let recording = replayed(&path);
    let response = client(&recording).start("1").with_response().await.unwrap();
    assert_eq!(response.status, 299);
    let all = |name| response.headers.get_all(name).iter().map(|value| value.to_str().unwrap()).collect::<Vec<_>>();
    assert_eq!((all("link"), all("x-n")), (vec!["<a>", "<b>"], vec!["17"]));
    assert_eq!(client(&recording).exists("1").await.unwrap_err().status().unwrap(), 404);
}

proptest::proptest! {
    /// Every body is replayed byte for byte, in the same chunks.
    #[test]
    fn any_body_is_replayed(
        parts in proptest::collection::vec(proptest::prop_oneof![
            proptest::collection::vec(proptest::num::u8::ANY, 1..12),
            proptest::string::string_regex("[ -~\\n\\r\\t:#'\"|>*&!%@`{}\\-\u{85}\u{2028}\u{feff}\u{0}é]{1,24}")
                .unwrap().prop_map(String::into_bytes),
        ], 0..4),
        name in proptest::sample::select(vec!["a.yaml", "a.json"]),
    ) {
        let parts: Vec<Bytes> = parts.into_iter().map(Bytes::from).collect();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(async {
            let folder = Folder::new();
            let path = folder.path(name);
            let request = || {
                let body = Body::from(parts.concat());
                http::Request::post("https://things.example/x").body(body).unwrap()
            };
            let read = async |recording: Recording| all(recording.send(request()).await.unwrap().body_mut()).await;
            let sent = parts.clone();
            let transport = script_raw(move |_| {
                let chunks: Vec<_> = sent.iter().cloned().map(Ok::<_, TransportError>).collect();
                Ok(http::Response::new(Body::stream(stream::iter(chunks))))
            });
            assert_eq!(read(recorded(&path, transport)).await, parts);
            assert_eq!(read(replayed(&path)).await, parts, "{}", fs::read_to_string(&path).unwrap());
        });
    }
}
