//! Streamed requests and responses.

use fingerpost::PerCall;

use super::*;

#[tokio::test(start_paused = true)]
async fn a_stream_is_replayed_in_the_same_chunks() {
    let folder = Folder::new();
    let path = folder.path("stream.yaml");
    let read = |client: Client| async move {
        let mut body = client.document("1").streamed().await.unwrap();
        let fingerpost::Progress::Ready(response) = &mut body else { panic!("not ready") };
        all(response.body_mut()).await
    };
    let expected = ["one\n", "tw", "o\n"];
    let stream = || Ok(http::Response::new(chunks(&["one\n", "tw", "o\n"])));
    assert_eq!(read(client(&recorded(&path, script_raw(move |_| stream())))).await, expected);
    let text = fs::read_to_string(&path).unwrap();
    assert!(
        text.contains("body:\n      chunks:\n      - |\n        one\n      - tw\n      - |\n        o\n"),
        "{text}"
    );
    assert_eq!(read(client(&replayed(&path))).await, expected);
}

#[tokio::test(start_paused = true)]
async fn a_response_read_as_a_whole_is_recorded_in_one_chunk() {
    let folder = Folder::new();
    let path = folder.path("whole.yaml");
    let stream = || Ok(http::Response::new(chunks(&["{\"id\":", "\"42\"}"])));
    client(&recorded(&path, script_raw(move |_| stream()))).thing("1").await.unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("body: '{\"id\":\"42\"}'"), "{text}");
}

#[tokio::test(start_paused = true)]
async fn recording_does_not_delay_chunks() {
    let folder = Folder::new();
    let endless = || {
        let first = stream::iter([Ok::<_, TransportError>(Bytes::from_static(b"first"))]);
        Ok(http::Response::new(Body::stream(stream::StreamExt::chain(first, stream::pending()))))
    };
    let path = folder.path("endless.yaml");
    let request = || http::Request::get("https://things.example/x").body(Body::empty()).unwrap();
    {
        let recording = recorded(&path, script_raw(move |_| endless()));
        let mut response = recording.send(request()).await.unwrap();
        assert_eq!(response.body_mut().chunk().await.unwrap().unwrap(), "first");
    }
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("body: first\n    ended:\n      unread: true\n"), "{text}");
    let mut response = replayed(&path).send(request()).await.unwrap();
    assert_eq!(response.body_mut().chunk().await.unwrap().unwrap(), "first");
    let error = response.body_mut().chunk().await.unwrap_err();
    assert!(format!("{error:?}").contains("did not read further"), "{error:?}");
}

#[tokio::test(start_paused = true)]
async fn a_response_is_written_after_its_last_reader_is_dropped() {
    let folder = Folder::new();
    let path = folder.path("late.yaml");
    let recording = recorded(&path, script_raw(|_| Ok(http::Response::new(chunks(&["a", "b"])))));
    let request = http::Request::get("https://things.example/x").body(Body::empty()).unwrap();
    let mut response = recording.send(request).await.unwrap();
    drop(recording);
    assert!(!path.exists());
    all(response.body_mut()).await;
    drop(response);
    assert!(fs::read_to_string(&path).unwrap().contains("- a\n      - b\n"));
}

#[tokio::test(start_paused = true)]
async fn streamed_requests_are_recorded_and_compared() {
    let folder = Folder::new();
    let path = folder.path("upload.yaml");
    let reading = |mut request: http::Request<Body>| async move {
        let sent = all(request.body_mut()).await.concat();
        Ok::<_, TransportError>(http::Response::new(format!("{} bytes", sent.len())))
    };
    assert_eq!(client(&recorded(&path, reading)).upload(chunks(&["abc", "def"])).await.unwrap(), "6 bytes");
    assert!(fs::read_to_string(&path).unwrap().contains("body: abcdef\n"));
    assert!(client(&replayed(&path)).upload(chunks(&["abc", "xyz"])).await.is_err());
    assert_eq!(client(&replayed(&path)).upload(chunks(&["abcd", "ef"])).await.unwrap(), "6 bytes");

    let half = folder.path("half.yaml");
    let refusing = |mut request: http::Request<Body>| async move {
        request.body_mut().chunk().await.unwrap();
        Ok::<_, TransportError>(http::Response::new("enough"))
    };
    client(&recorded(&half, refusing)).upload(chunks(&["abc", "def"])).await.unwrap();
    assert!(fs::read_to_string(&half).unwrap().contains("body: abc\n    unread: true\n"));
    client(&replayed(&half)).upload(chunks(&["abcde"])).await.unwrap();
}
