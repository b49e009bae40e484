//! Proxies: plain http in absolute form, tunnels and SOCKS 5.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::server::{OK, Server};
use super::tls::{Authority, params};
use super::{Setup, Subject, checks, exchange, fail, post, send};
use crate::core::transport_error::Sent;

checks![
    plain_http_is_sent_to_the_proxy_in_absolute_form: Proxy,
    the_response_of_a_proxy_to_plain_http_is_returned: Proxy,
    a_proxy_that_refuses_connections_was_never_sent: Proxy,
    https_goes_through_a_tunnel: Proxy Tls,
    a_tunnel_that_the_proxy_refuses_was_never_sent: Proxy Tls,
    a_socks_proxy_resolves_the_host: Socks,
];

const PASSWORD: &str = "p%40ss";

/// Returns the settings for a proxy with the user `me` and the password `p@ss`.
fn setup(scheme: &str, proxy: &Server) -> Setup {
    Setup { proxy: Some(format!("{scheme}://me:{PASSWORD}@{}", proxy.address)), ..Setup::default() }
}

/// Returns the value of `proxy-authorization` for them.
fn credentials() -> String {
    format!("Basic {}", BASE64_STANDARD.encode("me:p@ss"))
}

async fn plain_http_is_sent_to_the_proxy_in_absolute_form(subject: Subject) {
    let proxy = Server::responding(OK).await;
    let transport = subject.with(&setup("http", &proxy));
    assert_eq!(exchange(&transport, post("http://things.example/a%2F?b=%20", "body")).await, "ok");
    assert_eq!(exchange(&transport, post("http://things.example:8080/", "body")).await, "ok");
    let [usual, other] = &proxy.requests()[..] else { panic!("expected two requests") };
    assert_eq!(usual.line, "POST http://things.example/a%2F?b=%20 HTTP/1.1");
    assert_eq!(
        (usual.texts("host"), usual.texts("proxy-authorization")),
        (vec!["things.example".into()], vec![credentials()])
    );
    assert_eq!(other.line, "POST http://things.example:8080/ HTTP/1.1");
    assert_eq!(other.texts("host"), ["things.example:8080"]);
}

async fn the_response_of_a_proxy_to_plain_http_is_returned(subject: Subject) {
    let required = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n";
    let proxy = Server::responding(*required).await;
    let transport = subject.with(&setup("http", &proxy));
    assert_eq!(send(&transport, post("http://things.example/", "body")).await.status(), 407);
}

async fn a_proxy_that_refuses_connections_was_never_sent(subject: Subject) {
    let proxy = Server::responding(OK).await;
    let setup = setup("http", &proxy);
    drop(proxy);
    // The server's task ends when it is next polled.
    tokio::task::yield_now().await;
    for url in ["http://things.example/"] {
        let error = fail(&subject.with(&setup), post(url, "body")).await;
        assert_eq!((error.sent(), error.is_permanent()), (Sent::Never, false), "{url}: {error:?}");
        assert!(!format!("{error:?} {error}").contains(PASSWORD), "{error:?}");
    }
}

async fn https_goes_through_a_tunnel(subject: Subject) {
    let authority = Authority::new();
    let acceptor = authority.acceptor(&params("things.example"), &["http/1.1"]);
    let proxy = Server::start(move |_, mut connection| {
        let acceptor = acceptor.clone();
        async move {
            connection.request().await;
            connection.write(b"HTTP/1.1 200 Connection established\r\n\r\n").await;
            let (stream, go_on) = connection.split();
            if let Ok(stream) = acceptor.accept(stream).await {
                let mut connection = go_on(stream);
                while connection.request().await.is_some() {
                    connection.write(OK).await;
                }
            }
        }
    })
    .await;
    let setup = Setup { root_certificates: Some(authority.pem()), ..setup("http", &proxy) };
    let mut request = post("https://things.example/secret", "body");
    request.headers_mut().insert("authorization", http::HeaderValue::from_static("Bearer of-the-server"));
    assert_eq!(exchange(&subject.with(&setup), request).await, "ok");
    let [connect, inner] = &proxy.requests()[..] else { panic!("expected two requests") };
    assert_eq!(connect.line, "CONNECT things.example:443 HTTP/1.1");
    assert_eq!(connect.texts("proxy-authorization"), [credentials()]);
    assert!(connect.texts("authorization").is_empty(), "the proxy must not see the credentials of the server");
    assert_eq!(inner.line, "POST /secret HTTP/1.1");
    assert!(inner.texts("proxy-authorization").is_empty(), "the server must not see the credentials of the proxy");
}

async fn a_tunnel_that_the_proxy_refuses_was_never_sent(subject: Subject) {
    let authority = Authority::new();
    for response in ["407 Proxy Authentication Required", "502 Bad Gateway", "302 Found\r\nLocation: /"] {
        let proxy = Server::responding(format!("HTTP/1.1 {response}\r\nContent-Length: 0\r\n\r\n")).await;
        let setup = Setup { root_certificates: Some(authority.pem()), ..setup("http", &proxy) };
        let error = fail(&subject.with(&setup), post("https://things.example/", "body")).await;
        assert_eq!((error.sent(), error.is_tls()), (Sent::Never, false), "{response}: {error:?}");
        assert_eq!(proxy.request().line, "CONNECT things.example:443 HTTP/1.1");
    }
}

/// RFC 1928, with user name and password (RFC 1929).
async fn a_socks_proxy_resolves_the_host(subject: Subject) {
    let (sender, mut seen) = tokio::sync::mpsc::unbounded_channel();
    let proxy = Server::start(move |_, mut connection| {
        let sender = sender.clone();
        async move {
            let greeting = connection.bytes(2).await;
            let methods = connection.bytes(greeting.get(1).copied().unwrap_or_default().into()).await;
            let _ = sender.send([greeting, methods].concat());
            connection.write([5, 2]).await;
            let user = connection.bytes(2).await;
            let user = connection.bytes(user.get(1).copied().unwrap_or_default().into()).await;
            let password = connection.bytes(1).await;
            let password = connection.bytes(password.first().copied().unwrap_or_default().into()).await;
            let _ = sender.send([user, vec![b':'], password].concat());
            connection.write([1, 0]).await;
            let head = connection.bytes(5).await;
            let target = connection.bytes(usize::from(head.get(4).copied().unwrap_or_default()) + 2).await;
            let _ = sender.send([head, target].concat());
            connection.write([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]).await;
            while connection.request().await.is_some() {
                connection.write(OK).await;
            }
        }
    })
    .await;
    let transport = subject.with(&setup("socks5h", &proxy));
    assert_eq!(exchange(&transport, post("http://things.example/a", "body")).await, "ok");
    let greeting = seen.recv().await.expect("a greeting");
    assert!(greeting.starts_with(&[5]) && greeting[2..].contains(&2), "{greeting:?}");
    assert_eq!(seen.recv().await.expect("credentials"), b"me:p@ss");
    // CONNECT to a domain name and port 80.
    let target = [&[5, 1, 0, 3, 14], &b"things.example"[..], &[0, 80]].concat();
    assert_eq!(seen.recv().await.expect("a target"), target);
    assert_eq!(proxy.request().line, "POST /a HTTP/1.1");
}
