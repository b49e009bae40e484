//! Proxies from the environment. Each test starts a child process, since environment variables are global.

use crate::support::Things;
use crate::support::process;
use crate::support::server::Server;
use fingerpost::{Client, HyperTransport, RetryPolicy};

const THING: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"id\":\"42\"}";

/// Returns the output of a call to `target` over `proxy`, made by `test` in a child process.
async fn call(test: &'static str, target: String, proxy: String) -> String {
    call_except(test, target, proxy, "").await
}

/// Does the same with `directly` in `NO_PROXY`.
async fn call_except(test: &'static str, target: String, proxy: String, directly: &'static str) -> String {
    let run = move || {
        let mut command = process::command(&format!("proxy::{test}"));
        for name in ["NO_PROXY", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
            command.env_remove(name);
        }
        if !directly.is_empty() {
            command.env("NO_PROXY", directly);
        }
        command.env("http_proxy", &proxy).env("https_proxy", proxy).env(TARGET, target);
        let output = command.output().unwrap();
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
    };
    tokio::task::spawn_blocking(run).await.unwrap()
}

/// The variable that marks the child process and contains its target.
const TARGET: &str = "FINGERPOST_TEST_TARGET";

/// Makes the call and prints its result in the child process. Returns `false` in the parent, which checks the output.
async fn is_the_caller() -> bool {
    let Ok(target) = std::env::var(TARGET) else { return false };
    tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false).init();
    let builder = Client::builder(&target).allow_plain_http(true).retry(RetryPolicy::never());
    println!("outcome: {:?}", builder.build().unwrap().thing("42").await);
    true
}

#[tokio::test]
async fn this_machine_is_reached_without_the_proxy() {
    const NAME: &str = "this_machine_is_reached_without_the_proxy";
    if is_the_caller().await {
        return;
    }
    let (proxy, server) = (Server::responding(THING).await, Server::responding(THING).await);
    let printed = call(NAME, format!("http://{}", server.address), format!("http://{}", proxy.address)).await;
    assert!(printed.contains(r#"outcome: Ok(Thing { id: "42" })"#), "{printed}");
    assert_eq!((server.connections(), proxy.connections()), (1, 0));
}

#[tokio::test]
async fn others_are_reached_through_it_and_its_password_is_not_printed() {
    const NAME: &str = "others_are_reached_through_it_and_its_password_is_not_printed";
    if is_the_caller().await {
        return;
    }
    let proxy = Server::responding(THING).await;
    let target = || "http://things.example/v2".to_owned();
    let printed = call(NAME, target(), format!("http://me:c4n4ry@{}", proxy.address)).await;
    assert!(printed.contains(r#"outcome: Ok(Thing { id: "42" })"#), "{printed}");
    assert!(!printed.contains("c4n4ry"), "{printed}");
    let requests = proxy.requests();
    assert!(requests[0].starts_with("GET http://things.example/v2/things/42 HTTP/1.1\r\n"), "{}", requests[0]);
    assert!(requests[0].contains("proxy-authorization: Basic "), "{}", requests[0]);

    let gone = proxy.address;
    drop(proxy);
    let printed = call(NAME, target(), format!("http://me:c4n4ry@{gone}")).await;
    assert!(printed.contains("outcome: Err(") && !printed.contains("c4n4ry"), "{printed}");
}

#[tokio::test]
async fn what_the_environment_excepts_is_reached_without_it() {
    const NAME: &str = "what_the_environment_excepts_is_reached_without_it";
    if is_the_caller().await {
        return;
    }
    // The calls fail, since neither server supports TLS; only their route matters. Plain HTTP to loopback never uses a
    // proxy.
    let proxy = Server::responding(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n").await;
    let server = Server::start(|_, connection| async { drop(connection) }).await;
    let target = || format!("https://localhost:{}", server.address.port());
    let address = || format!("http://{}", proxy.address);
    for others in ["", "things.example, example.com"] {
        let printed = call_except(NAME, target(), address(), others).await;
        assert!(printed.contains("outcome: Err("), "{printed}");
        assert_eq!((proxy.requests().len(), server.connections()), (1, 0));
        assert!(proxy.take()[0].starts_with(&format!("CONNECT localhost:{} ", server.address.port())));
    }
    for (number, directly) in (1..).zip(["localhost", "things.example, localhost", "*"]) {
        let printed = call_except(NAME, target(), address(), directly).await;
        assert!(printed.contains("outcome: Err("), "{printed}");
        assert_eq!((proxy.requests().len(), server.connections()), (0, number), "{directly}");
    }
}

#[test]
fn a_proxy_that_cannot_be_used_is_a_configuration_error() {
    for url in ["sock5://127.0.0.1:9", "socks6://127.0.0.1:9", "ftp://127.0.0.1", "http://me:c4n4ry@a b", "http://:80"]
    {
        let error = HyperTransport::builder().proxy(url).build().map(drop).unwrap_err();
        assert!(error.is_config() && error.to_string().contains("the proxy URL"), "{url}: {error}");
        assert!(!error.to_string().contains("c4n4ry"), "{error}");
    }
    for url in ["http://127.0.0.1:9", "https://me:secret@proxy.example", "proxy.example:3128"] {
        HyperTransport::builder().proxy(url).build().unwrap();
    }
}

#[tokio::test]
async fn a_proxy_of_the_environment_that_cannot_be_used_is_not_ignored() {
    const NAME: &str = "a_proxy_of_the_environment_that_cannot_be_used_is_not_ignored";
    if std::env::var(TARGET).is_ok() {
        println!("outcome: {:?}", HyperTransport::builder().build().map(drop));
        println!("without: {:?}", HyperTransport::builder().no_proxy().build().map(drop));
        return;
    }
    let printed = call(NAME, "http://things.example".to_owned(), "sock5://me:c4n4ry@127.0.0.1:9".to_owned()).await;
    assert!(printed.contains("the environment variable `https_proxy` has an unknown scheme"), "{printed}");
    assert!(printed.contains("without: Ok(())") && !printed.contains("c4n4ry"), "{printed}");
}
