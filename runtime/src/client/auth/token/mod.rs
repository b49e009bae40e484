//! Tokens that are fetched, cached, shared and refreshed before they expire.

mod sessions;
mod source;

use std::fmt;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::{Shared, WeakShared};
use secrecy::{ExposeSecret, SecretString};
use tokio::time::Instant;

use self::sessions::store;
pub use self::source::{Token, TokenSource};
use super::store::{StoredToken, TokenStore};
use super::{AuthRequest, Authenticate, Credential};
use crate::client::trace;
use crate::client::transport::BoxFuture;
use crate::core::error::Error;

/// Bearer tokens from a [`TokenSource`], fetched on first use and shared by all callers.
///
/// Concurrent callers share one login, and if it fails or panics, all of them receive an error. A caller that is
/// dropped does not cancel a login that others wait for. A token is refreshed one minute or a tenth of its lifetime
/// before it expires, whichever is shorter, measured on the monotonic clock. If a refresh fails, the old token is used
/// until it expires.
///
/// With a [`TokenStore`], several instances share one token, within a process or between processes: see
/// [`stored`](Self::stored).
pub struct TokenAuth<S> {
    source: Arc<S>,
    shared: Option<SharedToken>,
    state: Mutex<State>,
}

/// A store, and the key of the token in it.
#[derive(Clone)]
struct SharedToken {
    store: Arc<dyn TokenStore>,
    key: Arc<str>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// A token that must not be used again, though it may still be in the store.
    spent: Option<SecretString>,
    /// The login in progress. Weak, so that it is cancelled when the last caller that waits for it is dropped.
    login: Option<WeakShared<Login>>,
    /// Incremented whenever `held` changes, so that a late result does not overwrite a newer one.
    generation: u64,
}

impl State {
    /// Returns the credential of a token that is not due for a refresh.
    fn fresh(&self) -> Option<Credential> {
        self.held.as_ref().filter(|held| held.is_fresh()).map(|held| held.credential.clone())
    }
}

type Login = BoxFuture<'static, Result<Held, Error>>;

#[derive(Clone)]
struct Held {
    credential: Credential,
    token: Token,
    refresh_at: Option<Instant>,
    expires_at: Option<Instant>,
}

impl Held {
    fn new(token: Token) -> Result<Self, Error> {
        let expires_at = token.expires_in.and_then(|life| Instant::now().checked_add(life));
        let lifetime = token.expires_in.filter(|_| expires_at.is_some());
        Self::until(token, lifetime, expires_at)
    }

    /// Creates it from a token that was fetched some time ago, by this or another instance.
    fn stored(stored: &StoredToken) -> Result<Self, Error> {
        let expires_at = stored.expires_at.map(Instant::from_std);
        let left = expires_at.map(|at| at.saturating_duration_since(Instant::now()));
        let refresh_token = stored.refresh_token.clone();
        let token = Token { secret: stored.secret.clone(), expires_in: left, refresh_token };
        Self::until(token, stored.lifetime.or(left), expires_at)
    }

    /// The time of the refresh depends on the total lifetime, not on what is left of it.
    fn until(token: Token, lifetime: Option<Duration>, expires_at: Option<Instant>) -> Result<Self, Error> {
        let margin = lifetime.map_or(Duration::ZERO, |life| (life / 10).min(Duration::from_mins(1)));
        // If it would be before the clock's origin, it has passed.
        let refresh_at = expires_at.map(|at| at.checked_sub(margin).unwrap_or_else(Instant::now));
        Ok(Self { credential: Credential::bearer(&token.secret)?, token, refresh_at, expires_at })
    }

    fn to_stored(&self, lifetime: Option<Duration>) -> StoredToken {
        StoredToken {
            secret: self.token.secret.clone(),
            lifetime,
            expires_at: self.expires_at.map(Instant::into_std),
            refresh_token: self.token.refresh_token.clone(),
        }
    }

    fn is_fresh(&self) -> bool {
        self.refresh_at.is_none_or(|at| Instant::now() < at)
    }

    /// Returns whether it still works, even if it is due for a refresh.
    fn is_valid(&self) -> bool {
        self.expires_at.is_none_or(|at| Instant::now() < at)
    }
}

impl<S: TokenSource> TokenAuth<S> {
    /// Creates an authenticator with tokens from this source.
    pub fn new(source: S) -> Self {
        Self { source: Arc::new(source), shared: None, state: Mutex::default() }
    }

    /// Shares the token through a store, under `key`. All instances with the same store and key share one login, so the
    /// key must identify server and user. A store may expose the key, for example as a file name.
    ///
    /// Whoever needs a token looks in the store first. If it holds no fresh token, one instance logs in and stores the
    /// new token while the others wait. A token that the server has rejected is not taken from the store again, unless
    /// another instance has replaced it since. If a new token cannot be stored, it is used anyway, and a warning is
    /// logged.
    ///
    /// ```
    /// use fingerpost::{BoxFuture, Error, MemoryStore, Token, TokenAuth, TokenSource};
    ///
    /// struct Login;
    ///
    /// impl TokenSource for Login {
    ///     fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
    ///         Box::pin(async { Ok(Token::new("…")) })
    ///     }
    /// }
    ///
    /// let store = MemoryStore::new();
    /// let one = TokenAuth::new(Login).stored(store.clone(), "api.example ada");
    /// let other = TokenAuth::new(Login).stored(store, "api.example ada");
    /// ```
    #[must_use]
    pub fn stored(mut self, store: impl TokenStore, key: impl Into<String>) -> Self {
        self.shared = Some(SharedToken { store: Arc::new(store), key: key.into().into() });
        self
    }

