//! Places in which several clients share a token.

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
    /// How long it was good for when it was fetched; `None` if that was not said.
    pub lifetime: Option<Duration>,
    /// When it ends, on this process's monotonic clock; `None` if that is not known.
    pub expires_at: Option<Instant>,
}

/// Where tokens are shared: [`TokenAuth::stored`](crate::TokenAuth::stored). With this crate come [`MemoryStore`], for
/// clients of one process, and `FileStore` (feature `token-file`), for processes of one machine; one on top of a
/// database implements this trait.
pub trait TokenStore: Send + Sync + 'static {
    /// Locks the entry of this key, once nobody else holds the lock: until the entry is dropped, all others wait.
    ///
    /// An error fails the call that needs the token.
    fn open(&self, key: &str) -> BoxFuture<'static, Result<Box<dyn TokenEntry>, Error>>;
}

impl TokenStore for Arc<dyn TokenStore> {
    fn open(&self, key: &str) -> BoxFuture<'static, Result<Box<dyn TokenEntry>, Error>> {
        (**self).open(key)
    }
}

/// A locked entry for one token in a store. Dropping it unlocks it, also in the midst of a login.
pub trait TokenEntry: Send {
    /// The token that is there, expired or not.
    ///
    /// An error fails the call that needs the token: something that is no token is better taken for none.
    fn load(&mut self) -> BoxFuture<'_, Result<Option<StoredToken>, Error>>;

    /// Puts a token there, in place of any other.
    fn save(&mut self, token: &StoredToken) -> BoxFuture<'_, Result<(), Error>>;
}

/// A store in memory, for clients of one process. Clones are the same store.
#[derive(Clone, Default)]
pub struct MemoryStore {
    entries: Arc<Mutex<HashMap<String, SharedEntry>>>,
}

/// The token of one key, behind its lock.
type SharedEntry = Arc<tokio::sync::Mutex<Option<StoredToken>>>;

impl MemoryStore {
    /// An empty store.
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
}
