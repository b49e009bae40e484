//! The settings of a handle, and their display.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use fingerpost::{Body, MemoryStore, TransportError};
use looker_api::Looker;
use looker_api::user::Users;

const PRINTED: &str = "\
server                       = looker.example:19999 (client)
timeout                      = 300s (default)
attempt_timeout              = 120s (client)
stall_limit                  = under 1 B/s for 20s (default)
retry.attempts               = 3 (client)
retry.backoff.base           = 100ms (client)
retry.backoff.throttled_base = 1s (client)
retry.backoff.max            = 20s (client)
retry_after_cap              = 120s (client)
retry.budget                 = 10 (client)
max_redirects                = 3 (default)
concurrency                  = 64 at once (client)
max_body                     = 32 MiB (default)
max_error_body               = 64 KiB (default)
allow_plain_http             = no (default)
header                       = x-looker-appid, user-agent (client)
auth                         = yes (client)
";

#[test]
fn everything_but_secrets_is_printed() {
    let looker = Looker::builder()
        .base_url("https://looker.example:19999")
        .client_id("canary")
        .client_secret("canary")
        .app_id("canary")
        .transport(|_: http::Request<Body>| async { Ok::<_, TransportError>(http::Response::new("")) })
        .build()
        .unwrap();
    assert_eq!(looker.settings().to_string(), PRINTED);
}

#[tokio::test]
async fn handles_with_one_store_share_a_session() {
    let logins = Arc::new(AtomicU32::new(0));
    let store = MemoryStore::new();
    let handle = |client_id: &str| {
        let logins = Arc::clone(&logins);
        let answer = move |request: http::Request<Body>| {
            let is_login = request.uri().path().ends_with("/login");
            let number = if is_login { logins.fetch_add(1, Ordering::SeqCst) + 1 } else { 0 };
            let body = match request.headers().get("authorization").map(http::HeaderValue::as_bytes) {
                _ if is_login => {
                    format!(r#"{{"access_token":"token-{number}","token_type":"Bearer","expires_in":3600}}"#)
                }
                token => format!(r#"{{"display_name":"{}"}}"#, String::from_utf8_lossy(token.unwrap_or_default())),
            };
            async { Ok::<_, TransportError>(http::Response::new(body)) }
        };
        Looker::builder()
            .base_url("https://looker.example:19999")
            .client_id(client_id)
            .client_secret("secret")
            .token_store(store.clone())
            .transport(answer)
            .build()
            .unwrap()
    };
    let (one, other, third) = (handle("ada"), handle("ada"), handle("bob"));
    let mut tokens = Vec::new();
    for looker in [&one, &other, &third] {
        tokens.extend(looker.me().await.unwrap().display_name);
    }
    assert_eq!(tokens, ["Bearer token-1", "Bearer token-1", "Bearer token-2"]);
    assert_eq!(logins.load(Ordering::SeqCst), 2);
}
