//! Sessions that begin and end outside of calls, such as with the sign-in of a person.

use std::sync::Arc;

use super::super::store::TokenEntry;
use super::{Held, SharedToken, Token, TokenAuth, TokenSource};
use crate::client::trace;
use crate::core::error::Error;

impl<S: TokenSource> TokenAuth<S> {
    /// Begins a session with a token that was obtained elsewhere, and stores it in place of any other. Without a store,
    /// its refresh token is not kept. If it cannot be stored, it is used anyway, and a warning is logged.
    ///
    /// # Errors
    ///
    /// Returns an [`is_config`](Error::is_config) error if the token is not valid in a header.
    pub async fn adopt(&self, token: Token) -> Result<(), Error> {
        let held = match &self.shared {
            None => Held::new(token)?,
            Some(shared) => match shared.store.open(&shared.key).await {
                Ok(mut entry) => store(&mut *entry, token).await?,
                Err(error) => {
                    trace::token_not_stored(&error);
                    Held::new(token)?
                }
            },
        };
        let mut state = self.lock();
        state.login = None;
        state.spent = None;
        state.generation += 1;
        state.held = Some(held);
        Ok(())
    }

    /// Returns the current token, held or in the store, expired or not. Fetches none.
    ///
    /// # Errors
    ///
    /// Returns the error of the store.
    pub async fn last(&self) -> Result<Option<Token>, Error> {
        match &self.shared {
            None => Ok(self.lock().held.as_ref().map(|held| held.token.clone())),
            Some(SharedToken { store, key }) => {
                let stored = store.open(key).await?.load().await?;
                Ok(stored.and_then(|stored| Held::stored(&stored).ok()).map(|held| held.token))
            }
        }
    }

    /// Ends the session for all instances that share it: takes the current token and removes it from the store, with
    /// its refresh token. Returns the token, to be revoked at the server; `None` if there is no session.
    ///
    /// # Errors
    ///
    /// Returns the error of the store. This instance has then no token, but the store may have it.
    pub async fn end(&self) -> Result<Option<Token>, Error> {
        let held = self.take();
        let Some(SharedToken { store, key }) = &self.shared else { return Ok(held) };
        let mut entry = Arc::clone(store).open(key).await?;
        let stored = entry.load().await?;
        entry.remove().await?;
        // The stored one is the newer.
        Ok(stored.and_then(|stored| Held::stored(&stored).ok()).map(|held| held.token).or(held))
    }
}

/// Stores a new token in a locked entry. It is used even if that fails.
pub(super) async fn store(entry: &mut dyn TokenEntry, token: Token) -> Result<Held, Error> {
    let lifetime = token.expires_in;
    let held = Held::new(token)?;
    if let Err(error) = entry.save(&held.to_stored(lifetime)).await {
        trace::token_not_stored(&error);
    }
    Ok(held)
}
