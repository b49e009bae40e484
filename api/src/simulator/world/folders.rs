//! Folders: a tree, with the personal folders of users beside the shared ones.

use serde_json::{Value, json};

use super::access::Access;
use super::call::Call;
use super::listing::list;
use super::operation::{Operation, op};
use super::table::{Columns, Row, can, row};
use super::{Outcome, Refused, World, dashboards, looks, metadata, users};

pub(super) const SHARED: &str = "1";
pub(super) const USERS: &str = "2";
pub(super) const LOOKML: &str = "lookml";

pub(super) const OPERATIONS: &[Operation] = &[
    op("all_folders", all),
    op("search_folders", all),
    op("folder", one),
    op("create_folder", create).permitted_by("manage_spaces").requires(&["name", "parent_id"]),
    op("update_folder", update).permitted_by("manage_spaces"),
    op("delete_folder", delete).permitted_by("manage_spaces"),
    op("folder_children", children),
    op("folder_children_search", children),
    op("folder_parent", parent),
    op("folder_ancestors", ancestors),
    op("folder_looks", folder_looks),
    op("folder_dashboards", folder_dashboards),
];

/// The row with what follows from its place in the tree.
pub(super) fn flat(world: &World, call: &Call<'_>, folder: &Row) -> Row {
    let mut all = folder.clone();
    let id = folder.id();
    let personal = folder.is("parent_id", USERS);
    let under_users = above(world, folder).iter().any(|folder| folder.id() == USERS);
    let edit = world.folder_access(&call.viewer, id) == Access::Edit;
    let movable = edit && folder.contains_key("parent_id") && !personal && call.viewer.may("manage_spaces");
    let derived = json!({
        "child_count": world.folders.all_by("parent_id", id).count(),
        "is_personal": personal,
        "is_personal_descendant": under_users && !personal,
        "is_shared_root": id == SHARED,
        "is_users_root": id == USERS,
        "is_embed": false,
        "is_embed_shared_root": false,
        "is_embed_users_root": false,
        "can": can(&[
            ("index", true),
            ("show", true),
            ("create", edit && call.viewer.may("manage_spaces")),
            ("update", movable),
            ("destroy", movable),
            ("edit_content", edit && call.viewer.may("save_content")),
            ("see_admin_spaces", call.viewer.is_admin()),
        ]),
    });
    all.extend(row(derived));
    all
}

fn show(world: &World, call: &Call<'_>, mut folder: Row) -> Value {
    let id = folder.id();
    let inside = |content: &&Row| content.is("folder_id", id) && !content.flag("deleted");
    let dashboards = world.dashboards.iter().filter(inside);
    let dashboards = dashboards.filter(|dashboard| world.may_see_dashboard(&call.viewer, dashboard));
    let dashboards =
        dashboards.map(|dashboard| Value::from(dashboards::base(world, call, dashboard))).collect::<Value>();
    let looks = world.looks.iter().filter(inside).filter(|look| world.may_see_look(&call.viewer, look));
    let looks = looks.map(|look| Value::from(looks::flat(world, call, look))).collect::<Value>();
    folder.insert("dashboards".to_owned(), dashboards);
    folder.insert("looks".to_owned(), looks);
    folder.into()
}

/// The folders above, the nearest first.
fn above<'a>(world: &'a World, folder: &Row) -> Vec<&'a Row> {
    let parent = |folder: &Row| folder.text("parent_id").and_then(|id| world.folders.find(id));
    std::iter::successors(parent(folder), |folder| parent(folder)).collect()
}

/// The folder, if the caller may see it.
pub(super) fn visible<'a>(world: &'a World, call: &Call<'_>, id: &str) -> Result<&'a Row, Refused> {
    let folder = world.folders.get(id)?;
    if world.folder_access(&call.viewer, id) == Access::None { Err(Refused::not_found()) } else { Ok(folder) }
}

/// The folder that a field names is there, and the caller may put content into it.
pub(super) fn check_target(world: &World, call: &Call<'_>, field: &str, id: &str) -> Result<(), Refused> {
    if visible(world, call, id).is_err() || id == LOOKML {
        return Err(Refused::invalid_field(field, format!("There is no folder '{id}' that takes content")));
    }
    if world.may_edit_in(&call.viewer, id) { Ok(()) } else { Err(call.forbidden()) }
}

fn shown(world: &World, call: &Call<'_>, id: &str) -> Result<Outcome, Refused> {
    Ok(Outcome::Json(show(world, call, flat(world, call, visible(world, call, id)?))))
}

fn all(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    found(world, call, |_| true)
}

fn found(world: &World, call: &Call<'_>, filter: impl Fn(&Row) -> bool) -> Result<Outcome, Refused> {
    let visible = world.folders.iter().filter(|folder| filter(folder));
    let visible = visible.filter(|folder| world.folder_access(&call.viewer, folder.id()) > Access::None);
    let rows = visible.map(|folder| flat(world, call, folder)).collect();
    list(world, call, &[], rows, show)
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    shown(world, call, call.id("folder_id"))
}

fn children(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = visible(world, call, call.id("folder_id"))?.id();
    found(world, call, |folder| folder.is("parent_id", id))
}

fn parent(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let folder = visible(world, call, call.id("folder_id"))?;
    shown(world, call, folder.text("parent_id").ok_or_else(Refused::not_found)?)
}

/// From the top down.
fn ancestors(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let folder = visible(world, call, call.id("folder_id"))?;
    let all = above(world, folder).into_iter().rev();
    Ok(Outcome::Json(all.map(|folder| show(world, call, flat(world, call, folder))).collect()))
}

