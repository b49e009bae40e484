//! Certification of content.

use serde_json::json;

use super::super::refusal::Refusal;
use super::super::world::{Columns, World, display_name};
use super::call::Call;
use super::content::Content;
use super::outcome::Outcome;

/// Certifies content: stores the body with author and time.
pub(super) fn certify<C: Content>(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = C::editable(world, call, call.id(C::ID))?.id().to_owned();
    let Some(status) = call.body.text("certification_status") else {
        return Err(Refusal::missing_field("certification_status"));
    };
    let certification = json!({
        "certification_status": status,
        "ui_status": status,
        "notes": call.body.value("notes"),
        "user_name": world.users.find(call.user_id()).map(display_name),
        "updated_at": call.time(),
    });
    C::table_mut(world).get_mut(&id)?.insert("certification_metadata".to_owned(), certification);
    C::respond(world, call, &id)
}
