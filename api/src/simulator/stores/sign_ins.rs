//! Codes and refresh tokens of people who sign in.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;

use super::super::clock::since;

/// The lifetime of a code.
const CODE: Duration = Duration::from_mins(5);

/// The sign-in that a code was issued for.
#[derive(Clone)]
pub(in crate::simulator) struct Grant {
    pub(in crate::simulator) client_id: String,
    pub(in crate::simulator) redirect_uri: String,
    pub(in crate::simulator) challenge: String,
    pub(in crate::simulator) user_id: String,
    pub(in crate::simulator) began: Timestamp,
}

/// The sign-in that a refresh token was issued for.
#[derive(Clone)]
pub(in crate::simulator) struct Renewal {
    pub(in crate::simulator) client_id: String,
    pub(in crate::simulator) user_id: String,
    /// The latest access token, whose logout ends the session.
    pub(in crate::simulator) access_token: String,
}

#[derive(Default)]
pub(in crate::simulator) struct SignIns {
    codes: Mutex<HashMap<String, Grant>>,
    renewals: Mutex<HashMap<String, Renewal>>,
}

impl SignIns {
    pub(in crate::simulator) fn issue(&self, code: String, grant: Grant) {
        lock(&self.codes).insert(code, grant);
    }

    /// Takes a code, which can be redeemed once, unless it has expired.
    pub(in crate::simulator) fn take(&self, code: &str, now: Timestamp) -> Option<Grant> {
        lock(&self.codes).remove(code).filter(|grant| since(grant.began, now) < CODE)
    }

    pub(in crate::simulator) fn keep(&self, refresh_token: String, renewal: Renewal) {
        lock(&self.renewals).insert(refresh_token, renewal);
    }

    pub(in crate::simulator) fn renewal(&self, refresh_token: &str) -> Option<Renewal> {
        lock(&self.renewals).get(refresh_token).cloned()
    }

    /// Ends the session with this access token.
    pub(in crate::simulator) fn end(&self, access_token: &str) {
        lock(&self.renewals).retain(|_, renewal| renewal.access_token != access_token);
    }

    pub(in crate::simulator) fn revoke_all(&self) {
        lock(&self.renewals).clear();
    }
}

fn lock<T>(table: &Mutex<HashMap<String, T>>) -> MutexGuard<'_, HashMap<String, T>> {
    table.lock().unwrap_or_else(PoisonError::into_inner)
}
