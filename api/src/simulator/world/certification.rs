//! Certifying content.

use serde_json::{Value, json};

use super::call::Call;
use super::table::{Columns, Row};
use super::{Refused, World, users};

/// What the body says about content, with who said it and when.
pub(super) fn read(world: &World, call: &Call<'_>) -> Result<Value, Refused> {
    let Some(status) = call.body.text("certification_status") else {
        return Err(Refused::invalid(vec![super::refused::detail(
            "certification_status",
            "missing_field",
            "certification_status is required",
        )]));
    };
    let name = world.users.find(call.user_id()).map(users::display_name);
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