fn folder_looks(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = visible(world, call, call.id("folder_id"))?.id();
    let all = world.looks.all_by("folder_id", id).filter(|look| !look.flag("deleted"));
    let all = all.filter(|look| world.may_see_look(&call.viewer, look));
    Ok(Outcome::Json(all.map(|look| looks::show(world, call, looks::flat(world, call, look))).collect()))
}

fn folder_dashboards(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = visible(world, call, call.id("folder_id"))?.id();
    let all = world.dashboards.all_by("folder_id", id).filter(|dashboard| !dashboard.flag("deleted"));
    let all = all.filter(|dashboard| world.may_see_dashboard(&call.viewer, dashboard));
    Ok(Outcome::Json(
        all.map(|dashboard| dashboards::show(world, call, dashboards::flat(world, call, dashboard))).collect(),
    ))
}

/// Adds a folder and gives its id.
pub(super) fn add(world: &mut World, mut folder: Row, inherits: bool) -> String {
    let metadata_id = metadata::add(world, "folder", inherits);
    folder.insert("content_metadata_id".to_owned(), metadata_id.into());
    world.folders.insert(folder)
}

/// Adds the folder that a user has alone and gives its id.
pub(super) fn add_personal(world: &mut World, user_id: &str, time: &Value) -> String {
    let name = world.users.find(user_id).map(users::display_name).unwrap_or_default();
    let name = if name.is_empty() { format!("User {user_id}") } else { name };
    let folder = json!({ "name": name, "parent_id": USERS, "creator_id": user_id, "created_at": time });
    let id = add(world, row(folder), false);
    let metadata_id = world.folders.find(&id).and_then(|folder| folder.text("content_metadata_id")).map(str::to_owned);
    metadata::grant(world, &metadata_id.unwrap_or_default(), "user_id", user_id, "edit");
    id
}

/// No other folder in the same place has the name.
fn check_name(world: &World, call: &Call<'_>, id: &str, parent_id: &str, name: &str) -> Result<(), Refused> {
    let same =
        |folder: &&Row| folder.id() != id && folder.text("name").is_some_and(|known| known.eq_ignore_ascii_case(name));
    match world.folders.all_by("parent_id", parent_id).find(same) {
        Some(_) => Err(call.conflict("name", &format!("There is a folder '{name}' in this place already"))),
        None => Ok(()),
    }
}

/// The folder that a body names as the parent takes folders from the caller.
fn check_parent(world: &World, call: &Call<'_>, parent_id: &str) -> Result<(), Refused> {
    let unfit = [USERS, LOOKML].contains(&parent_id);
    if unfit || visible(world, call, parent_id).is_err() {
        return Err(Refused::invalid_field(
            "parent_id",
            format!("There is no folder '{parent_id}' that takes folders"),
        ));
    }
    let edit = world.folder_access(&call.viewer, parent_id) == Access::Edit;
    if edit { Ok(()) } else { Err(call.forbidden()) }
}

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let texts = ["name", "parent_id"].map(|name| call.body.text(name).unwrap_or_default());
    check_parent(world, call, texts[1])?;
    check_name(world, call, "", texts[1], texts[0])?;
    let mut folder = call.body.clone();
    folder.insert("creator_id".to_owned(), call.user_id().into());
    folder.insert("created_at".to_owned(), call.time());
    let id = add(world, folder, true);
    shown(world, call, &id)
}

/// The folder, if it can be changed at all, by the caller.
fn changeable<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a Row, Refused> {
    let folder = visible(world, call, call.id("folder_id"))?;
    let fixed = !folder.contains_key("parent_id") || folder.is("parent_id", USERS);
    if fixed {
        return Err(Refused::invalid_field("id", "A folder of the system or of a user cannot be changed"));
    }
    let edit = world.folder_access(&call.viewer, folder.id()) == Access::Edit;
    if edit { Ok(folder) } else { Err(call.forbidden()) }
}

fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let folder = changeable(world, call)?;
    let id = folder.id();
    let name = call.body.text("name").or_else(|| folder.text("name")).unwrap_or_default();
    let parent_id = call.body.text("parent_id").or_else(|| folder.text("parent_id")).unwrap_or_default();
    if name.trim().is_empty() || call.body.values().any(Value::is_null) {
        return Err(Refused::invalid_field("name", "A folder must have a name and a place"));
    }
    check_parent(world, call, parent_id)?;
    let inside =
        world.folders.find(parent_id).is_some_and(|parent| above(world, parent).iter().any(|folder| folder.id() == id));
    if parent_id == id || inside {
        return Err(Refused::invalid_field("parent_id", "A folder cannot be inside of itself"));
    }
    check_name(world, call, id, parent_id, name)?;
    world.folders.patch(call.id("folder_id"), &call.body)?;
    one(world, call)
}

fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let mut doomed = vec![changeable(world, call)?.id().to_owned()];
    let mut next = 0;
    while let Some(id) = doomed.get(next) {
        let children: Vec<_> = world.folders.all_by("parent_id", id).map(|folder| folder.id().to_owned()).collect();
        doomed.extend(children);
        next += 1;
    }
    for id in doomed {
        let inside: Vec<_> = world.dashboards.all_by("folder_id", &id).map(|row| row.id().to_owned()).collect();
        for dashboard in inside {
            dashboards::remove(world, &dashboard)?;
        }
        let inside: Vec<_> = world.looks.all_by("folder_id", &id).map(|row| row.id().to_owned()).collect();
        for look in inside {
            looks::remove(world, &look)?;
        }
        let folder = world.folders.remove(&id)?;
        metadata::remove(world, folder.text("content_metadata_id"));
    }
    Ok(Outcome::NoContent)
}
