//! User attributes: values of users, set directly, by groups or by default.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World, can_edit, row};
use super::call::Call;
use super::kinds::UserAttributes;
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::group::{DELETE_USER_ATTRIBUTE_GROUP_VALUE, UPDATE_USER_ATTRIBUTE_GROUP_VALUE};
use crate::resources::user::{
    DELETE_USER_ATTRIBUTE_USER_VALUE, SET_USER_ATTRIBUTE_USER_VALUE, USER_ATTRIBUTE_USER_VALUES,
};
use crate::resources::user_attribute::{
    ALL_USER_ATTRIBUTE_GROUP_VALUES, ALL_USER_ATTRIBUTES, CREATE_USER_ATTRIBUTE, DELETE_USER_ATTRIBUTE,
    SET_USER_ATTRIBUTE_GROUP_VALUES, UPDATE_USER_ATTRIBUTE, USER_ATTRIBUTE,
};

/// Looker's types of values.
const TYPES: [&str; 11] = [
    "string",
    "number",
    "datetime",
    "yesno",
    "zipcode",
    "advanced_filter_string",
    "advanced_filter_number",
    "advanced_filter_datetime",
    "relative_url",
    "integer",
    "real",
];

impl Resource for UserAttributes {
    const ID: &'static str = "user_attribute_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_USER_ATTRIBUTES, Self::search);
        operations.on(&USER_ATTRIBUTE, Self::one);
        operations
            .on(&CREATE_USER_ATTRIBUTE, Self::create)
            .permitted_by("administer")
            .requires(&["name", "label", "type"]);
        operations.on(&UPDATE_USER_ATTRIBUTE, Self::update).permitted_by("administer");
        operations.on(&DELETE_USER_ATTRIBUTE, Self::delete).permitted_by("administer");
    }

    fn table(world: &World) -> &Table {
        &world.user_attributes
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.user_attributes
    }

    fn editable<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        let attribute = world.user_attributes.get(id)?;
        if attribute.flag("is_system") {
            return Err(call.read_only("id", "A system attribute cannot be changed"));
        }
        Ok(attribute)
    }

    fn show(_: &World, call: &Call<'_>, mut attribute: Row) -> Value {
        let may = call.viewer.is_admin() && !attribute.flag("is_system");
        attribute.insert("can".to_owned(), can_edit(may));
        attribute.into()
    }

    fn check(world: &World, call: &Call<'_>, id: &str) -> Result<(), Refusal> {
        if let Some(name) = call.body.text("name")
            && world.user_attributes.iter().any(|attribute| attribute.id() != id && attribute.is("name", name))
        {
            return Err(call.conflict("name", &format!("The name '{name}' is in use by another user attribute")));
        }
        match call.body.text("type") {
            Some(kind) if !TYPES.contains(&kind) => Err(Refusal::invalid_field(
                "type",
                format!("Unknown value '{kind}'; expected one of {}", TYPES.join(", ")),
            )),
            _ => Ok(()),
        }
    }

    fn new_row(call: &Call<'_>) -> Row {
        let mut attribute = row(json!({
            "is_system": false,
            "is_permanent": false,
            "value_is_hidden": false,
            "user_can_view": true,
            "user_can_edit": true,
        }));
        attribute.extend(call.body.clone());
        attribute
    }

    fn remove(world: &mut World, id: &str) -> Result<(), Refusal> {
        world.user_attributes.remove(id)?;
        world.attribute_values.remove_by("user_attribute_id", id);
        Ok(())
    }

    fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let admin = call.viewer.is_admin();
        Self::respond_with(world, call, &[], |attribute| admin || attribute.flag("user_can_view"))
    }

    fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = call.id(Self::ID);
        if world.user_attributes.get(id)?.flag("is_system") {
            return Err(call.read_only("id", "A system attribute cannot be deleted"));
        }
        Self::remove(world, id)?;
        Ok(Outcome::NoContent)
    }
}

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&ALL_USER_ATTRIBUTE_GROUP_VALUES, group_values).permitted_by("administer");
    operations.on(&SET_USER_ATTRIBUTE_GROUP_VALUES, set_group_values).permitted_by("administer");
    operations.on(&UPDATE_USER_ATTRIBUTE_GROUP_VALUE, update_group_value).permitted_by("administer");
    operations.on(&DELETE_USER_ATTRIBUTE_GROUP_VALUE, delete_group_value).permitted_by("administer");
    operations.on(&USER_ATTRIBUTE_USER_VALUES, user_values);
    operations.on(&SET_USER_ATTRIBUTE_USER_VALUE, set_user_value);
    operations.on(&DELETE_USER_ATTRIBUTE_USER_VALUE, delete_user_value);
}

