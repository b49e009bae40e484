//! Arguments that are parts of a multipart form.

use std::collections::BTreeMap;

use bytes::Bytes;
use fingerpost::{Body, BoxError, Client, FormPart, Model, Multipart, PerCall, endpoints};
use futures_util::stream;
use serde_json::{Value, json};

#[derive(Clone, Debug, Default, Model, PartialEq)]
#[model(default, skip_none)]
struct Meta {
    artist: Option<String>,
    rating: Option<f64>,
}

#[endpoints(service = PicturesService)]
trait Pictures {
    #[endpoint(POST "/pictures/<album>")]
    fn store(
        &self,
        album: &str,
        #[part] title: &str,
        #[part("tag")] tags: &[&str],
        #[part(json)] meta: &Meta,
        #[part(file, file_name = "tea.png", media_type = "image/png")] picture: &[u8],
        #[part(file)] more: Option<Vec<FormPart>>,
        #[part(comma)] sizes: Option<&[u32]>,
        #[part("note", media_type = "text/html", file_name = "note.html")] note: Option<&str>,
        #[part(default = 3)] stars: Option<u8>,
        #[part(flatten)] others: Option<&BTreeMap<String, String>>,
        #[secret]
        #[part]
        pin: Option<&str>,
    ) -> Value;

