//! Invalid certificates: errors without retries. Also TLS versions and the settings of the transport.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::support::Things;
use crate::support::tls::{Authority, params, self_signed, serve};
use fingerpost::{Client, Error, HyperTransport, RetryPolicy};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

const THING: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\nConnection: close\r\n\r\n{\"id\":\"42\"}";

async fn responding(acceptor: TlsAcceptor) -> SocketAddr {
    serve(acceptor, |_, mut stream| async move {
        let mut request = [0; 4096];
        let _ = stream.read(&mut request).await;
        let _ = stream.write_all(THING).await;
        let _ = stream.shutdown().await;
    })
    .await
}

/// Returns the error of a call that must fail because of the certificate.
async fn refused(client: &Client) -> Error {
    let error: Error = client.thing("42").await.unwrap_err().into();
    assert_eq!(error.attempts(), 1, "certificate errors are permanent: {error:?}");
    assert!(error.is_tls() && error.is_connect() && !error.is_outcome_unknown() && !error.is_timeout(), "{error:?}");
    assert!(error.to_string().ends_with("cannot establish a TLS connection to the server"), "{error}");
    error
}

#[tokio::test]
async fn a_certificate_of_an_authority_that_was_given_is_trusted() {
    let authority = Authority::new();
    let address = responding(authority.certify(&params("localhost"), "http/1.1")).await;
    assert_eq!(authority.client(address).thing("42").await.unwrap().id, "42");
}

#[tokio::test]
async fn an_expired_certificate_is_refused() {
    let authority = Authority::new();
    let mut expired = params("localhost");
    expired.not_before = rcgen::date_time_ymd(2001, 1, 1);
    expired.not_after = rcgen::date_time_ymd(2002, 1, 1);
    let address = responding(authority.certify(&expired, "http/1.1")).await;
    let error = refused(&authority.client(address)).await;
    assert!(format!("{error:?}").contains("expired"), "{error:?}");
}

#[tokio::test]
async fn a_self_signed_certificate_is_refused_unless_the_client_says_otherwise() {
    let address = responding(self_signed(&params("localhost"))).await;
    refused(&Authority::new().client(address)).await;
    let careless = HyperTransport::builder().no_proxy().danger_accept_invalid_certificates(true).build().unwrap();
    let base = format!("https://localhost:{}", address.port());
    let client = Client::builder(&base).transport(careless).retry(RetryPolicy::never()).build().unwrap();
    assert_eq!(client.thing("42").await.unwrap().id, "42");
}

#[tokio::test]
async fn a_certificate_of_another_host_is_refused() {
    let authority = Authority::new();
    let address = responding(authority.certify(&params("other.example"), "http/1.1")).await;
    let error = refused(&authority.client(address)).await;
    assert!(format!("{error:?}").to_lowercase().contains("name"), "{error:?}");
}

/// Returns the `ClientHello` of a client, and its error if the server responds with `response` to it.
async fn offered(response: Vec<u8>) -> (Vec<u8>, Error) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (offers, mut offer) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut hello = Vec::with_capacity(4096);
            stream.read_buf(&mut hello).await.unwrap();
            offers.send(hello).unwrap();
            stream.write_all(&response).await.unwrap();
            // Until the client closes the connection.
            while stream.read(&mut [0; 1024]).await.is_ok_and(|count| count > 0) {}
        }
    });
    let transport = HyperTransport::builder().no_proxy().connect_timeout(Duration::from_millis(100)).build().unwrap();
    let client = Client::builder(&format!("https://{address}")).transport(transport).retry(RetryPolicy::never());
    let error = client.attempt_timeout(Duration::from_secs(10)).build().unwrap().start("42").await.unwrap_err();
    (offer.recv().await.unwrap(), error.into())
}

#[tokio::test]
async fn failures_of_tls_have_their_own_kind() {
    // A server that does not speak TLS, and an alert: `handshake_failure` (RFC 8446, section 6).
    for response in [&b"HTTP/1.1 400 Bad Request\r\n\r\n"[..], &[21, 3, 3, 0, 2, 2, 40]] {
        let (_, error) = offered(response.to_vec()).await;
        assert!(error.is_tls() && error.is_connect() && !error.is_timeout(), "{error:?}");
    }
    // Nobody listens here.
    let refused = Client::builder("https://127.0.0.1:9").retry(RetryPolicy::never()).build().unwrap();
    let error = refused.thing("42").await.unwrap_err();
    assert!(error.is_connect() && !error.is_tls(), "{error:?}");
}

#[tokio::test]
async fn tls_before_1_2_is_neither_offered_nor_taken() {
    // A ServerHello of TLS 1.1 (RFC 4346, section 7.4.1.3): 32 random bytes, no session, AES-128-CBC.
    let hello = [&[22, 3, 2, 0, 42, 2, 0, 0, 38, 3, 2][..], &[7; 32], &[0, 0, 0x2f, 0]].concat();
    let (offer, error) = offered(hello).await;
    // The extension `supported_versions` (RFC 8446, section 4.2.1) with TLS 1.3 and 1.2.
    let versions = [0, 43, 0, 5, 4, 3, 4, 3, 3];
    assert!(offer.windows(versions.len()).any(|window| window == versions), "{offer:?}");
    assert!(error.is_connect() && !error.is_timeout() && !error.is_outcome_unknown(), "{error:?}");
    assert!(format!("{error:?}").contains("Tls12"), "{error:?}");
}

#[tokio::test]
async fn a_handshake_without_an_answer_ends_at_the_connect_timeout() {
    let (_, error) = offered(Vec::new()).await;
    assert!(error.is_connect() && error.is_timeout() && !error.is_outcome_unknown(), "{error:?}");
}

#[tokio::test]
async fn the_settings_of_a_transport_show_no_password_and_wrong_ones_are_not_repeated() {
    let builder = HyperTransport::builder().proxy("http://me:c4n4ry@proxy.example:3128");
    assert!(!format!("{builder:?}").contains("c4n4ry"), "{builder:?}");
    assert!(builder.build().is_ok());
    for builder in [
        HyperTransport::builder().proxy("http://me:c4n4ry@:x:y"),
        HyperTransport::builder().root_certificates("c4n4ry"),
    ] {
        let error = builder.build().unwrap_err();
        assert!(error.is_config() && !format!("{error:?}").contains("c4n4ry"), "{error:?}");
    }
}

#[tokio::test]
async fn a_proxy_that_was_given_takes_everything_but_plain_http_to_this_machine() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let proxy = listener.local_addr().unwrap();
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            counter.fetch_add(1, Ordering::SeqCst);
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(THING).await;
        }
    });
    let transport = || HyperTransport::builder().proxy(format!("http://{proxy}")).build().unwrap();
    let client = Client::builder("http://things.example").allow_plain_http(true).transport(transport());
    assert_eq!(client.build().unwrap().thing("42").await.unwrap().id, "42");
    assert_eq!(count.load(Ordering::SeqCst), 1);
    let server = crate::support::server::Server::responding(THING).await;
    assert_eq!(server.builder().transport(transport()).build().unwrap().thing("42").await.unwrap().id, "42");
    assert_eq!(count.load(Ordering::SeqCst), 1);
}
