//! Streamed and multipart bodies on real connections, and the headers that frame them.

use std::error::Error as StdError;

use bytes::Bytes;
use fingerpost::{
    Body, Client, Credential, EndpointDescriptor, Error, FormPart, Multipart, PerCall, RetryPolicy, endpoints,
};
use futures_util::{TryStreamExt, stream};
use http::HeaderName;

use crate::support::server::Server;

#[endpoints]
trait Uploads {
    #[endpoint(POST "/stream")]
    fn stream(&self, #[body(stream)] body: Body) -> ();

    #[endpoint(POST "/form")]
    fn form(&self, #[body(multipart)] form: Multipart) -> ();

    #[endpoint(GET "/export", output = stream)]
    fn export(&self) -> Body;
}

const OK: &[u8] = b"HTTP/1.1 204 No Content\r\n\r\n";

fn chunks(chunks: &[&'static str]) -> impl futures_util::Stream<Item = Result<Bytes, std::io::Error>> + use<> {
    stream::iter(chunks.iter().map(|chunk| Ok(Bytes::from_static(chunk.as_bytes()))).collect::<Vec<_>>())
}

#[tokio::test]
async fn a_body_of_known_size_is_sent_with_its_length() {
    let server = Server::responding(OK).await;
    let client = server.client();
    client.stream(Body::sized_stream(5, chunks(&["te", "", "a", "  "]))).await.unwrap();
    client.stream(Body::wrap(http_body_util::Full::new(Bytes::from_static(b"cake!")))).await.unwrap();
    client.stream(Body::sized_stream(0, chunks(&[]))).await.unwrap();
    let form =
        Multipart::new().text("a", "b").file("f", "f.txt", "text/plain", Body::sized_stream(3, chunks(&["t", "ea"])));
    client.form(form).await.unwrap();
    let requests = server.take();
    for (request, body) in requests.iter().zip(["tea  ", "cake!", ""]) {
        let (head, sent) = request.split_once("\r\n\r\n").unwrap();
        assert!(head.contains(&format!("\r\ncontent-length: {}", body.len())), "{request}");
        assert!(!head.contains("transfer-encoding"), "{request}");
        assert_eq!(sent, body);
    }
    let (head, sent) = requests[3].split_once("\r\n\r\n").unwrap();
    assert!(head.contains(&format!("\r\ncontent-length: {}", sent.len())), "{}", requests[3]);
    assert!(sent.contains("\r\n\r\ntea\r\n--"), "{sent}");
}

#[tokio::test]
async fn a_body_of_unknown_size_is_sent_in_chunks() {
    let server = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.write(OK).await;
    })
    .await;
    server.client().stream(Body::stream(chunks(&["tea"]))).await.unwrap();
    assert!(server.take()[0].contains("\r\ntransfer-encoding: chunked"));
}

#[tokio::test]
async fn a_body_of_another_size_than_declared_fails_the_request() {
    let server = Server::responding(OK).await;
    let client = server.builder().retry(RetryPolicy::never()).build().unwrap();
    for parts in [&["te"][..], &[], &["tea", "x"], &["teas"]] {
        let sent = client.stream(Body::sized_stream(3, chunks(parts))).await.unwrap_err();
        let part = Body::sized_stream(3, chunks(parts));
        let form = client.form(Multipart::new().part("f", FormPart::new(part))).await.unwrap_err();
        assert!(sent.status().is_none() && form.status().is_none(), "{parts:?}: {sent} {form}");
    }
    // Not one of them arrived completely.
    assert_eq!(server.requests(), [""; 0]);
}

#[test]
fn a_part_with_an_invalid_media_type_is_refused() {
    let client = Client::new("https://b.example").unwrap();
    let refused = |form: Multipart| {
        let error = client.form(form).request().unwrap_err();
        assert!(error.is_argument(), "{error}");
        error.to_string()
    };
    for media_type in ["", "png", "image/", "image/png\r\nx: y", "image/png; x"] {
        let error = refused(Multipart::new().file("f", "f.png", media_type, "x").text("a", "b"));
        assert!(error.contains("argument `form` has a part with an invalid media type"), "{error}");
        refused(Multipart::new().part("f", FormPart::new("x").media_type(media_type)));
    }
    assert!(refused(Multipart::new().part("f", FormPart::json(&f64::NAN))).contains("cannot be serialized as JSON"));
}

#[test]
fn a_part_can_have_a_file_name_a_media_type_both_or_neither() {
    let client = Client::new("https://b.example").unwrap();
    let form = Multipart::new()
        .part("a", FormPart::json(&[1, 2]))
        .part("b", FormPart::new("x").file_name("b.bin"))
        .part("c", FormPart::new("y").media_type("text/csv; header=present"))
        .part("d", FormPart::new("z"));
    let request = client.form(form).request().unwrap();
    let text =
        String::from_utf8_lossy(request.body().as_bytes().unwrap()).replace("Content-Disposition: form-data; ", "");
    for part in [
        "name=\"a\"\r\nContent-Type: application/json\r\n\r\n[1,2]\r\n",
        "name=\"b\"; filename=\"b.bin\"\r\n\r\nx\r\n",
        "name=\"c\"\r\nContent-Type: text/csv; header=present\r\n\r\ny\r\n",
        "name=\"d\"\r\n\r\nz\r\n",
    ] {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn a_framing_header_is_refused_at_every_door() {
    for name in ["content-length", "Content-Length", "transfer-encoding", "Host", "connection"] {
        let error = Client::builder("https://b.example").header(name, "5").build().map(drop).unwrap_err();
        assert!(error.is_config() && error.to_string().contains("is a framing header"), "{error}");
        let key = HeaderName::try_from(name).unwrap();
        let error: Error = Credential::header(key, &"5".into()).unwrap_err();
        assert!(error.is_config() && error.to_string().contains("is a framing header"), "{error}");
        let client = Client::new("https://b.example").unwrap();
        assert!(client.stream(Body::empty()).header(name, "5").request().unwrap_err().is_argument());
    }
}

/// Reads a streamed response in each way. The return types are those of callers.
async fn by_chunk(client: &Client) -> Result<usize, Error> {
    let (mut body, mut size) = (client.export().await?, 0);
    while let Some(chunk) = body.chunk().await? {
        size += chunk.len();
    }
    Ok(size)
}

async fn by_next(client: &Client) -> anyhow::Result<usize> {
    let (mut body, mut size) = (client.export().await?, 0);
    while let Some(chunk) = body.next().await {
        size += chunk?.len();
    }
    Ok(size)
}

async fn as_stream(client: &Client) -> Result<usize, Box<dyn StdError>> {
    Ok(client.export().await?.try_fold(0, |size, chunk| async move { Ok(size + chunk.len()) }).await?)
}

#[tokio::test]
async fn a_streamed_response_is_read_with_question_marks_and_as_a_stream() {
    let whole = Server::responding(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\na,b\n1,").await;
    let client = whole.client();
    assert_eq!(by_chunk(&client).await.unwrap(), 6);
    assert_eq!(by_next(&client).await.unwrap(), 6);
    assert_eq!(as_stream(&client).await.unwrap(), 6);

    let cut = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.write(b"HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\na,b\n1,").await;
    })
    .await;
    let client = cut.client();
    let message = "export (GET /export): the connection failed during the response";
    let error = by_chunk(&client).await.unwrap_err();
    assert_eq!((error.to_string().as_str(), error.endpoint().map(EndpointDescriptor::name)), (message, Some("export")));
    assert!(error.source().is_some() && !error.is_decode(), "{error:?}");
    let error = by_next(&client).await.unwrap_err();
    assert_eq!(error.downcast_ref::<Error>().unwrap().to_string(), message);
    assert_eq!(as_stream(&client).await.unwrap_err().to_string(), message);
}

#[tokio::test]
async fn a_form_may_have_a_boundary_of_its_own() {
    let server = Server::responding(OK).await;
    let client = server.client();
    let form = || Multipart::new().part("meta", FormPart::json(&serde_json::json!({ "n": 1 })));
    client.form(form().boundary("tea-time")).await.unwrap();
    let request = server.take().remove(0);
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("\r\ncontent-type: multipart/form-data; boundary=tea-time"), "{head}");
    assert!(body.starts_with("--tea-time\r\n") && body.ends_with("{\"n\":1}\r\n--tea-time--\r\n"), "{body}");
    for boundary in ["", "a b", "a\r\nb", "ü", "a;b", &"x".repeat(71), "{\"n\"", "n"] {
        assert!(client.form(form().boundary(boundary)).await.unwrap_err().is_argument(), "{boundary}");
    }
    assert!(server.take().is_empty());
}
