//! Certifying content.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, World, display_name};
use super::call::Call;

/// The certification in the body, with its author and time.
pub(super) fn read(world: &World, call: &Call<'_>) -> Result<Value, Refusal> {
    let Some(status) = call.body.text("certification_status") else {
        return Err(Refusal::missing_field("certification_status"));
    };
    let name = world.users.find(call.user_id()).map(display_name);
    Ok(json!({
        "certification_status": status,
        "ui_status": status,
        "notes": call.body.value("notes"),
        "user_name": name,
        "updated_at": call.time(),
    }))
}

/// Sets it in the row.
pub(super) fn set(content: &mut Row, certification: Value) {
    content.insert("certification_metadata".to_owned(), certification);
}
