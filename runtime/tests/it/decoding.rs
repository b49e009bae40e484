//! Content codings, character encodings and byte order marks, in every output.

use std::io::Write;

use crate::support::server::Server;
use crate::support::{Script, Things, respond};
use fingerpost::{
    BoxError, Bytes, Content, Error, Event, HyperTransport, Items, PerCall, RawResponse, RetryPolicy, endpoints,
};
use flate2::Compression;
use flate2::write::GzEncoder;
use http_body_util::BodyExt;

/// An endpoint for each output.
#[endpoints(errors(404 => i64))]
trait Outputs {
    #[endpoint(GET "/json")]
    fn json(&self) -> Vec<i64>;

    #[endpoint(GET "/foreign")]
    fn foreign(&self) -> [i64; 2];

    #[endpoint(GET "/value")]
    fn value(&self) -> serde_json::Value;

    #[endpoint(GET "/optional")]
    fn optional(&self) -> Option<serde_json::Value>;

    #[endpoint(GET "/tuple")]
    fn optional_foreign(&self) -> Option<(i64, i64)>;

    #[endpoint(GET "/raw-value")]
    fn untyped(&self) -> std::collections::BTreeMap<String, serde_json::Value>;

    #[endpoint(GET "/text", output = text)]
    fn text(&self) -> String;

    #[endpoint(GET "/bytes", output = bytes)]
    fn bytes(&self) -> Bytes;

    #[endpoint(GET "/content", output = content)]
    fn content(&self) -> Content;

    #[endpoint(GET "/raw", output = raw)]
    fn raw(&self) -> RawResponse;

    #[endpoint(GET "/stream", output = stream)]
    fn stream(&self) -> fingerpost::Body;

    #[endpoint(GET "/items", output = items)]
    fn items(&self) -> Items<i64>;

    #[endpoint(GET "/lines", output = lines)]
    fn lines(&self) -> Items<i64>;

    #[endpoint(GET "/events", output = events)]
    fn events(&self) -> Items<Event>;

    #[endpoint(HEAD "/bytes")]
    fn head(&self) -> ();

    #[endpoint(GET "/name", response_headers(name: String = "x-name", total: u64 = "x-total"))]
    fn named(&self) -> ();
}

async fn all<T>(mut items: Items<T>) -> Result<Vec<T>, Error> {
    let mut all = Vec::new();
    while let Some(item) = items.next().await {
        all.push(item?);
    }
    Ok(all)
}

/// Returns the error of a call that broke off in its body.
fn of_call(error: BoxError) -> Error {
    *error.downcast().unwrap()
}

/// Calls every output, and returns the results as text.
async fn every_output(client: &fingerpost::Client) -> Vec<(&'static str, Result<String, Error>)> {
    let text = |body: &[u8]| String::from_utf8_lossy(body).into_owned();
    let numbers = |all: Vec<i64>| format!("{all:?}").replace(' ', "");
    let streamed = async { client.stream().await?.collect().await.map_err(of_call) };
    let lines = async { all(client.lines().await?).await.map(numbers) };
    let items = async { all(client.items().await?).await.map(numbers) };
    vec![
        ("json", client.json().await.map(numbers).map_err(Into::into)),
        ("foreign", client.foreign().await.map(|all| numbers(all.into())).map_err(Into::into)),
        ("value", client.value().await.map(|value| value.to_string()).map_err(Into::into)),
        ("text", client.text().await.map_err(Into::into)),
        ("bytes", client.bytes().await.map(|body| text(&body)).map_err(Into::into)),
        ("content", client.content().await.map(|body| text(body.bytes())).map_err(Into::into)),
        (
            "streamed",
            match client.bytes().streamed().await {
                Ok(open) => match open.into_body().collect().await {
                    Ok(body) => Ok(text(&body.to_bytes())),
                    Err(error) => Err(of_call(error)),
                },
                Err(error) => Err(error.into()),
            },
        ),
        ("raw", client.raw().await.map(|raw| text(raw.body())).map_err(Into::into)),
        ("stream", streamed.await.map(|body| text(&body.to_bytes()))),
        ("items", items.await),
        ("lines", lines.await),
    ]
}

fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

fn response(status: &str, coding: &str, body: &[u8]) -> &'static [u8] {
    let head = format!("HTTP/1.1 {status}\r\n{coding}\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat().leak()
}

