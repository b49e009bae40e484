//! Credentials of users: e-mail address and API keys.

use serde_json::{Value, json};

use super::super::chance::slug;
use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World, can_edit, row};
use super::call::Call;
use super::kinds::{ApiKeys, Users};
use super::listing::{list, plain};
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::user::{
    ALL_USER_CREDENTIALS_API3S, ALL_USER_CREDENTIALS_EMBEDS, ALL_USER_SESSIONS, CREATE_USER_CREDENTIALS_API3,
    CREATE_USER_CREDENTIALS_EMAIL, CREATE_USER_CREDENTIALS_EMAIL_PASSWORD_RESET, DELETE_USER_CREDENTIALS_API3,
    DELETE_USER_CREDENTIALS_EMAIL, SEARCH_CREDENTIALS_EMAIL, SEND_USER_CREDENTIALS_EMAIL_PASSWORD_RESET,
    UPDATE_USER_CREDENTIALS_API3, UPDATE_USER_CREDENTIALS_EMAIL, USER_CREDENTIALS_API3, USER_CREDENTIALS_EMAIL,
    WIPEOUT_USER_EMAILS,
};

impl Resource for ApiKeys {
    const ID: &'static str = "credentials_api3_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_USER_CREDENTIALS_API3S, all_keys);
        operations.on(&USER_CREDENTIALS_API3, Self::one);
        operations.on(&CREATE_USER_CREDENTIALS_API3, Self::create);
        operations.on(&UPDATE_USER_CREDENTIALS_API3, Self::update);
        operations.on(&DELETE_USER_CREDENTIALS_API3, Self::delete);
    }

    fn table(world: &World) -> &Table {
        &world.api_credentials
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.api_credentials
    }

    fn visible<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        let user = owner(world, call)?;
        let key = world.api_credentials.get(id)?;
        if key.is("user_id", user.id()) { Ok(key) } else { Err(Refusal::not_found()) }
    }

    /// Shows a key without its secret, which is only shown once.
    fn show(_: &World, _: &Call<'_>, mut key: Row) -> Value {
        let url = format!("/api/4.0/users/{}/credentials_api3/{}", key.text("user_id").unwrap_or_default(), key.id());
        key.insert("url".to_owned(), url.into());
        key.insert("can".to_owned(), can_edit(true));
        key.into()
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let user_id = owner(world, call)?.id().to_owned();
        let keys = row(json!({
            "user_id": user_id,
            "created_at": call.time(),
            "is_disabled": false,
            "type": "api3",
        }));
        let id = world.api_credentials.insert(keys);
        let client_id = slug("client", &id);
        world.api_credentials.get_mut(&id)?.insert("client_id".to_owned(), client_id.clone().into());
        let mut shown = row(Self::present(world, call, world.api_credentials.get(&id)?));
        // Derived from the number, so that no secret is stored; it cannot be used to log in.
        shown.insert("client_secret".to_owned(), slug("secret", &client_id).into());
        Ok(Outcome::Json(shown.into()))
    }
}

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&SEARCH_CREDENTIALS_EMAIL, search_emails).permitted_by("administer");
    operations.on(&USER_CREDENTIALS_EMAIL, email);
    operations.on(&CREATE_USER_CREDENTIALS_EMAIL, create_email).permitted_by("administer").requires(&["email"]);
    operations.on(&UPDATE_USER_CREDENTIALS_EMAIL, update_email);
    operations.on(&DELETE_USER_CREDENTIALS_EMAIL, delete_email).permitted_by("administer");
    operations.on(&CREATE_USER_CREDENTIALS_EMAIL_PASSWORD_RESET, reset_password).permitted_by("administer");
    operations.on(&SEND_USER_CREDENTIALS_EMAIL_PASSWORD_RESET, email).permitted_by("administer");
    operations.on(&WIPEOUT_USER_EMAILS, wipe_out_emails).permitted_by("administer").requires(&["email"]);
    operations.on(&ALL_USER_CREDENTIALS_EMBEDS, nothing);
    operations.on(&ALL_USER_SESSIONS, nothing);
}

/// Returns the user, whose credentials are only visible to administrators and the user.
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

/// Creates credentials with this address, unless another user has it.
pub(super) fn new_email(world: &World, call: &Call<'_>, user_id: &str, given: &Row) -> Result<Row, Refusal> {
    let email = given.text("email").unwrap_or_default().trim();
    let (name, domain) = email.split_once('@').unwrap_or_default();
    if name.is_empty() || !domain.contains('.') {
        return Err(Refusal::invalid_field("email", format!("Invalid e-mail address '{email}'")));
    }
    if world.user_by_email(email).is_some_and(|owner| owner.id() != user_id) {
        return Err(Refusal::taken("email", "Another user has this e-mail address"));
    }
    Ok(row(json!({
        "email": email,
        "created_at": call.time(),
        "is_disabled": false,
        "forced_password_reset_at_next_login": given.flag("forced_password_reset_at_next_login"),
        "type": "email",
    })))
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
        return Err(call.conflict("email", "The user already has an e-mail address"));
    }
    let email = new_email(world, call, user.id(), &call.body)?;
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
        row.extend(new_email(world, call, user.id(), &call.body)?);
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
    let email = new_email(world, call, world.users.get(id)?.id(), &call.body)?;
    world.users.get_mut(id)?.insert("credentials_email".to_owned(), email.into());
    Users::respond(world, call, id)
}

fn all_keys(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = owner(world, call)?.id();
    Ok(Outcome::Json(
        world.api_credentials.all_by("user_id", id).map(|key| ApiKeys::present(world, call, key)).collect(),
    ))
}

/// Handles credentials that cannot be used to log in.
fn nothing(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    owner(world, call)?;
    Ok(Outcome::Json(json!([])))
}
