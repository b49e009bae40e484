//! Users.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, EVERYONE_GROUP, Row, Table, World, can, display_name, row, set_member};
use super::call::Call;
use super::kinds::{ApiKeys, Roles, Users};
use super::like::like;
use super::listing::list;
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use super::{credentials, roles};
use crate::resources::user::{
    ALL_USERS, CREATE_SERVICE_ACCOUNT, CREATE_USER, DELETE_SERVICE_ACCOUNT, DELETE_USER, ME, SEARCH_USERS,
    SEARCH_USERS_NAMES, SET_USER_ROLES, UPDATE_SERVICE_ACCOUNT, UPDATE_USER, USER, USER_FOR_CREDENTIAL, USER_ROLES,
};

impl Resource for Users {
    const ID: &'static str = "user_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ME, me);
        operations.on(&USER, Self::one);
        operations.on(&ALL_USERS, Self::search);
        operations.on(&SEARCH_USERS, Self::search);
        operations.on(&SEARCH_USERS_NAMES, search_names);
        operations.on(&CREATE_USER, Self::create).permitted_by("administer");
        operations.on(&UPDATE_USER, Self::update);
        operations.on(&DELETE_USER, Self::delete).permitted_by("administer");
        operations.on(&USER_ROLES, roles);
        operations.on(&SET_USER_ROLES, set_roles).permitted_by("administer");
        operations.on(&USER_FOR_CREDENTIAL, for_credential).permitted_by("administer");
        operations
            .on(&CREATE_SERVICE_ACCOUNT, create_service_account)
            .permitted_by("administer")
            .requires(&["service_account_name"]);
        operations.on(&UPDATE_SERVICE_ACCOUNT, update_service_account).permitted_by("administer");
        operations.on(&DELETE_SERVICE_ACCOUNT, Self::delete).permitted_by("administer");
    }

    fn table(world: &World) -> &Table {
        &world.users
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.users
    }

    /// Adds the columns that can be searched; non-administrators see fewer.
    fn columns(world: &World, call: &Call<'_>, user: &Row) -> Row {
        let mut all = user.clone();
        let id = user.id();
        let name = display_name(user);
        all.insert("display_name".to_owned(), name.clone().into());
        all.insert("full_name".to_owned(), name.into());
        if let Some(credentials) = user.get("credentials_email").and_then(Value::as_object) {
            all.insert("email".to_owned(), credentials.value("email"));
        }
        let groups: Vec<_> = world.groups.iter().filter(|group| group.has("user_ids", id)).map(Columns::id).collect();
        all.insert("group_ids".to_owned(), groups.into());
        all.insert("embed_user".to_owned(), false.into());
        if call.viewer.is(id) || call.viewer.may("see_users") || call.viewer.is_admin() {
            return all;
        }
        all.retain(|name, _| ["id", "first_name", "last_name", "display_name", "full_name"].contains(&name.as_str()));
        all
    }

    fn show(world: &World, call: &Call<'_>, mut user: Row) -> Value {
        let id = user.id().to_owned();
        let (admin, own) = (call.viewer.is_admin(), call.viewer.is(&id));
        let details = admin || own || call.viewer.may("see_users");
        user.insert(
            "can".to_owned(),
            can(&[
                ("show", true),
                ("index", true),
                ("show_details", details),
                ("index_details", details),
                ("update", admin || own),
                ("destroy", admin && !own),
                ("sudo", (admin || call.viewer.may("sudo")) && !own),
            ]),
        );
        user.insert("avatar_url".to_owned(), avatar_url(&id).into());
        user.insert("url".to_owned(), format!("/api/4.0/users/{id}").into());
        if let Some(Value::Object(email)) = user.get_mut("credentials_email") {
            email.extend(credentials::email_links(&id));
        }
        if details {
            let keys = world.api_credentials.all_by("user_id", &id).map(|key| ApiKeys::present(world, call, key));
            user.insert("credentials_api3".to_owned(), keys.collect());
            for (name, value) in [("credentials_embed", json!([])), ("sessions", json!([])), ("ui_state", json!({}))] {
                user.entry(name).or_insert(value);
            }
        }
        user.into()
    }

    fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let special = ["group_id", "content_metadata_id"];
        let group = call.text("group_id").map(|id| world.groups.find(id));
        let in_group =
            |user: &&Row| group.is_none_or(|group| group.is_some_and(|group| group.has("user_ids", user.id())));
        let rows = world.users.iter().filter(in_group).map(|user| Self::columns(world, call, user)).collect();
        list(world, call, &special, rows, Self::show)
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let mut user = new_user(call);
        user.extend(call.body.clone());
        user.retain(|name, value| !value.is_null() && !(name.starts_with("credentials_")));
        if let Some(given) = call.body.get("credentials_email").and_then(Value::as_object) {
            user.insert("credentials_email".to_owned(), credentials::new_email(world, call, "", given)?.into());
        }
        let id = added(world, call, user);
        Self::respond(world, call, &id)
    }

    fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = call.id("user_id");
        let user = world.users.get(id)?;
        let own = ["first_name", "last_name", "locale", "home_folder_id", "ui_state", "models_dir_validated"];
        let admin = call.viewer.is_admin();
        if !admin && (!call.viewer.is(id) || call.body.keys().any(|name| !own.contains(&name.as_str()))) {
            return Err(call.forbidden());
        }
        if call.viewer.is(id) && call.body.flag("is_disabled") {
            return Err(Refusal::invalid_field("is_disabled", "You cannot disable yourself"));
        }
        let mut changes = call.body.clone();
        changes.retain(|name, _| !name.starts_with("credentials_"));
        if let Some(given) = call.body.get("credentials_email").and_then(Value::as_object) {
            let mut email = user.get("credentials_email").and_then(Value::as_object).cloned().unwrap_or_default();
            if given.contains_key("email") {
                email.extend(credentials::new_email(world, call, id, given)?);
            }
            email.extend(given.clone());
            changes.insert("credentials_email".to_owned(), email.into());
        }
        world.users.patch(id, &changes)?;
        Self::respond(world, call, id)
    }

    /// Deletes a user: content goes to the trash, and schedules are removed.
    fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = call.id("user_id");
        world.users.get(id)?;
        if call.viewer.is(id) {
            return Err(call.forbidden());
        }
        let time = call.time();
        let tables = [&mut world.dashboards, &mut world.looks];
        for content in tables.into_iter().flat_map(|table| table.iter_mut()).filter(|content| content.is("user_id", id))
        {
            content.insert("deleted".to_owned(), true.into());
            content.insert("deleted_at".to_owned(), time.clone());
            content.insert("deleter_id".to_owned(), call.user_id().into());
        }
        world.scheduled_plans.remove_by("user_id", id);
        world.api_credentials.remove_by("user_id", id);
        world.attribute_values.remove_by("user_id", id);
        world.favorites.remove_by("user_id", id);
        world.content_accesses.remove_by("user_id", id);
        for group in world.groups.iter_mut() {
            set_member(group, "user_ids", id, false);
        }
        world.users.remove(id)?;
        Ok(Outcome::NoContent)
    }
}