#[tokio::test]
async fn gzip_of_several_members_is_one_content() {
    let members = [gzip("[1,"), gzip(""), gzip("2]\n")].concat();
    let server = Server::responding(response("200 OK", "Content-Encoding: gzip", &members)).await;
    for (output, result) in every_output(&server.client()).await {
        match output {
            "lines" => assert!(result.is_err()),
            _ => assert_eq!(result.unwrap().trim(), "[1,2]", "{output}"),
        }
    }
    let lines = [gzip("1\n2\n"), gzip("3\n")].concat();
    let server = Server::responding(response("200 OK", "Content-Encoding: gzip", &lines)).await;
    assert_eq!(all(server.client().lines().await.unwrap()).await.unwrap(), [1, 2, 3]);
}

#[tokio::test]
async fn a_registered_coding_is_unpacked_in_any_spelling() {
    let (once, twice) = (gzip("[1,2]"), gzip("[1,2]"));
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(&twice).unwrap();
    let twice = encoder.finish().unwrap();
    for (coding, body) in [
        ("Content-Encoding: GZIP", &once[..]),
        ("Content-Encoding: x-gzip", &once),
        ("Content-Encoding: X-GZip", &once),
        ("Content-Encoding: identity, gzip", &once),
        ("Content-Encoding: gzip\r\nContent-Encoding: identity", &once),
        ("Content-Encoding: gzip, gzip", &twice),
        ("Content-Encoding: identity", b"[1,2]"),
        ("Content-Encoding: ", b"[1,2]"),
    ] {
        let server = Server::responding(response("200 OK", coding, body)).await;
        for (output, result) in every_output(&server.client()).await {
            assert!(
                output == "lines" || result.as_deref().is_ok_and(|text| text == "[1,2]"),
                "{coding} {output} {result:?}"
            );
        }
        let server = Server::responding(response("404 Not Found", coding, &gzip_or(body, "7"))).await;
        let error = server.client().json().await.unwrap_err();
        assert!(error.declared().is_some() || coding.contains("gzip, gzip"), "{coding}: {error}");
    }
}

/// Returns the other text in the coding of this body.
fn gzip_or(body: &[u8], text: &str) -> Vec<u8> {
    if body.starts_with(b"[") { text.into() } else { gzip(text) }
}

#[tokio::test]
async fn what_cannot_be_unpacked_is_an_error_that_names_the_coding() {
    let packed = gzip("[1,2]");
    let mut cut = packed.clone();
    cut.truncate(packed.len() - 4);
    let garbage = [&packed[..], b"garbage"].concat();
    for (coding, body, named) in [
        ("Content-Encoding: compress", &packed[..], "content coding `compress` is not supported"),
        ("Content-Encoding: gzip, Compress", &packed, "content coding `gzip, compress` is not supported"),
        ("Content-Encoding: compress, gzip", &packed, "content coding `compress, gzip` is not supported"),
        ("Content-Encoding: gzip, gzip, gzip", &packed, "content coding `gzip, gzip, gzip` is not supported"),
        ("Content-Encoding: c4n4ry c4n4ry", &packed, "content coding `unknown` is not supported"),
        ("Content-Encoding: gzip", b"[1,2]", "not valid gzip"),
        ("Content-Encoding: gzip", &cut, "not valid gzip"),
        ("Content-Encoding: gzip", &garbage, "not valid gzip"),
    ] {
        let server = Server::responding(response("200 OK", coding, body)).await;
        let client = server.builder().retry(RetryPolicy::never()).build().unwrap();
        for (output, result) in every_output(&client).await {
            let error = result.expect_err(output);
            assert!(format!("{error:?}").contains(named), "{output}: {error:?}");
        }
        if !named.contains("valid") {
            let server = Server::responding(response("404 Not Found", coding, body)).await;
            let error = server.client().json().await.unwrap_err();
            assert!(error.status().unwrap() == 404 && error.to_string().contains(named), "{error:?}");
            assert!(server.client().raw().await.unwrap_err().to_string().contains(named));
        }
    }
}