    /// Returns the source of the tokens.
    pub fn source(&self) -> &S {
        &self.source
    }

    /// Takes the current token, so that the next call fetches another. `None` without a token. It is not taken from a
    /// store again either, but other instances that share it go on using it.
    pub fn take(&self) -> Option<Token> {
        let mut state = self.lock();
        state.login = None;
        state.generation += 1;
        let token = state.held.take().map(|held| held.token)?;
        state.spent = Some(token.secret.clone());
        Some(token)
    }

    /// Returns the current token as a credential, fetching one if necessary or due.
    ///
    /// # Errors
    ///
    /// Returns the error of the login if it failed and no older token is still valid.
    pub async fn credential(&self) -> Result<Credential, Error> {
        self.current().await
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // The state is consistent between any two statements, so it is valid even if a source panicked.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the current token, or the login to wait for and the generation that it replaces.
    fn held_or_login(&self) -> Result<Credential, (Shared<Login>, u64)> {
        let mut state = self.lock();
        if let Some(credential) = state.fresh() {
            return Ok(credential);
        }
        let login = state.login.as_ref().and_then(WeakShared::upgrade).unwrap_or_else(|| {
            let source = Arc::clone(&self.source);
            let login: Login = match &self.shared {
                Some(shared) => shared_login(source, shared.clone(), state.spent.clone()),
                None => Box::pin(async move { source.fetch().await.and_then(Held::new) }),
            };
            let login = caught(login).shared();
            state.login = login.downgrade();
            login
        });
        Err((login, state.generation))
    }

    /// Returns the credential alone, so that no call copies the token.
    async fn current(&self) -> Result<Credential, Error> {
        let (login, generation) = match self.held_or_login() {
            Ok(credential) => return Ok(credential),
            Err(login) => login,
        };
        let result = login.await;
        let mut state = self.lock();
        // The first waiter to resume stores the result for all.
        if state.generation == generation {
            state.generation += 1;
            state.login = None;
            match &result {
                Ok(held) => state.held = Some(held.clone()),
                Err(error) if state.held.is_some() => trace::refresh_failed(error),
                Err(_) => {}
            }
        }
        // A failed early refresh does not fail the call: the next caller tries again.
        match &state.held {
            Some(held) if result.is_err() && held.is_valid() => Ok(held.credential.clone()),
            _ => result.map(|held| held.credential),
        }
    }
}

/// Turns a panic into an error, since every caller that waits for the login would panic with it. The message does not
/// contain that of the panic, which may quote a secret.
fn caught(login: Login) -> Login {
    Box::pin(async move {
        // The login is not polled again after a panic.
        match AssertUnwindSafe(login).catch_unwind().await {
            Ok(result) => result,
            Err(_) => Err(Error::config("the token source panicked")),
        }
    })
}

/// Takes a fresh token from the store, or logs in and stores the new one, with the entry locked throughout.
fn shared_login<S: TokenSource>(source: Arc<S>, shared: SharedToken, spent: Option<SecretString>) -> Login {
    Box::pin(async move {
        let mut entry = shared.store.open(&shared.key).await?;
        let stored = entry.load().await?;
        if let Some(stored) = &stored {
            let is_spent = spent.is_some_and(|spent| spent.expose_secret() == stored.secret.expose_secret());
            // A token that is not a valid header value is ignored, like any other that cannot be used.
            match Held::stored(stored) {
                Ok(held) if !is_spent && held.is_fresh() => return Ok(held),
                _ => {}
            }
        }
        let mut token = source.renew(stored.as_ref()).await?;
        token.refresh_token = token.refresh_token.or_else(|| stored?.refresh_token);
        store(&mut *entry, token).await
    })
}

impl<S: TokenSource> Authenticate for TokenAuth<S> {
    fn authenticate<'a>(&'a self, _: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>> {
        Box::pin(self.credential())
    }

    fn at_hand(&self) -> Option<Credential> {
        self.lock().fresh()
    }

    fn refused(&self, credential: &Credential) -> bool {
        if !self.source.can_renew() {
            return false;
        }
        let mut state = self.lock();
        // It may have been replaced already, or a login may be in progress: its token is used.
        if state.held.as_ref().is_some_and(|held| credential.includes(&held.credential)) {
            state.spent = state.held.take().map(|held| held.token.secret);
        }
        true
    }
}

impl<S: TokenSource> Authenticate for Arc<TokenAuth<S>> {
    fn authenticate<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>> {
        (**self).authenticate(request)
    }

    fn at_hand(&self) -> Option<Credential> {
        (**self).at_hand()
    }

    fn refused(&self, credential: &Credential) -> bool {
        (**self).refused(credential)
    }
}

impl<S> fmt::Debug for TokenAuth<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenAuth").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
