//! Folders: a tree of shared and personal folders.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Access, Columns, LOOKML_FOLDER, Row, SHARED_FOLDER, Table, USERS_FOLDER, World, can, row};
use super::call::Call;
use super::kinds::{Dashboards, Folders, Looks};
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::folder::{
    ALL_FOLDERS, CREATE_FOLDER, DELETE_FOLDER, FOLDER, FOLDER_ANCESTORS, FOLDER_CHILDREN, FOLDER_CHILDREN_SEARCH,
    FOLDER_DASHBOARDS, FOLDER_LOOKS, FOLDER_PARENT, SEARCH_FOLDERS, UPDATE_FOLDER,
};

impl Resource for Folders {
    const ID: &'static str = "folder_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_FOLDERS, Self::search);
        operations.on(&SEARCH_FOLDERS, Self::search);
        operations.on(&FOLDER, Self::one);
        operations.on(&CREATE_FOLDER, Self::create).permitted_by("manage_spaces").requires(&["name", "parent_id"]);
        operations.on(&UPDATE_FOLDER, Self::update).permitted_by("manage_spaces");
        operations.on(&DELETE_FOLDER, Self::delete).permitted_by("manage_spaces");
        operations.on(&FOLDER_CHILDREN, children);
        operations.on(&FOLDER_CHILDREN_SEARCH, children);
        operations.on(&FOLDER_PARENT, parent);
        operations.on(&FOLDER_ANCESTORS, ancestors);
        operations.on(&FOLDER_LOOKS, folder_looks);
        operations.on(&FOLDER_DASHBOARDS, folder_dashboards);
    }

    fn table(world: &World) -> &Table {
        &world.folders
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.folders
    }

    fn may_see(world: &World, call: &Call<'_>, row: &Row) -> bool {
        world.folder_access(&call.viewer, row.id()) > Access::None
    }

    fn may_edit(world: &World, call: &Call<'_>, row: &Row) -> bool {
        world.folder_access(&call.viewer, row.id()) == Access::Edit
    }

    fn editable<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        let folder = Self::visible(world, call, id)?;
        let fixed = !folder.contains_key("parent_id") || folder.is("parent_id", USERS_FOLDER);
        if fixed {
            return Err(Refusal::invalid_field("id", "System folders and personal folders cannot be changed"));
        }
        if Self::may_edit(world, call, folder) { Ok(folder) } else { Err(call.forbidden()) }
    }

    /// Adds the columns that depend on the position in the tree.
    fn columns(world: &World, call: &Call<'_>, folder: &Row) -> Row {
        let mut all = folder.clone();
        let id = folder.id();
        let personal = folder.is("parent_id", USERS_FOLDER);
        let under_users = world.folders_above(folder).iter().any(|folder| folder.id() == USERS_FOLDER);
        let edit = Self::may_edit(world, call, folder);
        let movable = edit && folder.contains_key("parent_id") && !personal && call.viewer.may("manage_spaces");
        let derived = json!({
            "child_count": world.folders.all_by("parent_id", id).count(),
            "is_personal": personal,
            "is_personal_descendant": under_users && !personal,
            "is_shared_root": id == SHARED_FOLDER,
            "is_users_root": id == USERS_FOLDER,
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
            dashboards.map(|dashboard| Value::from(Dashboards::columns(world, call, dashboard))).collect::<Value>();
        let looks = world.looks.iter().filter(inside).filter(|look| world.may_see_look(&call.viewer, look));
        let looks = looks.map(|look| Value::from(Looks::columns(world, call, look))).collect::<Value>();
        folder.insert("dashboards".to_owned(), dashboards);
        folder.insert("looks".to_owned(), looks);
        folder.into()
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let texts = ["name", "parent_id"].map(|name| call.body.text(name).unwrap_or_default());
        check_parent(world, call, texts[1])?;
        check_name(world, call, "", texts[1], texts[0])?;
        let mut folder = call.body.clone();
        folder.insert("creator_id".to_owned(), call.user_id().into());
        folder.insert("created_at".to_owned(), call.time());
        let id = world.add_folder(folder, true);
        Self::respond(world, call, &id)
    }

    fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let folder = Self::editable(world, call, call.id(Self::ID))?;
        let id = folder.id();
        let name = call.body.text("name").or_else(|| folder.text("name")).unwrap_or_default();
        let parent_id = call.body.text("parent_id").or_else(|| folder.text("parent_id")).unwrap_or_default();
        if name.trim().is_empty() || call.body.values().any(Value::is_null) {
            return Err(Refusal::invalid_field("name", "A folder must have a name and a parent"));
        }
        check_parent(world, call, parent_id)?;
        let inside = world
            .folders
            .find(parent_id)
            .is_some_and(|parent| world.folders_above(parent).iter().any(|folder| folder.id() == id));
        if parent_id == id || inside {
            return Err(Refusal::invalid_field("parent_id", "A folder cannot contain itself"));
        }
        check_name(world, call, id, parent_id, name)?;
        world.folders.patch(call.id("folder_id"), &call.body)?;
        Self::one(world, call)
    }

    fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let mut doomed = vec![Self::editable(world, call, call.id(Self::ID))?.id().to_owned()];
        let mut next = 0;
        while let Some(id) = doomed.get(next) {
            let children: Vec<_> = world.folders.all_by("parent_id", id).map(|folder| folder.id().to_owned()).collect();
            doomed.extend(children);
            next += 1;
        }
        for id in doomed {
            let inside: Vec<_> = world.dashboards.all_by("folder_id", &id).map(|row| row.id().to_owned()).collect();
            for dashboard in inside {
                world.remove_dashboard(&dashboard)?;
            }
            let inside: Vec<_> = world.looks.all_by("folder_id", &id).map(|row| row.id().to_owned()).collect();
            for look in inside {
                world.remove_look(&look)?;
            }
            let folder = world.folders.remove(&id)?;
            world.remove_metadata(folder.text("content_metadata_id"));
        }
        Ok(Outcome::NoContent)
    }
}

