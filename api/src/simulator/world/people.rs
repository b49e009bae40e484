//! Users, and the predefined roles and groups.

use serde_json::Value;

use super::World;
use super::table::{Columns, Row};

/// The group of all users.
pub(in crate::simulator) const EVERYONE_GROUP: &str = "1";

/// The role with this id in every Looker instance. It can be neither changed nor deleted.
pub(in crate::simulator) const ADMIN_ROLE: &str = "2";

/// Returns the first and last name of a user.
pub(in crate::simulator) fn display_name(user: &Row) -> String {
    let name = ["first_name", "last_name"].map(|part| user.text(part).unwrap_or_default());
    name.join(" ").trim().to_owned()
}

impl World {
    /// Returns the user with an e-mail address, ignoring case.
    pub(in crate::simulator) fn user_by_email(&self, email: &str) -> Option<&Row> {
        self.users.iter().find(|user| {
            let credentials = user.get("credentials_email").and_then(Value::as_object);
            credentials.and_then(|row| row.text("email")).is_some_and(|known| known.eq_ignore_ascii_case(email))
        })
    }
}
