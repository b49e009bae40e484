//! Sessions by token.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http::HeaderMap;
use http::header::AUTHORIZATION;
use jiff::Timestamp;

use super::super::clock::since;

/// The user of a request.
#[derive(Clone, Debug)]
pub(in crate::simulator) struct Caller {
    pub(in crate::simulator) user_id: String,
    /// Id of the session. Not the token, since it is part of the saved state.
    pub(in crate::simulator) session: String,
    /// The original user, if the session acts as another one.
    pub(in crate::simulator) sudo_user_id: Option<String>,
}

pub(in crate::simulator) struct Sessions {
    lifetime: Duration,
    /// Randomly keyed, so that tokens are unpredictable.
    tokens: RandomState,
    count: AtomicU64,
    open: Mutex<HashMap<String, Session>>,
}

struct Session {
    caller: Caller,
    began: Timestamp,
}

impl Sessions {
    pub(in crate::simulator) fn new(lifetime: Duration) -> Self {
        Self { lifetime, tokens: RandomState::new(), count: AtomicU64::new(0), open: Mutex::default() }
    }

    pub(in crate::simulator) const fn lifetime(&self) -> Duration {
        self.lifetime
    }

    /// Returns the user of these headers, if the token belongs to an open session.
    pub(in crate::simulator) fn caller(&self, headers: &HeaderMap, now: Timestamp) -> Option<Caller> {
        let open = self.open();
        let session = open.get(bearer_token(headers)?)?;
        (since(session.began, now) < self.lifetime).then(|| session.caller.clone())
    }

    pub(in crate::simulator) fn revoke_all(&self) {
        self.open().clear();
    }

    /// Returns an unpredictable text.
    pub(in crate::simulator) fn random(&self) -> String {
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        let [a, b, c] = [0_u8, 1, 2].map(|part| self.tokens.hash_one((number, part)));
        format!("{a:016x}{b:016x}{c:016x}")
    }

    /// Opens a session and returns its token.
    pub(in crate::simulator) fn begin(&self, user_id: &str, sudo_user_id: Option<String>, now: Timestamp) -> String {
        let token = self.random();
        // Random, too: a saved state contains sessions of another run.
        let session = self.random().split_off(32);
        let caller = Caller { user_id: user_id.to_owned(), session, sudo_user_id };
        let mut open = self.open();
        open.retain(|_, session| since(session.began, now) < self.lifetime);
        open.insert(token.clone(), Session { caller, began: now });
        token
    }

    /// Closes the session of these headers, if there is one.
    pub(in crate::simulator) fn end(&self, headers: &HeaderMap) {
        self.open().remove(bearer_token(headers).unwrap_or_default());
    }

    fn open(&self) -> MutexGuard<'_, HashMap<String, Session>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Parses `Bearer X`, or `token X` as older clients send it.
pub(in crate::simulator) fn bearer_token(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let known = ["bearer", "token"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    known.then(|| token.trim())
}
