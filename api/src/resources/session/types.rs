// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Sessions`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};

/// A session of the API: it begins with a login and lasts as long as its access token.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ApiSession {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Workspace in use: `production` (to begin with) or `dev`.
    pub workspace_id: Option<String>,
    /// Id of the real user, where one user acts as another by sudo. Read-only.
    pub sudo_user_id: Option<String>,
}

/// A session of the API: it begins with a login and lasts as long as its access token.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteApiSession {
    /// Workspace in use: `production` (to begin with) or `dev`.
    pub workspace_id: Field<String>,
}
