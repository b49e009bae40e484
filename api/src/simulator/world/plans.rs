//! Defaults of scheduled plans.

use serde_json::{Value, json};

use super::table::{Row, row};

/// Returns a new plan of this user, created at this time.
pub(in crate::simulator) fn new_plan(user_id: &str, time: &Value) -> Row {
    row(json!({
        "user_id": user_id,
        "enabled": true,
        "run_once": false,
        "run_as_recipient": false,
        "require_results": false,
        "require_no_results": false,
        "require_change": false,
        "send_all_results": false,
        "include_links": true,
        "timezone": "UTC",
        "created_at": time,
        "updated_at": time,
    }))
}
