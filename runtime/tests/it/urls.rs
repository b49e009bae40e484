//! URLs and hosts on real connections: a request has the address that is sent, and hosts are recognized by meaning.

use fingerpost::{Body, Client, HyperTransport, PerCall, PreEncoded, Sent, Transport, endpoints};

use crate::support::server::Server;

#[endpoints]
trait Addresses {
    #[endpoint(GET "/<path>")]
    fn encoded(&self, path: &PreEncoded, query: Option<&PreEncoded>, list: Option<&[PreEncoded]>) -> ();

    #[endpoint(GET "<url>", auth = same_origin)]
    fn follow(&self, url: &str, more: Option<&str>) -> ();
}

const OK: &[u8] = b"HTTP/1.1 204 No Content\r\n\r\n";

#[tokio::test]
async fn the_address_of_a_request_is_the_one_that_is_sent() {
    let server = Server::responding(OK).await;
    let client = |prefix: &str| Client::new(&format!("http://{}{prefix}", server.address));
    let marks = PreEncoded::new("a'!$()*,;:@").unwrap();
    let mut shown = Vec::new();
    for prefix in ["", "/é", "/\"", "/{a}", "/|", "/'", "/^", "/`", "/[a]", "/<", "/%7e/~"] {
        // Some characters are refused, in a base URL as in an address.
        let Ok(client) = client(prefix) else { continue };
        let call = || client.encoded(&marks).query(&marks).list(std::slice::from_ref(&marks));
        shown.push((call().request(), call().to_curl().unwrap()));
        call().await.unwrap();
    }
    let client = client("/v1").unwrap();
    let marks = ["é", "\"", "{}", "^", "`", "|", "[]", "'", "%zz", "%", "<", ">", "\u{7f}", "\t"];
    let targets = marks.iter().flat_map(|mark| [format!("/{mark}"), format!("/?a={mark}"), format!("?{mark}")]);
    for target in targets {
        let call = || client.follow(&target).more("it's");
        if call().request().is_ok() {
            shown.push((call().request(), call().to_curl().unwrap()));
            call().await.unwrap();
        }
    }
    assert!(shown.len() > 30, "{}", shown.len());
    let sent = server.requests();
    assert_eq!(sent.len(), shown.len());
    for ((request, curl), sent) in shown.into_iter().zip(sent) {
        let request = request.unwrap();
        let target = request.uri().path_and_query().unwrap().as_str();
        assert_eq!(sent.lines().next(), Some(&*format!("GET {target} HTTP/1.1")));
        assert!(curl.contains(&format!("{}'", target.replace('\'', r"'\''"))), "{target}: {curl}");
    }
}

#[test]
fn a_host_that_no_connection_can_be_made_to_is_refused_by_build() {
    for host in
        ["256.256.256.256", "1.2.3.4.5", "[1::2::3]", "[::1", "a..b", "a%2eb", "host:99999", "host:+8", &"a".repeat(64)]
    {
        let error = Client::new(&format!("https://{host}")).unwrap_err();
        assert!(error.is_config(), "{host}: {error}");
        let client = Client::new("https://host.example").unwrap();
        assert!(client.follow(&format!("https://{host}/x")).request().unwrap_err().is_argument(), "{host}");
    }
}

#[test]
fn a_host_beyond_ascii_needs_its_ascii_form_or_idna() {
    let ascii = Client::new("https://xn--bcher-kva.example/").unwrap();
    assert_eq!(ascii.follow("/x").request().unwrap().uri(), "https://xn--bcher-kva.example/x");
    let built = Client::new("https://bücher.example/").map(|client| client.follow("/x").request().unwrap());
    let argument = ascii.follow("https://bücher.example/x").request();
    if cfg!(feature = "idna") {
        assert_eq!(built.unwrap().uri(), "https://xn--bcher-kva.example/x");
        assert_eq!(argument.unwrap().uri(), "https://xn--bcher-kva.example/x");
    } else {
        for error in [built.unwrap_err().to_string(), argument.unwrap_err().to_string()] {
            assert!(error.contains("`xn--…`") && error.contains("`idna`") && !error.contains("bücher"), "{error}");
        }
    }
}

#[tokio::test]
async fn a_request_that_was_never_sent_is_not_unknown() {
    let transport = HyperTransport::builder().no_proxy().build().unwrap();
    for url in ["https://256.256.256.256/", "https://[1::2::3]/", "ftp://127.0.0.1/", "/relative"] {
        let request = http::Request::post(url).body(Body::from("x")).unwrap();
        let error = transport.send(request).await.map(drop).unwrap_err();
        assert_eq!((error.sent(), error.is_permanent()), (Sent::Never, true), "{url}: {error:?}");
    }
}

#[tokio::test]
async fn this_machine_is_recognized_in_every_spelling() {
    let (server, proxy) = (Server::responding(OK).await, Server::responding(OK).await);
    let port = server.address.port();
    for host in ["LOCALHOST", "127.0.0.1", "127.1", "0x7f.1", "2130706433", "0177.0.0.1"] {
        for allow in [false, true] {
            let transport = HyperTransport::builder().proxy(format!("http://{}", proxy.address)).build().unwrap();
            let client = Client::builder(&format!("HTTP://{host}:{port}")).allow_plain_http(allow).transport(transport);
            let client = client.build().unwrap();
            client.follow("/x").await.unwrap();
        }
    }
    assert_eq!((server.requests().len(), proxy.connections()), (12, 0));
    // A transport without a client decides in the same way.
    let transport = HyperTransport::builder().proxy(format!("http://{}", proxy.address)).build().unwrap();
    let request = http::Request::get(format!("http://LocalHost:{port}/")).body(Body::empty()).unwrap();
    transport.send(request).await.unwrap();
    assert_eq!(proxy.connections(), 0);
    for host in ["localhost.evil.example", "128.1", "[::2]", "0"] {
        assert!(Client::new(&format!("http://{host}")).unwrap_err().to_string().contains("plain http"), "{host}");
    }
}