    #[endpoint(PUT "/optional")]
    fn optional(&self, #[part] a: Option<i64>, #[part(file)] b: Option<Body>) -> ();

    #[endpoint(PUT "/list")]
    fn list(&self, #[part(file)] files: Vec<Vec<u8>>, #[part(json)] numbers: &[f64], #[part] floats: f32) -> ();

    #[endpoint(PUT "/typed", headers("content-type: application/json"))]
    fn typed(&self, #[part] a: i64) -> ();

    #[endpoint(PUT "/form")]
    fn form(&self, #[body(multipart)] form: Multipart) -> ();

    #[endpoint(PUT "/bad")]
    fn bad(&self, #[part(file)] part: FormPart) -> ();

    #[endpoint(PUT "/secret")]
    fn secret(
        &self,
        #[secret]
        #[part(flatten)]
        keys: &BTreeMap<&str, &str>,
    ) -> ();
}

fn client() -> Client {
    Client::new("http://localhost").unwrap()
}

/// Returns the body of a request with another boundary, and its media type.
fn sent(request: &http::Request<Body>) -> String {
    let media_type = request.headers()["content-type"].to_str().unwrap();
    let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let text = String::from_utf8(request.body().as_bytes().unwrap().to_vec()).unwrap();
    text.replace(boundary, "B").replace("Content-Disposition: form-data; ", "")
}

const REQUIRED: [&str; 5] = [
    "name=\"title\"\r\n\r\nTea & \"é\"",
    "name=\"tag\"\r\n\r\na",
    "name=\"tag\"\r\n\r\nb",
    "name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{\"artist\":\"Ada\",\"rating\":0.5}",
    "name=\"picture\"; filename=\"tea.png\"\r\nContent-Type: image/png\r\n\r\n\x01\x02",
];

fn form(parts: &[&str]) -> String {
    format!("--B\r\n{}\r\n--B--\r\n", parts.join("\r\n--B\r\n"))
}

fn meta() -> Meta {
    Meta { artist: Some("Ada".to_owned()), rating: Some(0.5) }
}

#[test]
fn arguments_are_parts_of_a_form_in_the_order_of_the_declaration() {
    let client = client();
    let call = || client.store("7", "Tea & \"é\"", &["a", "b"], &meta(), &[1, 2]);
    let stars = "name=\"stars\"\r\n\r\n3";
    assert_eq!(sent(&call().request().unwrap()), form(&[&REQUIRED[..], &[stars]].concat()));
    let others = BTreeMap::from([("x".to_owned(), "y".to_owned())]);
    let files = vec![FormPart::new(vec![b'c']).file_name("c"), FormPart::new("d").media_type("text/plain")];
    let all = call().pin("0").others(&others).stars(5).note("<p>").sizes(&[1, 2]).more(files).stars(4);
    let parts = [
        "name=\"more\"; filename=\"c\"\r\n\r\nc",
        "name=\"more\"\r\nContent-Type: text/plain\r\n\r\nd",
        "name=\"sizes\"\r\n\r\n1,2",
        "name=\"note\"; filename=\"note.html\"\r\nContent-Type: text/html\r\n\r\n<p>",
        "name=\"stars\"\r\n\r\n4",
        "name=\"x\"\r\n\r\ny",
        "name=\"pin\"\r\n\r\n0",
    ];
    assert_eq!(sent(&all.request().unwrap()), form(&[&REQUIRED[..], &parts].concat()));
}

#[test]
fn a_form_is_sent_with_its_boundary_whatever_content_type_is_set() {
    let client = Client::builder("http://localhost").header("content-type", "application/json").build().unwrap();
    let form = || Multipart::new().text("a", "7").boundary("B");
    for request in [
        super::parts::client().typed(7).request(),
        client.typed(7).request(),
        client.form(form()).request(),
        client.form(form()).header("content-type", "multipart/form-data").request(),
        client.optional().a(7).header("content-type", "text/plain").request(),
    ] {
        assert_eq!(sent(&request.unwrap()), form_of_a());
    }
    let related = "multipart/related; boundary=B";
    let request = client.form(form()).header("content-type", related).request().unwrap();
    assert_eq!(request.headers()["content-type"], related);
}

fn form_of_a() -> String {
    form(&["name=\"a\"\r\n\r\n7"])
}

#[test]
fn a_form_without_parts_is_not_sent() {
    let request = client().optional().request().unwrap();
    assert_eq!((request.headers().get("content-type"), request.body().as_bytes()), (None, Some(&b""[..])));
    let request = client().optional().a(7).request().unwrap();
    assert_eq!(sent(&request), form(&["name=\"a\"\r\n\r\n7"]));
}

#[tokio::test]
async fn a_file_may_be_a_stream_and_has_a_name_in_any_case() {
    let chunks = stream::iter([Ok::<_, BoxError>(Bytes::from("one "))]);
    let mut request = client().optional().b(Body::sized_stream(4, chunks)).request().unwrap();
    let size = http_body::Body::size_hint(request.body()).exact().unwrap();
    let mut text = String::new();
    while let Some(chunk) = request.body_mut().chunk().await.unwrap() {
        text.push_str(std::str::from_utf8(&chunk).unwrap());
    }
    assert_eq!(size, text.len() as u64);
    assert!(text.contains("name=\"b\"; filename=\"b\"\r\nContent-Type: application/octet-stream\r\n\r\none \r\n"));
    let request = client().list(vec![vec![b'a'], vec![b'b']], &[1.0], 0.1).request().unwrap();
    let file = |text: &str| {
        format!("name=\"files\"; filename=\"files\"\r\nContent-Type: application/octet-stream\r\n\r\n{text}")
    };
    let numbers = "name=\"numbers\"\r\nContent-Type: application/json\r\n\r\n[1.0]";
    assert_eq!(sent(&request), form(&[&file("a"), &file("b"), numbers, "name=\"floats\"\r\n\r\n0.1"]));
}

#[test]
fn a_part_that_cannot_be_sent_is_refused_and_names_its_argument() {
    let client = client();
    for (request, argument) in [
        (client.list(Vec::new(), &[1.0], 0.1).request(), "`files`"),
        (client.list(vec![vec![]], &[f64::NAN], 0.1).request(), "`numbers`"),
        (client.list(vec![vec![]], &[1.0], f32::NAN).request(), "`floats`"),
        (client.bad(FormPart::new("").media_type("x")).request(), "`part`"),
        (client.store("7", "", &[], &meta(), &[]).request(), "`tags`"),
        (client.store("7", "", &["a"], &meta(), &[]).sizes(&[]).more(vec![]).request(), "`more`"),
    ] {
        let error = request.unwrap_err();
        assert!(error.is_argument() && error.to_string().contains(argument), "{argument}: {error}");
    }
    // A later value replaces a rejected one.
    assert!(client.store("7", "", &["a"], &meta(), &[]).more(vec![]).more(vec![FormPart::new("")]).request().is_ok());
}

#[test]
fn parts_are_the_same_in_a_call_by_name() {
    let client = client();
    let arguments = json!({
        "album": "7", "title": "Tea & \"é\"", "tags": ["a", "b"], "meta": { "artist": "Ada", "rating": 0.5 },
        "picture": "\x01\x02", "more": ["c", "d"], "sizes": [1, 2], "others": { "x": "y" },
    });
    let file =
        |text| format!("name=\"more\"; filename=\"more\"\r\nContent-Type: application/octet-stream\r\n\r\n{text}");
    let (c, d) = (file("c"), file("d"));
    let parts = [&c[..], &d, "name=\"sizes\"\r\n\r\n1,2", "name=\"stars\"\r\n\r\n3", "name=\"x\"\r\n\r\ny"];
    let call = client.call_described(STORE.descriptor(), &arguments).unwrap();
    assert_eq!(sent(&call.request().unwrap()), form(&[&REQUIRED[..], &parts].concat()));
    for (name, value) in [("picture", json!(1)), ("meta", json!({ "artits": 1 })), ("title", json!({}))] {
        let mut wrong = arguments.clone();
        wrong[name] = value;
        assert!(client.call_described(STORE.descriptor(), &wrong).unwrap_err().is_argument(), "{name}");
    }
}

#[test]
fn a_secret_part_is_not_in_a_curl_command() {
    let client = client();
    let call = client.store("7", "t", &["a"], &meta(), b"x").pin("c4nary");
    let command = call.to_curl().unwrap();
    assert!(!command.contains("c4nary") && command.contains("name=\"pin\"\r\n\r\n***"), "{command}");
    let keys = BTreeMap::from([("any", "c4nary")]);
    let command = client.secret(&keys).to_curl().unwrap();
    assert!(!command.contains("c4nary") && command.contains("name=\"any\""), "{command}");
    let stream = Body::stream(stream::iter([Ok::<_, BoxError>(Bytes::from("x"))]));
    assert!(client.optional().b(stream).to_curl().unwrap().ends_with("--data-binary @-"));
}

#[cfg(feature = "testing")]
mod testing {
    use fingerpost::testing::record::{Mode, Recording};
    use fingerpost::testing::{Failure, FakeService, Incoming, Mock, ReceivedPart};

    use super::*;

    struct Service;

    impl PicturesService for Service {
        async fn store(
            &self,
            call: Incoming,
            arguments: StoreArguments,
        ) -> Result<Value, Failure<fingerpost::NoDeclaredErrors>> {
            let part =
                |part: &ReceivedPart| json!([part.name(), part.file_name(), part.media_type(), part.content().len()]);
            assert_eq!(arguments.meta, meta());
            Ok(json!({
                "title": arguments.title, "tags": arguments.tags, "picture": part(&arguments.picture),
                "more": arguments.more.map(|more| more.iter().map(part).collect::<Vec<_>>()), "sizes": arguments.sizes,
                "note": arguments.note, "stars": arguments.stars, "others": arguments.others, "pin": arguments.pin,
                "parts": call.parts().len(),
            }))
        }
    }

    #[tokio::test]
    async fn a_service_reads_the_parts_of_a_form() {
        let fake = FakeService::new(<dyn Pictures>::ENDPOINTS);
        fake.serve(<dyn Pictures>::service(Service));
        let client = fake.client();
        let picture = [0xFF, 0xFE, b'\r', b'\n', b'-', b'-'];
        let call = client.store("7", "", &["a\r\n--b", "ü"], &meta(), &picture).pin("1").note("n");
        let mut expected = json!({
            "title": "", "tags": ["a\r\n--b", "ü"], "picture": ["picture", "tea.png", "image/png", 6], "more": null,
            "sizes": null, "note": "n", "stars": 3, "others": null, "pin": "1", "parts": 8,
        });
        assert_eq!(call.await.unwrap(), expected);
        let others = BTreeMap::from([("x".to_owned(), "y".to_owned())]);
        let files = vec![FormPart::new("c").file_name("a\"b"), FormPart::new(vec![0xFF])];
        let call = client.store("7", "", &["a\r\n--b", "ü"], &meta(), &picture).pin("1").note("n").others(&others);
        expected["others"] = json!({ "x": "y" });
        expected["more"] = json!([["more", "a\"b", null, 1], ["more", null, null, 1]]);
        expected["sizes"] = json!([1]);
        expected["parts"] = json!(12);
        assert_eq!(call.more(files).sizes(&[1]).await.unwrap(), expected);
    }

    #[tokio::test]
    async fn a_mock_knows_the_parts_of_a_form() {
        let mock = Mock::new();
        mock.on(&STORE).with("title", "Tea").with("stars", 3).with("tags", ["a"]).respond(json!(1));
        let client = mock.client();
        mock.expect(client.store("7", "Tea", &["b"], &meta(), b"x")).respond(json!(2));
        assert_eq!(client.store("7", "Tea", &["a"], &meta(), &[0xFF]).await.unwrap(), json!(1));
        assert_eq!(client.store("7", "Tea", &["b"], &meta(), b"x").await.unwrap(), json!(2));
        mock.verify();
    }

    #[tokio::test]
    async fn a_mock_compares_content_that_is_not_text() {
        let mock = Mock::new();
        let client = mock.client();
        let form = |byte| Multipart::new().file("a", "a", "image/png", vec![0xFF, byte]);
        mock.expect(client.form(form(1))).respond(());
        mock.expect(client.form(form(2))).respond(());
        client.form(form(2)).await.unwrap();
        client.form(form(1)).await.unwrap();
        let (one, two) = ([0xFF, 1], [0xFF, 2]);
        mock.expect(client.store("7", "", &["a"], &meta(), &one)).respond(json!(1));
        mock.expect(client.store("7", "", &["a"], &meta(), &two)).respond(json!(2));
        assert_eq!(client.store("7", "", &["a"], &meta(), &two).await.unwrap(), json!(2));
        assert_eq!(client.store("7", "", &["a"], &meta(), &one).await.unwrap(), json!(1));
        mock.verify();
    }

    #[tokio::test]
    async fn a_recorded_form_is_replayed_and_its_secrets_are_masked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("form.yaml");
        let fake = FakeService::new(<dyn Pictures>::ENDPOINTS);
        fake.on(&STORE, |_| async { Ok(json!(7)) }).on(&SECRET, |_| async { Ok(()) });
        let keys = BTreeMap::from([("any", "c4nary-2")]);
        {
            let recording = Recording::at(&path).mode(Mode::Record).over(fake).open().unwrap();
            let client = Client::builder("http://localhost").transport(recording).build().unwrap();
            client.store("7", "Tea", &["a"], &meta(), b"x").pin("c4nary-1").await.unwrap();
            client.secret(&keys).await.unwrap();
        }
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("Tea") && !text.contains("c4nary"), "{text}");
        let recording = Recording::at(&path).mode(Mode::Replay).open().unwrap();
        let client = Client::builder("http://localhost").transport(recording).build().unwrap();
        let call = client.store("7", "Tea", &["a"], &meta(), b"x").pin("c4nary-1");
        assert_eq!(call.await.unwrap(), json!(7));
    }
}
