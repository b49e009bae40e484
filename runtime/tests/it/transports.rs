//! Settings of transports: the user agent, a client of the program, client certificates, SOCKS, resolvers and
//! probes. HTTP/2 by prior knowledge and Unix sockets are checked by the conformance suite.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::support::Things;
use crate::support::server::Server;
use crate::support::tls::{Authority, params, serve};
use fingerpost::{
    Body, BoxFuture, Client, EndpointDescriptor, Error, HyperTransport, RetryPolicy, Transport, TransportBuilder,
    TransportError,
};
#[cfg(feature = "reqwest")]
use fingerpost::{ReqwestTransport, reqwest, reqwest::redirect};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

const THING: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"id\":\"42\"}";

/// Returns a builder for a client that uses the transport and does not retry.
fn builder(url: &str, transport: impl Transport) -> fingerpost::ClientBuilder {
    Client::builder(url).transport(transport).retry(RetryPolicy::never())
}

#[tokio::test]
async fn a_request_without_a_user_agent_names_the_library() {
    let server = Server::responding(THING).await;
    server.client().thing("42").await.unwrap();
    let own = server.builder().header("user-agent", "inventory/1.0").build().unwrap();
    own.thing("42").await.unwrap();
    let [library, program] = &server.requests()[..] else { panic!("expected two requests") };
    let agent = concat!("\r\nuser-agent: fingerpost/", env!("CARGO_PKG_VERSION"), "\r\n");
    assert!(library.contains(agent), "{library}");
    assert!(program.contains("\r\nuser-agent: inventory/1.0\r\n") && !program.contains("fingerpost"), "{program}");
}

/// Notes whether requests have a descriptor.
struct Noting(bool, Arc<AtomicBool>);

impl Transport for Noting {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        self.1.store(request.extensions().get::<&EndpointDescriptor>().is_some(), Ordering::SeqCst);
        Box::pin(async { Ok(http::Response::new(r#"{"id":"42"}"#.into())) })
    }

    fn needs_descriptor(&self) -> bool {
        self.0
    }
}

#[tokio::test]
async fn requests_have_the_descriptor_unless_the_transport_does_without() {
    for needs in [true, false] {
        let noted = Arc::default();
        let client = builder("https://things.example", Noting(needs, Arc::clone(&noted))).build().unwrap();
        client.thing("42").await.unwrap();
        assert_eq!(noted.load(Ordering::SeqCst), needs);
    }
}

#[cfg(feature = "reqwest")]
#[tokio::test]
async fn a_client_of_the_program_sends_all_requests() {
    let server = Server::responding(THING).await;
    let own = reqwest::Client::builder().no_proxy().redirect(redirect::Policy::none());
    let own = own.default_headers(http::HeaderMap::from_iter([(http::header::VIA, "1.1 own".parse().unwrap())]));
    let transport = ReqwestTransport::from_client(own.build().unwrap());
    let client = builder(&format!("http://{}", server.address), transport).build().unwrap();
    client.thing("42").await.unwrap();
    assert!(server.requests()[0].contains("\r\nvia: 1.1 own\r\n"));
    let settings = client.settings().to_string();
    assert!(settings.contains("reqwest") && settings.contains("= a client of the program (transport)"), "{settings}");
}

/// Its redirects would bypass the rules about origins.
#[cfg(feature = "reqwest")]
#[tokio::test]
async fn a_client_of_the_program_that_follows_redirects_is_an_error() {
    let server = Server::start(|_, mut connection| async move {
        while let Some(request) = connection.request().await {
            let moved = b"HTTP/1.1 302 Found\r\nLocation: /else\r\nContent-Length: 0\r\n\r\n";
            connection.write(if request.starts_with("GET /else ") { THING } else { moved }).await;
        }
    })
    .await;
    let transport = ReqwestTransport::from_client(reqwest::Client::builder().no_proxy().build().unwrap());
    let client = Client::builder(&format!("http://{}", server.address)).transport(transport).build().unwrap();
    let error: Error = client.thing("42").await.unwrap_err().into();
    assert!(format!("{error:?}").contains("redirect(reqwest::redirect::Policy::none())"), "{error:?}");
    assert_eq!(error.attempts(), 1);
}

#[tokio::test]
async fn a_client_certificate_is_presented_to_the_server() {
    let authority = Authority::new();
    let address = serve(authority.certify_and_require_certificates(&params("localhost")), |_, mut stream| async move {
        let mut request = [0; 1024];
        let _ = stream.read(&mut request).await;
        let _ = stream.write_all(THING).await;
    })
    .await;
    let url = format!("https://localhost:{}", address.port());
    let transport = || HyperTransport::builder().no_proxy().root_certificates(authority.pem());
    builder(&url, transport().build().unwrap()).build().unwrap().thing("42").await.unwrap_err();
    let with = transport().client_certificate(authority.client_certificate());
    assert!(!format!("{with:?}").contains("PRIVATE"));
    let client = builder(&url, with.build().unwrap()).build().unwrap();
    assert_eq!(client.thing("42").await.unwrap().id, "42");
    assert!(client.settings().to_string().contains("client_certificate"));
    for invalid in [&b"c4n4ry"[..], authority.pem().as_bytes()] {
        let error = transport().client_certificate(invalid).build().map(drop).unwrap_err();
        assert!(error.is_config() && !format!("{error:?}").contains("c4n4ry"), "{error}");
        assert!(error.to_string().starts_with("invalid client certificate"), "{error}");
    }
}

/// Also the name is resolved by the proxy.
#[tokio::test]
async fn requests_can_go_through_a_socks_proxy() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let proxy = listener.local_addr().unwrap();
    let asked = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        // RFC 1928: the methods, and the chosen one.
        let mut greeting = [0; 2];
        stream.read_exact(&mut greeting).await.unwrap();
        stream.read_exact(&mut vec![0; greeting[1].into()]).await.unwrap();
        stream.write_all(&[5, 0]).await.unwrap();
        // CONNECT to a domain name and port.
        let mut head = [0; 5];
        stream.read_exact(&mut head).await.unwrap();
        assert_eq!(head[..4], [5, 1, 0, 3]);
        let mut target = vec![0; usize::from(head[4]) + 2];
        stream.read_exact(&mut target).await.unwrap();
        stream.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]).await.unwrap();
        let _ = stream.read(&mut [0; 1024]).await.unwrap();
        stream.write_all(THING).await.unwrap();
        String::from_utf8(target[..target.len() - 2].to_vec()).unwrap()
    });
    let transport = HyperTransport::builder().proxy(format!("socks5h://{proxy}")).build().unwrap();
    let host = if cfg!(feature = "idna") { "bücher.example" } else { "xn--bcher-kva.example" };
    let client = builder(&format!("http://{host}"), transport).allow_plain_http(true).build().unwrap();
    assert_eq!(client.thing("42").await.unwrap().id, "42");
    assert_eq!(asked.await.unwrap(), "xn--bcher-kva.example");
}

