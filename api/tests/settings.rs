//! The settings of a handle, as a person reads them.

use fingerpost::{Body, TransportError};
use looker_api::Looker;

const PRINTED: &str = "\
server                       = looker.example:19999 (client)
timeout                      = 300s (default)
attempt_timeout              = 120s (default)
stall_limit                  = under 1 B/s for 20s (default)
retry.attempts               = 3 (default)
retry.backoff.base           = 100ms (default)
retry.backoff.throttled_base = 1s (default)
retry.backoff.max            = 20s (default)
retry.max_retry_after        = 120s (default)
retry.budget                 = 10 (default)
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