/// Returns the group values of an attribute, the lowest rank first.
fn ranked<'a>(world: &'a World, attribute_id: &'a str) -> Vec<&'a Row> {
    let values = world.attribute_values.all_by("user_attribute_id", attribute_id);
    let mut values: Vec<_> = values.filter(|value| value.contains_key("group_id")).collect();
    values.sort_by_key(|value| value.number("rank"));
    values
}

fn group_values(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let attribute = world.user_attributes.get(call.id("user_attribute_id"))?;
    let values = ranked(world, attribute.id()).into_iter().map(|value| show_group_value(attribute, value));
    Ok(Outcome::Json(values.collect()))
}

fn show_group_value(attribute: &Row, value: &Row) -> Value {
    let mut value = value.clone();
    value.insert("value_is_hidden".to_owned(), attribute.value("value_is_hidden"));
    value.insert("can".to_owned(), can_edit(true));
    value.into()
}

fn set_group_values(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = call.id("user_attribute_id");
    world.user_attributes.get(id)?;
    let given = call.argument("body").and_then(Value::as_array).into_iter().flatten();
    let mut values = Vec::new();
    for (rank, value) in given.enumerate() {
        let Some(value) = value.as_object() else { return Err(Refusal::bad_request("A value must be an object")) };
        let group_id = value.text("group_id").unwrap_or_default();
        if world.groups.find(group_id).is_none() {
            return Err(Refusal::invalid_field("group_id", format!("There is no group '{group_id}'")));
        }
        let text = value.text("value").unwrap_or_default();
        values.push(row(json!({ "user_attribute_id": id, "group_id": group_id, "value": text, "rank": rank + 1 })));
    }
    let old: Vec<_> = ranked(world, id).into_iter().map(|value| value.id().to_owned()).collect();
    for value in old {
        world.attribute_values.remove(&value)?;
    }
    for value in values {
        world.attribute_values.insert(value);
    }
    group_values(world, call)
}

/// Returns the stored value of a user or a group.
fn find_value<'a>(world: &'a World, owner: &str, owner_id: &str, attribute_id: &str) -> Option<&'a Row> {
    world.attribute_values.iter().find(|value| value.is(owner, owner_id) && value.is("user_attribute_id", attribute_id))
}

/// Sets the value of a user or a group and returns its id.
fn store(
    world: &mut World,
    owner: &str,
    owner_id: &str,
    attribute_id: &str,
    mut value: Row,
) -> Result<String, Refusal> {
    value.retain(|name, _| name == "value");
    value.entry("value").or_insert(json!(""));
    if let Some(id) = find_value(world, owner, owner_id, attribute_id).map(|value| value.id().to_owned()) {
        world.attribute_values.patch(&id, &value)?;
        return Ok(id);
    }
    let rank = ranked(world, attribute_id).len() + 1;
    value.insert(owner.to_owned(), owner_id.into());
    value.insert("user_attribute_id".to_owned(), attribute_id.into());
    value.insert("rank".to_owned(), rank.into());
    Ok(world.attribute_values.insert(value))
}

