//! How users log in: by e-mail address, and by keys of the API.

use serde_json::{Value, json};

use super::call::Call;
use super::listing::{list, plain};
use super::operation::{Operation, op};
use super::table::{Columns, Row, can_edit, row};
use super::{Outcome, Refused, World};

pub(super) const OPERATIONS: &[Operation] = &[
    op("search_credentials_email", search_emails).permitted_by("administer"),
    op("user_credentials_email", email),
    op("create_user_credentials_email", create_email).permitted_by("administer").requires(&["email"]),
    op("update_user_credentials_email", update_email),
    op("delete_user_credentials_email", delete_email).permitted_by("administer"),
    op("create_user_credentials_email_password_reset", reset_password).permitted_by("administer"),
    op("send_user_credentials_email_password_reset", email).permitted_by("administer"),
    op("wipeout_user_emails", wipe_out_emails).permitted_by("administer").requires(&["email"]),
    op("all_user_credentials_api3s", all_keys),
    op("user_credentials_api3", key),
    op("create_user_credentials_api3", create_key),
    op("update_user_credentials_api3", update_key),
    op("delete_user_credentials_api3", delete_key),
    op("all_user_credentials_embeds", nothing),
    op("all_user_sessions", nothing),
];

/// The user, whose credentials only it and administrators see.
fn owner<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a Row, Refused> {
    let id = call.id("user_id");
    if !call.viewer.is(id) && !call.viewer.is_admin() {
        return Err(call.forbidden());
    }
    world.users.get(id)
}

pub(super) fn email_links(user_id: &str) -> Row {
    row(json!({
        "can": can_edit(true),
        "user_id": user_id,
        "url": format!("/api/4.0/users/{user_id}/credentials_email"),
        "user_url": format!("/api/4.0/users/{user_id}"),
    }))
}

fn email_row(user: &Row) -> Option<Row> {
    let mut email = user.get("credentials_email").and_then(Value::as_object)?.clone();
    email.extend(email_links(user.id()));
    Some(email)
}

fn email(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let email = email_row(owner(world, call)?).ok_or_else(Refused::not_found)?;
    Ok(Outcome::Json(email.into()))
}

fn search_emails(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let wanted = call.text("emails").map(|list| list.split(',').map(str::trim).collect::<Vec<_>>());
    let mut rows: Vec<Row> = world.users.iter().filter_map(email_row).collect();
    for row in &mut rows {
        let id = row.value("user_id");
        row.insert("id".to_owned(), id);
    }
    rows.retain(|row| wanted.as_ref().is_none_or(|wanted| wanted.contains(&row.text("email").unwrap_or_default())));
    list(world, call, &["emails"], rows, plain)
}

fn create_email(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let user = owner(world, call)?;
    if user.contains_key("credentials_email") {
        return Err(call.conflict("email", "The user has an e-mail address already"));
    }
    let email = super::users::new_email(world, call, user.id(), &call.body)?;
    set_email(world, call, email)
}

fn set_email(world: &mut World, call: &Call<'_>, row: Row) -> Result<Outcome, Refused> {
    world.users.get_mut(call.id("user_id"))?.insert("credentials_email".to_owned(), row.into());
    email(world, call)
}

fn update_email(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let user = owner(world, call)?;
    let mut row = email_row(user).ok_or_else(Refused::not_found)?;
    if call.body.contains_key("email") {
        row.extend(super::users::new_email(world, call, user.id(), &call.body)?);
    }
    row.extend(call.body.clone());
    set_email(world, call, row)
}

fn delete_email(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let removed = world.users.get_mut(call.id("user_id"))?.remove("credentials_email");
    removed.map(|_| Outcome::NoContent).ok_or_else(Refused::not_found)
}

fn reset_password(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let user = owner(world, call)?;
    let mut row = email_row(user).ok_or_else(Refused::not_found)?;
    let link = format!("/password/reset/{}", super::queries::slug("reset", user.id()));
    row.insert("password_reset_url".to_owned(), link.into());
    row.insert("password_reset_url_expired".to_owned(), false.into());
    set_email(world, call, row)
}

fn wipe_out_emails(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = call.id("user_id");
    let email = super::users::new_email(world, call, world.users.get(id)?.id(), &call.body)?;
    world.users.get_mut(id)?.insert("credentials_email".to_owned(), email.into());
    super::users::shown(world, call, id)
}

/// A key without its secret, which is told once.
pub(super) fn show_api3(key: &Row) -> Value {
    let mut key = key.clone();
    let url = format!("/api/4.0/users/{}/credentials_api3/{}", key.text("user_id").unwrap_or_default(), key.id());
    key.insert("url".to_owned(), url.into());
    key.insert("can".to_owned(), can_edit(true));
    key.into()
}

fn all_keys(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = owner(world, call)?.id();
    Ok(Outcome::Json(world.api_credentials.all_by("user_id", id).map(show_api3).collect()))
}

fn find_key<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a Row, Refused> {
    let user = owner(world, call)?;
    let key = world.api_credentials.get(call.id("credentials_api3_id"))?;
    if key.is("user_id", user.id()) { Ok(key) } else { Err(Refused::not_found()) }
}

fn key(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    Ok(Outcome::Json(show_api3(find_key(world, call)?)))
}

fn create_key(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let user_id = owner(world, call)?.id().to_owned();
    let keys = row(json!({
        "user_id": user_id,
        "created_at": call.time(),
        "is_disabled": false,
        "type": "api3",
    }));
    let id = world.api_credentials.insert(keys);
    let key = world.api_credentials.get_mut(&id)?;
    let client_id = super::queries::slug("client", &id);
    key.insert("client_id".to_owned(), client_id.clone().into());
    let Value::Object(mut shown) = show_api3(key) else { return Err(Refused::not_found()) };
    // Made from the number, so that no secret is kept; it logs nobody in.
    shown.insert("client_secret".to_owned(), super::queries::slug("secret", &client_id).into());
    Ok(Outcome::Json(shown.into()))
}

fn update_key(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = find_key(world, call)?.id().to_owned();
    world.api_credentials.patch(&id, &call.body)?;
    key(world, call)
}

fn delete_key(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = find_key(world, call)?.id().to_owned();
    world.api_credentials.remove(&id)?;
    Ok(Outcome::NoContent)
}

/// Nobody logs in with these.
fn nothing(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    owner(world, call)?;
    Ok(Outcome::Json(json!([])))
}
