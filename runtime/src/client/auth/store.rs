//! Stores in which several clients share a token.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use secrecy::SecretString;
use tokio::sync::OwnedMutexGuard;

use crate::client::transport::BoxFuture;
use crate::core::error::Error;

/// A token in a store.
#[derive(Clone, Debug)]
pub struct StoredToken {
    /// The token itself.
    pub secret: SecretString,
    /// The lifetime of the token when it was fetched; `None` if unknown.
    pub lifetime: Option<Duration>,
    /// The time at which the token expires, on the monotonic clock of this process; `None` if unknown.
    pub expires_at: Option<Instant>,
    /// The token that the source exchanges for the next access token, if it has one.
    pub refresh_token: Option<SecretString>,
}

/// A store for shared tokens, set by [`TokenAuth::stored`](crate::TokenAuth::stored). This crate provides
/// [`MemoryStore`], for the clients of one process, and `FileStore` (feature `token-file`), for the processes of one
/// machine. Implement this trait to keep tokens elsewhere, such as in a database.
pub trait TokenStore: Send + Sync + 'static {
    /// Locks the entry of this key, waiting until it is free. It stays locked until the returned entry is dropped.
    ///
    /// # Errors
    ///
    /// An error fails the call that needs the token.
    fn open(&self, key: &str) -> BoxFuture<'static, Result<Box<dyn TokenEntry>, Error>>;
}

impl TokenStore for Arc<dyn TokenStore> {
    fn open(&self, key: &str) -> BoxFuture<'static, Result<Box<dyn TokenEntry>, Error>> {
        (**self).open(key)
    }
}

/// A locked entry for one token in a store. Dropping it unlocks it, even during a login.
pub trait TokenEntry: Send {
    /// Loads the stored token, expired or not. Return `None` for an entry that cannot be read as a token.
    ///
    /// # Errors
    ///
    /// An error fails the call that needs the token.
    fn load(&mut self) -> BoxFuture<'_, Result<Option<StoredToken>, Error>>;

    /// Stores a token, replacing any other.
    fn save(&mut self, token: &StoredToken) -> BoxFuture<'_, Result<(), Error>>;

    /// Removes the token, if there is one: its session has ended.
    fn remove(&mut self) -> BoxFuture<'_, Result<(), Error>>;
}

/// A store in memory, for the clients of one process. Clones share their tokens.
#[derive(Clone, Default)]
pub struct MemoryStore {
    entries: Arc<Mutex<HashMap<String, SharedEntry>>>,
}

/// The token of one key, behind its lock.
type SharedEntry = Arc<tokio::sync::Mutex<Option<StoredToken>>>;

impl MemoryStore {
    /// Creates an empty store.
    pub fn new() -> Self {
        Self::default()
    }
}

impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryStore").finish_non_exhaustive()
    }
}

impl TokenStore for MemoryStore {
    fn open(&self, key: &str) -> BoxFuture<'static, Result<Box<dyn TokenEntry>, Error>> {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = Arc::clone(entries.entry(key.to_owned()).or_default());
        Box::pin(async move {
            let guard: Box<dyn TokenEntry> = Box::new(InMemory(entry.lock_owned().await));
            Ok(guard)
        })
    }
}

struct InMemory(OwnedMutexGuard<Option<StoredToken>>);

impl TokenEntry for InMemory {
    fn load(&mut self) -> BoxFuture<'_, Result<Option<StoredToken>, Error>> {
        Box::pin(std::future::ready(Ok(self.0.clone())))
    }

    fn save(&mut self, token: &StoredToken) -> BoxFuture<'_, Result<(), Error>> {
        *self.0 = Some(token.clone());
        Box::pin(std::future::ready(Ok(())))
    }

    fn remove(&mut self) -> BoxFuture<'_, Result<(), Error>> {
        *self.0 = None;
        Box::pin(std::future::ready(Ok(())))
    }
}
