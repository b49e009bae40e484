//! How users log in: by e-mail address, and by keys of the API.

use serde_json::{Value, json};

use super::super::chance::slug;
use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, World, can_edit, row};
use super::call::Call;
use super::listing::{list, plain};
use super::operation::Operations;
use super::outcome::Outcome;
use crate::resources::user::{
    ALL_USER_CREDENTIALS_API3S, ALL_USER_CREDENTIALS_EMBEDS, ALL_USER_SESSIONS, CREATE_USER_CREDENTIALS_API3,
    CREATE_USER_CREDENTIALS_EMAIL, CREATE_USER_CREDENTIALS_EMAIL_PASSWORD_RESET, DELETE_USER_CREDENTIALS_API3,
    DELETE_USER_CREDENTIALS_EMAIL, SEARCH_CREDENTIALS_EMAIL, SEND_USER_CREDENTIALS_EMAIL_PASSWORD_RESET,
    UPDATE_USER_CREDENTIALS_API3, UPDATE_USER_CREDENTIALS_EMAIL, USER_CREDENTIALS_API3, USER_CREDENTIALS_EMAIL,
    WIPEOUT_USER_EMAILS,
};

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&SEARCH_CREDENTIALS_EMAIL, search_emails).permitted_by("administer");
    operations.on(&USER_CREDENTIALS_EMAIL, email);
    operations.on(&CREATE_USER_CREDENTIALS_EMAIL, create_email).permitted_by("administer").requires(&["email"]);
    operations.on(&UPDATE_USER_CREDENTIALS_EMAIL, update_email);
    operations.on(&DELETE_USER_CREDENTIALS_EMAIL, delete_email).permitted_by("administer");
    operations.on(&CREATE_USER_CREDENTIALS_EMAIL_PASSWORD_RESET, reset_password).permitted_by("administer");
    operations.on(&SEND_USER_CREDENTIALS_EMAIL_PASSWORD_RESET, email).permitted_by("administer");
    operations.on(&WIPEOUT_USER_EMAILS, wipe_out_emails).permitted_by("administer").requires(&["email"]);
    operations.on(&ALL_USER_CREDENTIALS_API3S, all_keys);
    operations.on(&USER_CREDENTIALS_API3, key);
    operations.on(&CREATE_USER_CREDENTIALS_API3, create_key);
    operations.on(&UPDATE_USER_CREDENTIALS_API3, update_key);
    operations.on(&DELETE_USER_CREDENTIALS_API3, delete_key);
    operations.on(&ALL_USER_CREDENTIALS_EMBEDS, nothing);
    operations.on(&ALL_USER_SESSIONS, nothing);
}

/// The user, whose credentials only it and administrators see.
fn owner<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a Row, Refusal> {
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

fn email(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let email = email_row(owner(world, call)?).ok_or_else(Refusal::not_found)?;
    Ok(Outcome::Json(email.into()))
}

fn search_emails(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let wanted = call.text("emails").map(|list| list.split(',').map(str::trim).collect::<Vec<_>>());
    let mut rows: Vec<Row> = world.users.iter().filter_map(email_row).collect();
    for row in &mut rows {
        let id = row.value("user_id");
        row.insert("id".to_owned(), id);
    }
    rows.retain(|row| wanted.as_ref().is_none_or(|wanted| wanted.contains(&row.text("email").unwrap_or_default())));
    list(world, call, &["emails"], rows, plain)
}

fn create_email(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let user = owner(world, call)?;
    if user.contains_key("credentials_email") {
        return Err(call.conflict("email", "The user has an e-mail address already"));
    }
    let email = super::users::new_email(world, call, user.id(), &call.body)?;
    set_email(world, call, email)
}

fn set_email(world: &mut World, call: &Call<'_>, row: Row) -> Result<Outcome, Refusal> {
    world.users.get_mut(call.id("user_id"))?.insert("credentials_email".to_owned(), row.into());
    email(world, call)
}

fn update_email(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let user = owner(world, call)?;
    let mut row = email_row(user).ok_or_else(Refusal::not_found)?;
    if call.body.contains_key("email") {
        row.extend(super::users::new_email(world, call, user.id(), &call.body)?);
    }
    row.extend(call.body.clone());
    set_email(world, call, row)
}

fn delete_email(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let removed = world.users.get_mut(call.id("user_id"))?.remove("credentials_email");
    removed.map(|_| Outcome::NoContent).ok_or_else(Refusal::not_found)
}

fn reset_password(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let user = owner(world, call)?;
    let mut row = email_row(user).ok_or_else(Refusal::not_found)?;
    let link = format!("/password/reset/{}", slug("reset", user.id()));
    row.insert("password_reset_url".to_owned(), link.into());
    row.insert("password_reset_url_expired".to_owned(), false.into());
    set_email(world, call, row)
}

fn wipe_out_emails(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
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

fn all_keys(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = owner(world, call)?.id();
    Ok(Outcome::Json(world.api_credentials.all_by("user_id", id).map(show_api3).collect()))
}

fn find_key<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a Row, Refusal> {
    let user = owner(world, call)?;
    let key = world.api_credentials.get(call.id("credentials_api3_id"))?;
    if key.is("user_id", user.id()) { Ok(key) } else { Err(Refusal::not_found()) }
}

fn key(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    Ok(Outcome::Json(show_api3(find_key(world, call)?)))
}

fn create_key(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let user_id = owner(world, call)?.id().to_owned();
    let keys = row(json!({
        "user_id": user_id,
        "created_at": call.time(),
        "is_disabled": false,
        "type": "api3",
    }));
    let id = world.api_credentials.insert(keys);
    let key = world.api_credentials.get_mut(&id)?;
    let client_id = slug("client", &id);
    key.insert("client_id".to_owned(), client_id.clone().into());
    let Value::Object(mut shown) = show_api3(key) else { return Err(Refusal::not_found()) };
    // Made from the number, so that no secret is kept; it logs nobody in.
    shown.insert("client_secret".to_owned(), slug("secret", &client_id).into());
    Ok(Outcome::Json(shown.into()))
}

fn update_key(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = find_key(world, call)?.id().to_owned();
    world.api_credentials.patch(&id, &call.body)?;
    key(world, call)
}

fn delete_key(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = find_key(world, call)?.id().to_owned();
    world.api_credentials.remove(&id)?;
    Ok(Outcome::NoContent)
}

/// Nobody logs in with these.
fn nothing(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    owner(world, call)?;
    Ok(Outcome::Json(json!([])))
}
