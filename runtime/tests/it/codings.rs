//! Content codings beyond gzip, with the features `brotli`, `zstd` and `deflate`.

use async_compression::tokio::write::{BrotliEncoder, ZlibEncoder, ZstdEncoder};
use fingerpost::{Bytes, Error, Items, PerCall, RetryPolicy, endpoints};
use tokio::io::AsyncWriteExt;

use crate::support::server::{Connection, Server};

/// An endpoint for each way to read a body.
#[endpoints]
trait Packed {
    #[endpoint(GET "/json")]
    fn json(&self) -> Vec<i64>;

    #[endpoint(GET "/bytes", output = bytes)]
    fn bytes(&self) -> Bytes;

    #[endpoint(GET "/lines", output = lines)]
    fn lines(&self) -> Items<i64>;
}

const CODINGS: [&str; 3] = ["br", "zstd", "deflate"];

async fn packed(coding: &str, body: &[u8]) -> Vec<u8> {
    macro_rules! pack {
        ($encoder:expr) => {{
            let mut encoder = $encoder;
            encoder.write_all(body).await.unwrap();
            encoder.shutdown().await.unwrap();
            encoder.into_inner()
        }};
    }
    match coding {
        "br" => pack!(BrotliEncoder::new(Vec::new())),
        "zstd" => pack!(ZstdEncoder::new(Vec::new())),
        _ => pack!(ZlibEncoder::new(Vec::new())),
    }
}

async fn serving(coding: &str, body: Vec<u8>) -> Server {
    let head = format!("HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: {}\r\n\r\n", body.len());
    Server::responding([head.as_bytes(), &body].concat().leak()).await
}

#[tokio::test]
async fn a_coding_of_a_feature_is_asked_for_and_unpacked() {
    for coding in CODINGS {
        let server = serving(&coding.to_ascii_uppercase(), packed(coding, b"[1,2]").await).await;
        assert_eq!(server.client().json().await.unwrap(), [1, 2], "{coding}");
        assert_eq!(server.client().bytes().await.unwrap(), &b"[1,2]"[..], "{coding}");
        assert!(server.requests()[0].contains("\r\naccept-encoding: gzip, br, zstd, deflate\r\n"));
        let twice = serving(&format!("{coding}, gzip, {coding}"), Vec::new()).await;
        assert!(twice.client().bytes().await.unwrap().is_empty(), "no body has no coding");
    }
    // They are undone in the reverse order.
    let both = packed("zstd", &packed("br", b"[1,2]").await).await;
    assert_eq!(serving("br, zstd", both).await.client().json().await.unwrap(), [1, 2]);
}

#[tokio::test]
async fn a_body_that_is_not_in_its_coding_is_an_error_that_names_it() {
    for coding in CODINGS {
        let whole = packed(coding, b"[1,2]").await;
        let cut = whole[..whole.len() - 2].to_vec();
        let garbage = [&whole[..], b"garbage"].concat();
        for body in [b"[1,2]".to_vec(), cut, garbage] {
            let server = serving(coding, body).await;
            let client = server.builder().retry(RetryPolicy::never()).build().unwrap();
            let error: Error = client.bytes().await.unwrap_err().into();
            assert!(format!("{error:?}").contains(&format!("not valid {coding}")), "{error:?}");
        }
    }
}

/// A small response that is large when it is unpacked.
#[tokio::test]
async fn the_size_of_an_unpacked_body_counts() {
    for coding in CODINGS {
        let server = serving(coding, packed(coding, &vec![b' '; 8 << 20]).await).await;
        let client = server.builder().max_body(1 << 20).retry(RetryPolicy::never()).build().unwrap();
        let error: Error = client.bytes().await.unwrap_err().into();
        assert!(error.is_too_large(), "{coding}: {error}");
    }
}

#[tokio::test]
async fn a_stream_in_a_coding_arrives_as_it_is_sent() {
    for coding in CODINGS {
        let server = Server::start(move |_, mut connection: Connection| async move {
            connection.request().await;
            let head = format!("HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nConnection: close\r\n\r\n");
            connection.write(head).await;
            // Each line is a member; after the first one, the server waits.
            connection.write(packed(coding, b"1\n").await).await;
            connection.closed().await;
        })
        .await;
        let mut lines = server.client().lines().await.unwrap();
        let first = tokio::time::timeout(std::time::Duration::from_secs(5), lines.next()).await;
        assert_eq!(first.expect("the line arrives").unwrap().unwrap(), 1, "{coding}");
        drop(lines);
    }
}

#[tokio::test]
async fn a_connection_that_breaks_off_is_not_a_corrupt_coding() {
    for coding in CODINGS {
        let server = Server::start(move |_, mut connection: Connection| async move {
            connection.request().await;
            let body = packed(coding, b"[1,2]").await;
            let head = format!("HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: 999\r\n\r\n");
            connection.write([head.as_bytes(), &body[..3]].concat()).await;
        })
        .await;
        let error: Error = server.client().bytes().retry(RetryPolicy::never()).await.unwrap_err().into();
        assert!(error.to_string().contains("connection failed during the response"), "{coding}: {error:?}");
    }
}