fn me(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    Users::respond(world, call, call.user_id())
}

/// Returns name and picture, as part of content.
pub(super) fn public(world: &World, id: Option<&str>) -> Value {
    let Some(user) = id.and_then(|id| world.users.find(id)) else { return Value::Null };
    let id = user.id();
    json!({
        "id": id,
        "first_name": user.text("first_name").unwrap_or_default(),
        "last_name": user.text("last_name").unwrap_or_default(),
        "display_name": display_name(user),
        "avatar_url": avatar_url(id),
        "can": { "show": true, "index": true },
        "url": format!("/api/4.0/users/{id}"),
    })
}

fn avatar_url(user_id: &str) -> String {
    format!("https://gravatar.example.com/avatar/{user_id}?s=156")
}

fn search_names(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let pattern = call.id("pattern").to_lowercase();
    let matches = |user: &Row| {
        ["first_name", "last_name", "email"].iter().any(|column| {
            let text = user.text(column).unwrap_or_default().to_lowercase();
            text.contains(&pattern) || like(&text, &pattern)
        })
    };
    let rows = world.users.iter().map(|user| Users::columns(world, call, user)).filter(matches).collect();
    list(world, call, &[], rows, Users::show)
}

fn new_user(call: &Call<'_>) -> Row {
    row(json!({
        "is_disabled": false,
        "locale": "en",
        "role_ids": [],
        "created_at": call.time(),
        "is_service_account": false,
        "verified_looker_employee": false,
        "can_manage_api3_creds": false,
    }))
}

/// Adds a user to the instance and to the group of all users, with a personal folder.
fn added(world: &mut World, call: &Call<'_>, user: Row) -> String {
    let id = world.users.insert(user);
    if let Ok(everyone) = world.groups.get_mut(EVERYONE_GROUP) {
        set_member(everyone, "user_ids", &id, true);
    }
    let folder = world.add_personal_folder(&id, &call.time());
    if let Ok(user) = world.users.get_mut(&id) {
        user.insert("personal_folder_id".to_owned(), folder.clone().into());
        user.entry("home_folder_id").or_insert(folder.into());
    }
    id
}

fn roles(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = call.id("user_id");
    let user = world.users.get(id)?;
    if !call.viewer.is(id) && !call.viewer.is_admin() {
        return Err(Refusal::not_found());
    }
    let direct = call.flag("direct_association_only");
    let all = world.roles_of(id).into_iter().filter(|role| !direct || user.has("role_ids", role.id()));
    Ok(Outcome::Json(all.map(|role| Roles::show(world, call, role.clone())).collect()))
}

fn set_roles(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let ids = call.texts("body")?;
    roles::known(world, &ids)?;
    world.users.get_mut(call.id("user_id"))?.insert("role_ids".to_owned(), ids.into());
    roles(world, call)
}

fn for_credential(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let credential = call.id("credential_id");
    let user_id = match call.id("credential_type") {
        "email" => world.user_by_email(credential).map(|user| user.id().to_owned()),
        "api3" => {
            let keys = world.api_credentials.find(credential);
            let keys = keys.or_else(|| world.api_credentials.by("client_id", credential));
            keys.and_then(|keys| keys.text("user_id")).map(str::to_owned)
        }
        _ => None,
    };
    Users::respond(world, call, &user_id.ok_or_else(Refusal::not_found)?)
}

fn create_service_account(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let mut user = new_user(call);
    user.extend(call.body.clone());
    user.insert("is_service_account".to_owned(), true.into());
    let id = added(world, call, user);
    Users::respond(world, call, &id)
}

fn update_service_account(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = call.id("user_id");
    if !world.users.get(id)?.flag("is_service_account") {
        return Err(Refusal::not_found());
    }
    world.users.patch(id, &call.body)?;
    Users::respond(world, call, id)
}