fn children(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = Folders::visible(world, call, call.id("folder_id"))?.id();
    Folders::respond_with(world, call, &[], |folder| folder.is("parent_id", id))
}

fn parent(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let folder = Folders::visible(world, call, call.id("folder_id"))?;
    Folders::respond(world, call, folder.text("parent_id").ok_or_else(Refusal::not_found)?)
}

/// Returns the ancestors, from the root.
fn ancestors(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let folder = Folders::visible(world, call, call.id("folder_id"))?;
    let all = world.folders_above(folder).into_iter().rev();
    Ok(Outcome::Json(all.map(|folder| Folders::present(world, call, folder)).collect()))
}

fn folder_looks(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = Folders::visible(world, call, call.id("folder_id"))?.id();
    let all = world.looks.all_by("folder_id", id).filter(|look| !look.flag("deleted"));
    let all = all.filter(|look| world.may_see_look(&call.viewer, look));
    Ok(Outcome::Json(all.map(|look| Looks::present(world, call, look)).collect()))
}

fn folder_dashboards(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = Folders::visible(world, call, call.id("folder_id"))?.id();
    let all = world.dashboards.all_by("folder_id", id).filter(|dashboard| !dashboard.flag("deleted"));
    let all = all.filter(|dashboard| world.may_see_dashboard(&call.viewer, dashboard));
    Ok(Outcome::Json(all.map(|dashboard| Dashboards::present(world, call, dashboard)).collect()))
}

/// Checks that the name is unique in the parent folder.
fn check_name(world: &World, call: &Call<'_>, id: &str, parent_id: &str, name: &str) -> Result<(), Refusal> {
    let same =
        |folder: &&Row| folder.id() != id && folder.text("name").is_some_and(|known| known.eq_ignore_ascii_case(name));
    match world.folders.all_by("parent_id", parent_id).find(same) {
        Some(_) => Err(call.conflict("name", &format!("The parent already contains a folder '{name}'"))),
        None => Ok(()),
    }
}

/// Checks that the caller may add folders to the parent of a body.
fn check_parent(world: &World, call: &Call<'_>, parent_id: &str) -> Result<(), Refusal> {
    let unfit = [USERS_FOLDER, LOOKML_FOLDER].contains(&parent_id);
    if unfit || Folders::visible(world, call, parent_id).is_err() {
        return Err(Refusal::invalid_field("parent_id", format!("There is no folder '{parent_id}' for folders")));
    }
    let edit = world.folder_access(&call.viewer, parent_id) == Access::Edit;
    if edit { Ok(()) } else { Err(call.forbidden()) }
}