#[tokio::test]
async fn a_response_without_a_body_may_name_any_coding() {
    let server = Server::responding(b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 0\r\n\r\n").await;
    server.client().head().await.unwrap();
    assert!(server.client().bytes().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_packed_response_is_an_error_for_a_transport_without_gzip() {
    let server = Server::responding(response("200 OK", "Content-Encoding: gzip", &gzip("[1,2]"))).await;
    let plain = HyperTransport::builder().gzip(false).build().unwrap();
    let error = server.builder().transport(plain).build().unwrap().bytes().await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("content coding `gzip` is not supported"), "{error}");
}

#[tokio::test]
async fn a_packed_stream_arrives_as_it_is_sent() {
    let server = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.write(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: TEXT/Event-Stream\r\n\r\n").await;
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(b"data: 1\n\n").unwrap();
        encoder.flush().unwrap();
        connection.write(&**encoder.get_ref()).await;
        std::future::pending::<()>().await;
    })
    .await;
    let mut events = server.client().events().await.unwrap();
    assert_eq!(events.next().await.unwrap().unwrap().data, "1");
}

#[tokio::test]
async fn a_byte_order_mark_before_json_is_skipped_in_every_output() {
    let script = Script::new(|_| respond(200, &[], "\u{feff}[1,2]"));
    let client = script.client();
    assert_eq!(client.json().await.unwrap(), [1, 2]);
    assert_eq!(client.foreign().await.unwrap(), [1, 2]);
    assert_eq!(client.value().await.unwrap().to_string(), "[1,2]");
    assert_eq!(client.optional().await.unwrap().unwrap().to_string(), "[1,2]");
    assert_eq!(client.optional_foreign().await.unwrap(), Some((1, 2)));
    assert_eq!(client.content().await.unwrap().json::<Vec<i64>>().unwrap(), [1, 2]);
    assert_eq!(client.text().await.unwrap(), "[1,2]");
    assert_eq!(client.content().await.unwrap().text().unwrap(), "[1,2]");
    assert_eq!(all(client.items().await.unwrap()).await.unwrap(), [1, 2]);
    let script = Script::new(|_| respond(404, &[], "\u{feff}7"));
    assert!(script.client().json().await.unwrap_err().declared().is_some());
    let script = Script::new(|_| respond(200, &[], "\u{feff}1\n2\n"));
    assert_eq!(all(script.client().lines().await.unwrap()).await.unwrap(), [1, 2]);
    let script = Script::new(|_| respond(200, &[], "\u{feff}data: 1\n\n"));
    assert_eq!(all(script.client().events().await.unwrap()).await.unwrap()[0].data, "1");
    // Elsewhere it is not white space.
    for body in ["[1,\u{feff}2]", "[1\u{feff}]", "\u{feff}\u{feff}[1]"] {
        let script = Script::new(move |_| respond(200, &[], body));
        assert!(script.client().json().await.is_err() && all(script.client().items().await.unwrap()).await.is_err());
    }
}

#[tokio::test]
async fn text_is_decoded_by_its_charset() {
    let latin = |_| respond(200, &[("content-type", "text/plain; charset=ISO-8859-1")], Bytes::from_static(b"caf\xe9"));
    let script = Script::new(latin);
    assert_eq!(script.client().text().await.unwrap(), "caf\u{e9}");
    assert_eq!(script.client().content().await.unwrap().text().unwrap(), "caf\u{e9}");
    assert_eq!(&script.client().bytes().await.unwrap()[..], b"caf\xe9");
    let script = Script::new(|_| respond(200, &[("content-type", "text/plain; charset=ebcdic-us")], "abc"));
    let error = script.client().text().await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("`ebcdic-us` is not supported"), "{error}");
    assert!(script.client().content().await.unwrap().text().unwrap_err().to_string().contains("ebcdic-us"));
}

#[tokio::test]
async fn a_transfer_coding_that_was_not_asked_for_is_an_error_that_names_it() {
    let packed = gzip("[1,2]");
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n";
    let chunked = [format!("{head}{:x}\r\n", packed.len()).as_bytes(), &packed, b"\r\n0\r\n\r\n"].concat();
    let server = Server::responding(chunked.leak()).await;
    for (output, result) in every_output(&server.client()).await {
        let error = format!("{:?}", result.expect_err(output));
        assert!(error.contains("content coding `gzip` is not supported"), "{output}: {error}");
    }
}

#[tokio::test]
async fn header_text_may_have_bytes_above_ascii() {
    for (value, expected) in [(&b"Jos\xc3\xa9"[..], "Jos\u{e9}"), (b"Jos\xe9", "Jos\u{e9}"), (b"Jose", "Jose")] {
        let head = [&b"HTTP/1.1 204 No Content\r\nX-Total: 7\r\nX-Name: "[..], value, b"\r\n\r\n"].concat();
        let server = Server::responding(head.leak()).await;
        let response = server.client().named().with_response().await.unwrap();
        let headers: NamedHeaders = response.headers_as().unwrap();
        assert_eq!((headers.name.as_deref(), headers.total), (Some(expected), Some(7)));
    }
}