fn update_group_value(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (group_id, attribute_id) = (call.id("group_id"), call.id("user_attribute_id"));
    world.groups.get(group_id)?;
    world.user_attributes.get(attribute_id)?;
    let id = store(world, "group_id", group_id, attribute_id, call.body.clone())?;
    let attribute = world.user_attributes.get(attribute_id)?;
    Ok(Outcome::Json(show_group_value(attribute, world.attribute_values.get(&id)?)))
}

fn delete_group_value(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let value = find_value(world, "group_id", call.id("group_id"), call.id("user_attribute_id"));
    let id = value.ok_or_else(Refusal::not_found)?.id().to_owned();
    world.attribute_values.remove(&id)?;
    Ok(Outcome::NoContent)
}

/// Returns the effective value for a user, and its source.
fn effective(world: &World, user_id: &str, attribute: &Row) -> (Value, Option<String>) {
    if let Some(value) = find_value(world, "user_id", user_id, attribute.id()) {
        return (value.value("value"), Some("User".to_owned()));
    }
    let groups = world.groups_of(user_id);
    let value = ranked(world, attribute.id())
        .into_iter()
        .find(|value| value.text("group_id").is_some_and(|id| groups.contains(id)));
    if let Some(value) = value {
        let group = value.text("group_id").and_then(|id| world.groups.find(id));
        let name = group.and_then(|group| group.text("name")).unwrap_or_default();
        return (value.value("value"), Some(format!("Group: {name}")));
    }
    let default = attribute.value("default_value");
    let source = (!default.is_null()).then(|| "Default".to_owned());
    (default, source)
}

fn show_user_value(world: &World, user_id: &str, attribute: &Row) -> Value {
    let (value, source) = effective(world, user_id, attribute);
    let hidden = attribute.flag("value_is_hidden");
    json!({
        "name": attribute.value("name"),
        "label": attribute.value("label"),
        "value": if hidden { Value::Null } else { value },
        "user_id": user_id,
        "user_can_edit": attribute.flag("user_can_edit"),
        "value_is_hidden": hidden,
        "user_attribute_id": attribute.id(),
        "source": source,
        "can": can_edit(attribute.flag("user_can_edit")),
    })
}

/// Returns the user, whose values are only visible to administrators and the user.
fn check_user(world: &World, call: &Call<'_>) -> Result<(), Refusal> {
    let id = call.id("user_id");
    if !call.viewer.is(id) && !call.viewer.is_admin() {
        return Err(call.forbidden());
    }
    world.users.get(id).map(drop)
}

fn user_values(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    check_user(world, call)?;
    let (user_id, ids) = (call.id("user_id"), call.texts("user_attribute_ids")?);
    let wanted = world.user_attributes.iter().filter(|attribute| {
        let chosen = ids.is_empty() || ids.iter().any(|id| id == attribute.id());
        let set = find_value(world, "user_id", user_id, attribute.id()).is_some();
        chosen && (set || call.flag("all_values") || call.flag("include_unset") || !ids.is_empty())
    });
    Ok(Outcome::Json(wanted.map(|attribute| show_user_value(world, user_id, attribute)).collect()))
}

fn set_user_value(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    check_user(world, call)?;
    let (user_id, attribute_id) = (call.id("user_id"), call.id("user_attribute_id"));
    if !call.viewer.is_admin() && !world.user_attributes.get(attribute_id)?.flag("user_can_edit") {
        return Err(call.forbidden());
    }
    world.user_attributes.get(attribute_id)?;
    store(world, "user_id", user_id, attribute_id, call.body.clone())?;
    Ok(Outcome::Json(show_user_value(world, user_id, world.user_attributes.get(attribute_id)?)))
}

fn delete_user_value(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    check_user(world, call)?;
    let value = find_value(world, "user_id", call.id("user_id"), call.id("user_attribute_id"));
    let id = value.ok_or_else(Refusal::not_found)?.id().to_owned();
    world.attribute_values.remove(&id)?;
    Ok(Outcome::NoContent)
}
