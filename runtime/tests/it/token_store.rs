//! Tokens shared by several clients.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::support::{Script, Seen, Things, ok, status};
use fingerpost::{
    Authenticate, BoxFuture, Client, Error, MemoryStore, StoredToken, Token, TokenAuth, TokenEntry, TokenSource,
    TokenStore,
};

/// A token source that takes a second. Its tokens are numbered and expire after an hour.
#[derive(Clone, Default)]
struct Login(Arc<AtomicU32>);

impl Login {
    fn count(&self) -> u32 {
        self.0.load(Ordering::SeqCst)
    }
}

impl TokenSource for Login {
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        let number = self.0.fetch_add(1, Ordering::SeqCst) + 1;
        Box::pin(async move {
            tokio::time::sleep(Duration::from_secs(1)).await;
            Ok(Token { expires_in: Some(HOUR), ..Token::new(format!("token-{number}")) })
        })
    }
}

const HOUR: Duration = Duration::from_hours(1);

fn auth(login: &Login, store: &MemoryStore) -> Arc<TokenAuth<Login>> {
    Arc::new(TokenAuth::new(login.clone()).stored(store.clone(), "things ada"))
}

#[tokio::test(start_paused = true)]
async fn many_clients_log_in_once() {
    let (login, store) = (Login::default(), MemoryStore::new());
    let callers: Vec<_> = (0..20)
        .map(|_| {
            let auth = auth(&login, &store);
            tokio::spawn(async move { auth.credential().await.unwrap() })
        })
        .collect();
    let mut credentials = Vec::new();
    for caller in callers {
        credentials.push(caller.await.unwrap());
    }
    assert!(credentials.iter().all(|credential| *credential == credentials[0]));
    assert_eq!(login.count(), 1);
    // Another key belongs to another user.
    TokenAuth::new(login.clone()).stored(store, "things bob").credential().await.unwrap();
    assert_eq!(login.count(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_token_is_replaced_a_minute_before_it_ends_also_by_one_who_found_it_late() {
    let (login, store) = (Login::default(), MemoryStore::new());
    auth(&login, &store).credential().await.unwrap();
    tokio::time::advance(Duration::from_secs(3600 - 90)).await;
    let late = auth(&login, &store);
    let first = late.credential().await.unwrap();
    assert_eq!(login.count(), 1);
    tokio::time::advance(Duration::from_secs(31)).await;
    let second = late.credential().await.unwrap();
    assert_eq!(login.count(), 2);
    assert_ne!(first, second);
    // The first client reads the store again.
    assert_eq!(auth(&login, &store).credential().await.unwrap(), second);
    assert_eq!(login.count(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_refused_token_is_replaced_once_for_all() {
    let script = Script::judging(
        |_, seen: &Seen| {
            if seen.authorization() == Some("Bearer token-1") { status(401) } else { ok() }
        },
    );
    let (login, store) = (Login::default(), MemoryStore::new());
    let client = || -> Client { script.builder().auth(auth(&login, &store)).build().unwrap() };
    let (one, other) = (client(), client());
    one.thing("42").await.unwrap();
    assert_eq!((login.count(), script.count()), (2, 2));
    // The other client has no token yet, and finds the valid one.
    other.thing("42").await.unwrap();
    assert_eq!((login.count(), script.count()), (2, 3));
}

#[tokio::test(start_paused = true)]
async fn two_whose_token_is_refused_log_in_once() {
    let (login, store) = (Login::default(), MemoryStore::new());
    let (one, other) = (auth(&login, &store), auth(&login, &store));
    let old = one.credential().await.unwrap();
    assert_eq!(other.credential().await.unwrap(), old);
    assert!(one.refused(&old) && other.refused(&old));
    let new = one.credential().await.unwrap();
    assert_ne!(new, old);
    assert_eq!(other.credential().await.unwrap(), new);
    assert_eq!(login.count(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_removed_token_is_not_found() {
    let (login, store) = (Login::default(), MemoryStore::new());
    let auth = auth(&login, &store);
    let old = auth.credential().await.unwrap();
    assert!(auth.take().is_some());
    assert_ne!(auth.credential().await.unwrap(), old);
    assert_eq!(login.count(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_cancelled_login_releases_the_lock() {
    let (login, store) = (Login::default(), MemoryStore::new());
    let leader = tokio::spawn({
        let auth = auth(&login, &store);
        async move { auth.credential().await }
    });
    tokio::time::sleep(Duration::from_millis(500)).await;
    leader.abort();
    auth(&login, &store).credential().await.unwrap();
    assert_eq!(login.count(), 2);
}

/// A store that fails to save tokens.
struct Full;

impl TokenStore for Full {
    fn open(&self, _: &str) -> BoxFuture<'static, Result<Box<dyn TokenEntry>, Error>> {
        let entry: Box<dyn TokenEntry> = Box::new(Self);
        Box::pin(std::future::ready(Ok(entry)))
    }
}

impl TokenEntry for Full {
    fn load(&mut self) -> BoxFuture<'_, Result<Option<StoredToken>, Error>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    fn save(&mut self, _: &StoredToken) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(std::future::ready(Err(Error::config("the store is full"))))
    }

    fn remove(&mut self) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(std::future::ready(Ok(())))
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_that_cannot_be_stored_is_used() {
    let login = Login::default();
    let auth = TokenAuth::new(login.clone()).stored(Full, "things ada");
    auth.credential().await.unwrap();
    auth.credential().await.unwrap();
    assert_eq!(login.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn nothing_printed_shows_a_token() {
    let (login, store) = (Login::default(), MemoryStore::new());
    auth(&login, &store).credential().await.unwrap();
    let stored = store.open("things ada").await.unwrap().load().await.unwrap().unwrap();
    let printed = format!("{store:?} {stored:?}");
    assert!(!printed.contains("token-1"), "{printed}");
}

#[tokio::test(start_paused = true)]
async fn an_invalid_stored_token_is_replaced() {
    let (login, store) = (Login::default(), MemoryStore::new());
    let broken = StoredToken { secret: "a\nb".into(), lifetime: None, expires_at: None, refresh_token: None };
    store.open("things ada").await.unwrap().save(&broken).await.unwrap();
    auth(&login, &store).credential().await.unwrap();
    auth(&login, &store).credential().await.unwrap();
    assert_eq!(login.count(), 1);
}

/// A source that exchanges refresh tokens, and records them. Its responses have none.
#[derive(Clone, Default)]
struct Exchange {
    sent: Arc<std::sync::Mutex<Vec<Option<String>>>>,
}

impl TokenSource for Exchange {
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        self.renew(None)
    }

    fn renew(&self, last: Option<&StoredToken>) -> BoxFuture<'static, Result<Token, Error>> {
        let refresh_token = last.and_then(|last| last.refresh_token.as_ref());
        let mut sent = self.sent.lock().unwrap();
        sent.push(refresh_token.map(|token| secrecy::ExposeSecret::expose_secret(token).to_owned()));
        let token = Token { expires_in: Some(HOUR), ..Token::new(format!("access-{}", sent.len())) };
        Box::pin(std::future::ready(Ok(token)))
    }
}

#[tokio::test(start_paused = true)]
async fn a_refresh_token_is_stored_and_kept_until_it_is_replaced() {
    let (source, store) = (Exchange::default(), MemoryStore::new());
    let shared = || TokenAuth::new(source.clone()).stored(store.clone(), "things ada");
    let (one, other) = (shared(), shared());
    assert!(one.last().await.unwrap().is_none());
    let adopted = Token { expires_in: Some(HOUR), refresh_token: Some("refresh".into()), ..Token::new("first") };
    one.adopt(adopted).await.unwrap();
    assert_eq!(one.credential().await.unwrap(), other.credential().await.unwrap());
    assert!(source.sent.lock().unwrap().is_empty());
    for _ in 0..2 {
        tokio::time::advance(HOUR).await;
        assert_eq!(one.credential().await.unwrap(), other.credential().await.unwrap());
    }
    assert_eq!(*source.sent.lock().unwrap(), [Some("refresh".to_owned()), Some("refresh".to_owned())]);
}

#[tokio::test(start_paused = true)]
async fn an_ended_session_is_removed_for_all() {
    let (source, store) = (Exchange::default(), MemoryStore::new());
    let shared = || TokenAuth::new(source.clone()).stored(store.clone(), "things ada");
    let (one, other) = (shared(), shared());
    assert!(one.end().await.unwrap().is_none());
    one.adopt(Token { refresh_token: Some("refresh".into()), ..Token::new("first") }).await.unwrap();
    // The other instance has not used the session yet.
    let ended = other.end().await.unwrap().unwrap();
    assert_eq!(secrecy::ExposeSecret::expose_secret(&ended.secret), "first");
    assert!(one.last().await.unwrap().is_none());
    shared().credential().await.unwrap();
    assert_eq!(*source.sent.lock().unwrap(), [None]);
}
