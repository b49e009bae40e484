use std::sync::atomic::{AtomicU32, Ordering};

use super::*;

/// Logs in after a second, with a numbered token; logins whose number is in `failing` fail.
struct Source {
    logins: Arc<AtomicU32>,
    life: Option<u64>,
    failing: &'static [u32],
}

impl TokenSource for Source {
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        let number = self.logins.fetch_add(1, Ordering::SeqCst) + 1;
        let (life, fails) = (self.life, self.failing.contains(&number));
        Box::pin(async move {
            tokio::time::sleep(Duration::from_secs(1)).await;
            if fails {
                return Err(Error::config(format!("login {number} failed")));
            }
            let expires_in = life.map(Duration::from_secs);
            Ok(Token { expires_in, ..Token::new(format!("token-{number}")) })
        })
    }
}

fn auth(life: Option<u64>, failing: &'static [u32]) -> (Arc<TokenAuth<Source>>, Arc<AtomicU32>) {
    let logins = Arc::new(AtomicU32::new(0));
    (Arc::new(TokenAuth::new(Source { logins: Arc::clone(&logins), life, failing })), logins)
}

async fn value(auth: &TokenAuth<Source>) -> String {
    let mut headers = http::HeaderMap::new();
    auth.credential().await.unwrap().set_headers(&mut headers);
    headers["authorization"].to_str().unwrap().to_owned()
}

#[tokio::test(start_paused = true)]
async fn many_callers_one_login() {
    let (auth, logins) = auth(Some(3600), &[]);
    let callers: Vec<_> = (0..100)
        .map(|_| {
            let auth = Arc::clone(&auth);
            tokio::spawn(async move { value(&auth).await })
        })
        .collect();
    for caller in callers {
        assert_eq!(caller.await.unwrap(), "Bearer token-1");
    }
    assert_eq!(logins.load(Ordering::SeqCst), 1);
}

#[tokio::test(start_paused = true)]
async fn a_failed_login_fails_all_waiters_and_the_next_caller_tries_again() {
    let (auth, logins) = auth(None, &[1]);
    let callers: Vec<_> = (0..100)
        .map(|_| {
            let auth = Arc::clone(&auth);
            tokio::spawn(async move { auth.credential().await.unwrap_err().to_string() })
        })
        .collect();
    for caller in callers {
        assert_eq!(caller.await.unwrap(), "login 1 failed");
    }
    assert_eq!(logins.load(Ordering::SeqCst), 1);
    assert_eq!(value(&auth).await, "Bearer token-2");
}

#[tokio::test(start_paused = true)]
async fn a_caller_that_leaves_does_not_take_the_login_with_it() {
    let (auth, logins) = auth(None, &[]);
    let leader = tokio::spawn({
        let auth = Arc::clone(&auth);
        async move { value(&auth).await }
    });
    tokio::time::sleep(Duration::from_millis(100)).await;
    let follower = tokio::spawn({
        let auth = Arc::clone(&auth);
        async move { value(&auth).await }
    });
    tokio::time::sleep(Duration::from_millis(100)).await;
    leader.abort();
    assert_eq!(follower.await.unwrap(), "Bearer token-1");
    assert_eq!(logins.load(Ordering::SeqCst), 1);
}

#[tokio::test(start_paused = true)]
async fn a_login_without_waiters_is_cancelled() {
    let (auth, logins) = auth(None, &[]);
    assert!(tokio::time::timeout(Duration::from_millis(100), auth.credential()).await.is_err());
    assert_eq!(value(&auth).await, "Bearer token-2");
    assert_eq!(logins.load(Ordering::SeqCst), 2);
}

#[tokio::test(start_paused = true)]
async fn replaced_a_minute_or_a_tenth_before_it_expires() {
    for (life, good) in [(3600, 3539), (9, 8)] {
        let (auth, _) = auth(Some(life), &[]);
        assert_eq!(value(&auth).await, "Bearer token-1");
        tokio::time::advance(Duration::from_secs(good)).await;
        assert_eq!(value(&auth).await, "Bearer token-1");
        tokio::time::advance(Duration::from_secs(2)).await;
        assert_eq!(value(&auth).await, "Bearer token-2");
    }
}

#[tokio::test(start_paused = true)]
async fn a_refresh_that_fails_leaves_the_old_token_until_it_expires() {
    let (auth, logins) = auth(Some(100), &[2, 3]);
    assert_eq!(value(&auth).await, "Bearer token-1");
    tokio::time::advance(Duration::from_secs(95)).await;
    assert_eq!(value(&auth).await, "Bearer token-1");
    assert_eq!(logins.load(Ordering::SeqCst), 2);
    tokio::time::advance(Duration::from_secs(5)).await;
    assert_eq!(auth.credential().await.unwrap_err().to_string(), "login 3 failed");
    assert_eq!(value(&auth).await, "Bearer token-4");
}

#[tokio::test(start_paused = true)]
async fn a_rejected_token_is_replaced_once() {
    let (auth, logins) = auth(None, &[]);
    let old = auth.credential().await.unwrap();
    assert!(auth.refused(&old));
    assert_eq!(value(&auth).await, "Bearer token-2");
    // A late rejection of the old one does not affect the new one.
    assert!(auth.refused(&old));
    assert_eq!(value(&auth).await, "Bearer token-2");
    assert_eq!(logins.load(Ordering::SeqCst), 2);
}

#[tokio::test(start_paused = true)]
async fn a_late_rejection_does_not_affect_the_login_in_progress() {
    let (auth, logins) = auth(Some(9), &[]);
    let old = auth.credential().await.unwrap();
    tokio::time::advance(Duration::from_secs(9)).await;
    let login = tokio::spawn({
        let auth = Arc::clone(&auth);
        async move { value(&auth).await }
    });
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(auth.refused(&old));
    assert_eq!(login.await.unwrap(), "Bearer token-2");
    assert_eq!(value(&auth).await, "Bearer token-2");
    assert_eq!(logins.load(Ordering::SeqCst), 2);
}

#[tokio::test(start_paused = true)]
async fn a_token_taken_out_is_not_used_again() {
    let (auth, _) = auth(None, &[]);
    assert!(auth.take().is_none());
    value(&auth).await;
    assert!(auth.take().is_some());
    assert_eq!(value(&auth).await, "Bearer token-2");
}

#[tokio::test(start_paused = true)]
async fn nothing_printed_shows_a_token() {
    let (auth, _) = auth(None, &[]);
    let credential = auth.credential().await.unwrap();
    let printed = format!("{auth:?} {credential:?} {:?}", auth.take());
    assert!(!printed.contains("token-1"), "{printed}");
}
