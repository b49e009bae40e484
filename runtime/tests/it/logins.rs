//! Logins that hang, panic or return nothing.

use std::future::IntoFuture;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::support::{Script, Things, ok};
use fingerpost::{BoxFuture, Credential, Error, MemoryStore, PerCall, Token, TokenAuth, TokenSource};
use http::HeaderName;
use tokio::time::Instant;

/// A token source from a function of the number of the login.
struct Source<F>(F, AtomicU32);

impl<F, Fut> TokenSource for Source<F>
where
    F: Fn(u32) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<Token, Error>> + Send + 'static,
{
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        Box::pin(self.0(self.1.fetch_add(1, Ordering::SeqCst) + 1))
    }
}

fn auth<F, Fut>(login: F) -> TokenAuth<Source<F>>
where
    F: Fn(u32) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<Token, Error>> + Send + 'static,
{
    TokenAuth::new(Source(login, AtomicU32::new(0)))
}

fn token(secret: &str) -> Token {
    Token::new(secret)
}

#[tokio::test(start_paused = true)]
async fn the_limits_of_a_call_hold_for_the_login_that_it_waits_for() {
    const LIMIT: Duration = Duration::from_millis(300);
    let script = Script::new(|_| ok());
    let hanging = auth(|_| async {
        tokio::time::sleep(Duration::from_mins(1)).await;
        Ok(token("late"))
    });
    let client = script.builder().auth(hanging).build().unwrap();
    for (attempt, call, message) in
        [(LIMIT, 10 * LIMIT, "attempt timed out after 300ms"), (10 * LIMIT, LIMIT, "call timed out after 300ms")]
    {
        let begun = Instant::now();
        let error = client.thing("42").attempt_timeout(attempt).timeout(call).await.unwrap_err();
        assert_eq!(begun.elapsed(), LIMIT);
        assert!(error.is_timeout() && error.attempts() == 0 && !error.is_outcome_unknown(), "{error:?}");
        let message = format!("thing (GET /things/<id>): {message} (while waiting for credentials)");
        assert_eq!(error.to_string(), message);
    }
    // A call with more time goes on waiting for the same login.
    let patient = tokio::spawn(client.thing("42").into_future());
    tokio::task::yield_now().await;
    assert!(client.thing("42").attempt_timeout(LIMIT).await.unwrap_err().is_timeout());
    assert_eq!(patient.await.unwrap().unwrap().id, "42");
    assert_eq!(script.count(), 1);
}

#[tokio::test]
async fn a_login_that_panics_is_an_error_of_all_who_wait() {
    async fn failing(number: u32) -> Result<Token, Error> {
        tokio::task::yield_now().await;
        assert!(number > 1, "c4n4ry");
        Ok(token("good"))
    }
    fn failing_early(number: u32) -> std::future::Ready<Result<Token, Error>> {
        assert!(number > 1, "c4n4ry");
        std::future::ready(Ok(token("good")))
    }
    let script = Script::new(|_| ok());
    for client in [
        script.builder().auth(auth(failing)).build().unwrap(),
        script.builder().auth(auth(failing_early)).build().unwrap(),
        script.builder().auth(auth(failing).stored(MemoryStore::new(), "key")).build().unwrap(),
        script.builder().auth(auth(failing_early).stored(MemoryStore::new(), "key")).build().unwrap(),
    ] {
        let calls = futures_util::future::join_all((0..20).map(|_| client.thing("42").into_future())).await;
        let errors: Vec<_> = calls.into_iter().filter_map(Result::err).collect();
        assert!(!errors.is_empty());
        for error in errors {
            assert!(error.is_auth() && error.attempts() == 0, "{error:?}");
            assert!(error.to_string().ends_with("authentication failed: the token source panicked"), "{error}");
        }
        client.thing("42").await.expect("the next login works");
    }
}

#[tokio::test]
async fn an_empty_secret_is_refused() {
    let name = || HeaderName::from_static("x-api-key");
    for empty in ["", " ", "\t"] {
        for (credential, what) in [
            (Credential::bearer(&empty.into()), "the bearer token"),
            (Credential::basic("", &empty.into()), "the user name and password"),
            (Credential::header(name(), &empty.into()), "the credential for header `x-api-key`"),
            (Credential::query("api_key", &empty.into()), "the query credential `api_key`"),
        ] {
            let error = credential.unwrap_err();
            assert!(error.is_config());
            assert_eq!(error.to_string(), format!("{what} must not be empty"));
        }
    }
    assert!(Credential::basic("key", &"".into()).is_ok() && Credential::basic("", &"key".into()).is_ok());

    let script = Script::new(|_| ok());
    let client = script.builder().auth(auth(|_| std::future::ready(Ok(token(""))))).build().unwrap();
    let error = client.thing("42").await.unwrap_err();
    assert!(error.is_auth() && error.to_string().contains("must not be empty"), "{error}");
    assert_eq!(script.count(), 0, "nothing is sent");
}

#[tokio::test]
async fn an_empty_token_in_a_store_is_ignored() {
    let store: Arc<dyn fingerpost::TokenStore> = Arc::new(MemoryStore::new());
    let empty = fingerpost::StoredToken { secret: "".into(), lifetime: None, expires_at: None, refresh_token: None };
    store.open("key").await.unwrap().save(&empty).await.unwrap();
    let auth = auth(|_| std::future::ready(Ok(token("good")))).stored(store, "key");
    let credential = auth.credential().await.unwrap();
    assert_eq!(credential, Credential::bearer(&"good".into()).unwrap());
}