#[tokio::test]
async fn hosts_are_resolved_by_the_resolver_of_the_program() {
    async fn resolve(host: String) -> std::io::Result<Vec<std::net::IpAddr>> {
        match host.as_str() {
            "things.internal" => Ok(vec![[127, 0, 0, 1].into()]),
            "nowhere.internal" => Ok(Vec::new()),
            _ => Err(std::io::ErrorKind::NotFound.into()),
        }
    }

    async fn all(server: &Server, transport: impl Transport) {
        let transport = Arc::new(transport);
        let client = |host: &str| {
            let builder = Client::builder(&format!("http://{host}:{}", server.address.port())).allow_plain_http(true);
            builder.shared_transport(Arc::clone(&transport) as _).retry(RetryPolicy::never()).build().unwrap()
        };
        assert_eq!(client("things.internal").thing("42").await.unwrap().id, "42");
        assert_eq!(client("127.0.0.1").thing("42").await.unwrap().id, "42");
        for unknown in ["nowhere.internal", "other.internal"] {
            let error: Error = client(unknown).start("42").await.unwrap_err().into();
            assert!(error.is_connect() && !error.is_outcome_unknown(), "{error:?}");
        }
        assert!(client("127.0.0.1").settings().to_string().contains("resolver"));
    }

    let server = Server::responding(THING).await;
    all(&server, HyperTransport::builder().no_proxy().resolver(resolve).build().unwrap()).await;
    #[cfg(feature = "reqwest")]
    all(&server, ReqwestTransport::builder().no_proxy().resolver(resolve).build().unwrap()).await;
}

/// Returns the time until the system probes an idle connection of a transport, in seconds.
#[cfg(target_os = "linux")]
async fn next_probe(transport: impl Transport) -> Option<u64> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = listener.local_addr().unwrap().port();
    let serving = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 1024]).await.unwrap();
        stream.write_all(THING).await.unwrap();
        stream
    });
    let client = builder(&format!("http://127.0.0.1:{server}"), transport).build().unwrap();
    client.thing("42").await.unwrap();
    let _open = serving.await.unwrap();
    // A table with the addresses in columns 2 and 3, the state in column 4, of which 1 is an open connection, and the
    // pending timer in column 6: its kind, of which 2 is that of probes, and the time in hundredths of a second
    // (proc_pid_net(5)).
    let sockets = std::fs::read_to_string("/proc/net/tcp").unwrap();
    let peer = format!("0100007F:{server:04X}");
    let mut rows = sockets.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let row = rows.find(|row| row[2] == peer && row[3] == "01").expect("the connection");
    let timer = row[5];
    let (kind, time) = timer.split_once(':').unwrap();
    (kind == "02").then(|| u64::from_str_radix(time, 16).unwrap().div_ceil(100))
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_silent_connection_is_probed_as_it_is_set() {
    async fn all<T: Transport>(new: impl Fn() -> TransportBuilder<T>, build: impl Fn(TransportBuilder<T>) -> T) {
        let probe = |builder| next_probe(build(builder));
        // Some of the time has passed already.
        let by_default = probe(new()).await;
        assert!(by_default.is_some_and(|seconds| (5..=15).contains(&seconds)), "{by_default:?}");
        let later = probe(new().tcp_keepalive(Duration::from_secs(1000))).await;
        assert!(later.is_some_and(|seconds| (900..=1000).contains(&seconds)), "{later:?}");
        assert_eq!(probe(new().tcp_keepalive(None)).await, None);
        let settings = build(new().tcp_keepalive(None).tcp_nodelay(false)).settings();
        assert!(settings.contains(&("tcp_keepalive", "no".into())) && settings.contains(&("tcp_nodelay", "no".into())));
    }
    all(|| HyperTransport::builder().no_proxy(), |builder| builder.build().unwrap()).await;
    #[cfg(feature = "reqwest")]
    all(|| ReqwestTransport::builder().no_proxy(), |builder| builder.build().unwrap()).await;
}