#[tokio::test]
async fn a_stream_of_events_is_not_a_page() {
    for (media_type, is_stream) in [
        ("text/html; charset=utf-8", false),
        ("application/json", false),
        ("text/plain", false),
        ("text/event-stream", true),
        ("Text/Event-Stream;charset=UTF-8", true),
    ] {
        let script = Script::new(move |_| respond(200, &[("content-type", media_type)], "data: 1\n\n"));
        let result = script.client().events().await;
        assert_eq!(result.is_ok(), is_stream, "{media_type}");
        if let Err(error) = result {
            let media_type = media_type.split(';').next().unwrap();
            let expected = format!("cannot decode the response (200 OK, {media_type}): expected `text/event-stream`");
            assert!(error.is_decode() && error.to_string().ends_with(&expected), "{error}");
        }
    }
    let script = Script::new(|_| respond(200, &[], "data: 1\n\n"));
    assert_eq!(all(script.client().events().await.unwrap()).await.unwrap().len(), 1, "no media type");
}

#[tokio::test]
async fn only_an_option_has_no_body() {
    for body in ["", "\u{feff}"] {
        let script = Script::new(move |_| respond(200, &[], body));
        let client = script.client();
        assert_eq!(client.optional().await.unwrap(), None);
        assert_eq!(client.optional_foreign().await.unwrap(), None);
        for error in [
            Error::from(client.value().await.unwrap_err()),
            client.json().await.unwrap_err().into(),
            client.foreign().await.unwrap_err().into(),
            client.untyped().await.unwrap_err().into(),
        ] {
            assert!(error.is_decode() && error.to_string().ends_with("unexpected end of JSON"), "{error}");
        }
    }
    let script = Script::new(|_| respond(200, &[], "null"));
    assert_eq!(script.client().value().await.unwrap(), serde_json::Value::Null);
}

#[tokio::test]
async fn a_line_of_other_white_space_is_an_error() {
    for (line, is_empty) in [(" \t\r", true), ("\u{c}", false), ("\u{b}", false), ("\u{a0}", false), ("\u{85}", false)]
    {
        let script = Script::new(move |_| respond(200, &[], format!("1\n{line}\n2\n")));
        let mut lines = script.client().lines().await.unwrap();
        let mut read = Vec::new();
        while let Some(line) = lines.next().await {
            read.push(line.ok());
        }
        let expected = if is_empty { vec![Some(1), Some(2)] } else { vec![Some(1), None, Some(2)] };
        assert_eq!(read, expected, "{line:?}");
    }
}

#[tokio::test]
async fn an_error_of_json_in_another_media_type_names_the_output_for_it() {
    for (media_type, body, output) in [
        ("text/plain", "up", Some("text")),
        ("Text/CSV; charset=utf-8", "a,b", Some("text")),
        ("text/event-stream", "data: 1\n\n", Some("events")),
        ("application/x-ndjson", "{\"id\":\"1\"}\n{\"id\":\"2\"}", Some("lines")),
        ("application/pdf", "%PDF", Some("bytes")),
        ("image/png", "\u{89}PNG", Some("bytes")),
        // A login page, JSON of another type, and JSON that is broken.
        ("text/html", "<html>", None),
        ("text/plain", "\"up\"", None),
        ("application/json", "{", None),
        ("application/json", "up", None),
    ] {
        let script = Script::new(move |_| respond(200, &[("content-type", media_type)], body));
        let error = script.client().thing("1").await.unwrap_err().to_string();
        let help = output.map(|output| format!("; for a response that is not JSON, declare `output = {output}`"));
        assert_eq!(error.split_once("; ").map(|(_, help)| format!("; {help}")), help, "{error}");
    }
}

#[tokio::test]
async fn json_that_is_not_utf8_is_an_error_with_its_path_even_in_an_unknown_property() {
    #[derive(Debug, serde::Deserialize)]
    struct Known {
        #[serde(rename = "id")]
        _id: i64,
    }
    let script =
        Script::new(|_| respond(200, &[], Bytes::from_static(b"{\"id\": 1, \"names\": [\"a\", \"caf\xe9\"]}")));
    let client = script.client();
    let expected = "names[1]: invalid JSON at line 1 column 30";
    let error = client.untyped().await.unwrap_err().to_string();
    assert!(error.ends_with(expected), "{error}");
    let error = client.content().await.unwrap().json::<Known>().unwrap_err().to_string();
    assert!(error.ends_with(expected), "{error}");
    let script = Script::new(|_| respond(200, &[], Bytes::from_static(b"[1,\"\xff\",3]")));
    let (client, mut read) = (script.client(), Vec::new());
    let mut items = client.items().await.unwrap();
    while let Some(item) = items.next().await {
        read.push(item.map_err(|error| error.is_decode()));
    }
    assert_eq!(read, [Ok(1), Err(true), Ok(3)]);
}
