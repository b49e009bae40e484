//! A handle whose transport responds in memory.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use fingerpost::{Body, TransportError};
use http::{Request, Response};
use looker_api::{Looker, LookerBuilder};

const LOGIN: &str = r#"{"access_token":"token","expires_in":86400}"#;

/// Returns a handle with these settings, and the number of its calls. Each call is passed to `respond` with its number,
/// from 1; logins succeed.
pub(crate) fn scripted<F>(
    set: impl FnOnce(LookerBuilder) -> LookerBuilder,
    respond: impl Fn(usize, Request<Body>) -> F + Send + Sync + 'static,
) -> (Looker, Arc<AtomicUsize>)
where
    F: Future<Output = Result<Response<Vec<u8>>, TransportError>> + Send + 'static,
{
    let calls = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&calls);
    let builder = Looker::builder().base_url("https://looker.example").client_id("id").client_secret("secret");
    let looker = set(builder).transport(move |request: Request<Body>| {
        let login = request.uri().path().ends_with("/login");
        let response = (!login).then(|| respond(count.fetch_add(1, Ordering::SeqCst) + 1, request));
        async move {
            match response {
                Some(response) => response.await,
                None => Ok(Response::new(LOGIN.into())),
            }
        }
    });
    (looker.build().unwrap(), calls)
}
