//! Access rights of users.

use std::collections::BTreeSet;

use super::World;
use super::content::is_lookml;
use super::table::{Columns, Row};

/// Access level to content.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(in crate::simulator) enum Access {
    None,
    View,
    Edit,
}

/// A user with the rights from roles and groups.
pub(in crate::simulator) struct Viewer {
    user_id: String,
    groups: BTreeSet<String>,
    roles: Vec<Rights>,
}

/// The rights of one role: permissions, most of which hold in its models only.
struct Rights {
    permissions: BTreeSet<String>,
    models: BTreeSet<String>,
    all_models: bool,
}

impl Rights {
    fn new(world: &World, role: &Row) -> Self {
        let permissions = role.text("permission_set_id").and_then(|id| world.permission_sets.find(id));
        let models = role.text("model_set_id").and_then(|id| world.model_sets.find(id));
        let texts = |set: Option<&Row>, column: &str| {
            set.map(|set| set.texts(column).into_iter().map(str::to_owned).collect()).unwrap_or_default()
        };
        Self {
            permissions: texts(permissions, "permissions"),
            models: texts(models, "models"),
            all_models: models.is_some_and(|set| set.flag("all_access")),
        }
    }
}

impl Viewer {
    pub(in crate::simulator) fn new(world: &World, user_id: &str) -> Self {
        let groups = world.groups_of(user_id);
        let roles = world.roles_of(user_id).into_iter().map(|role| Rights::new(world, role)).collect();
        Self { user_id: user_id.to_owned(), groups, roles }
    }

    /// Returns true if the user has a permission in some model.
    pub(in crate::simulator) fn may(&self, permission: &str) -> bool {
        self.roles.iter().any(|role| role.permissions.contains(permission))
    }

    /// Returns true if one role gives the user a permission in a model. A permission of one role does not hold in the
    /// models of another.
    pub(in crate::simulator) fn may_in(&self, permission: &str, model: &str) -> bool {
        let holds = |role: &Rights| role.all_models || role.models.contains(model);
        self.roles.iter().any(|role| role.permissions.contains(permission) && holds(role))
    }

    pub(in crate::simulator) fn is_admin(&self) -> bool {
        self.may("administer")
    }

    pub(in crate::simulator) fn is(&self, user_id: &str) -> bool {
        self.user_id == user_id
    }

    pub(in crate::simulator) fn may_use_model(&self, name: &str) -> bool {
        self.may_in("access_data", name)
    }
}

impl World {
    /// Returns the groups that contain a user, directly or through another group.
    pub(in crate::simulator) fn groups_of(&self, user_id: &str) -> BTreeSet<String> {
        let direct = self.groups.iter().filter(|group| group.has("user_ids", user_id));
        let mut found: BTreeSet<String> = direct.map(|group| group.id().to_owned()).collect();
        loop {
            let inside = |group: &&Row| group.texts("group_ids").iter().any(|id| found.contains(*id));
            let outer = self.groups.iter().filter(inside).map(|group| group.id().to_owned());
            let new: Vec<_> = outer.filter(|id| !found.contains(id)).collect();
            if new.is_empty() {
                return found;
            }
            found.extend(new);
        }
    }

    /// Returns the roles of a user, direct ones first.
    pub(in crate::simulator) fn roles_of(&self, user_id: &str) -> Vec<&Row> {
        let direct = self.users.find(user_id).map(|user| user.texts("role_ids")).unwrap_or_default();
        let groups = self.groups_of(user_id);
        let by_group = groups.iter().filter_map(|id| self.groups.find(id)).flat_map(|group| group.texts("role_ids"));
        let mut seen = BTreeSet::new();
        let ids = direct.into_iter().chain(by_group).filter(|id| seen.insert(*id));
        ids.collect::<Vec<_>>().into_iter().filter_map(|id| self.roles.find(id)).collect()
    }

    /// Returns the access of a user to a folder: by its own access list, or by that of the nearest ancestor with one.
    pub(in crate::simulator) fn folder_access(&self, viewer: &Viewer, folder_id: &str) -> Access {
        let Some(mut folder) = self.folders.find(folder_id) else { return Access::None };
        if viewer.is_admin() {
            return Access::Edit;
        }
        loop {
            let metadata_id = folder.text("content_metadata_id").unwrap_or_default();
            let inherits = self.content_metadata.find(metadata_id).is_some_and(|metadata| metadata.flag("inherits"));
            let above = folder.text("parent_id").and_then(|id| self.folders.find(id)).filter(|_| inherits);
            match above {
                Some(above) => folder = above,
                None => return self.listed_access(viewer, metadata_id),
            }
        }
    }

    fn listed_access(&self, viewer: &Viewer, metadata_id: &str) -> Access {
        let rows = self.content_accesses.all_by("content_metadata_id", metadata_id);
        let mine = rows.filter(|row| {
            row.is("user_id", &viewer.user_id) || row.text("group_id").is_some_and(|id| viewer.groups.contains(id))
        });
        let levels = mine.map(|row| if row.is("permission_type", "edit") { Access::Edit } else { Access::View });
        levels.max().unwrap_or(Access::None)
    }

    /// Returns true if a user may change the content of a folder.
    pub(in crate::simulator) fn may_edit_in(&self, viewer: &Viewer, folder_id: &str) -> bool {
        viewer.may("save_content") && self.folder_access(viewer, folder_id) == Access::Edit
    }

    /// Returns true if a user may change a dashboard or look. `LookML` dashboards are only changed in their project.
    pub(in crate::simulator) fn may_edit_content(&self, viewer: &Viewer, content: &Row) -> bool {
        !is_lookml(content) && self.may_edit_in(viewer, content.text("folder_id").unwrap_or_default())
    }

    pub(in crate::simulator) fn may_see_dashboard(&self, viewer: &Viewer, dashboard: &Row) -> bool {
        let permitted = match dashboard.text("model_name") {
            Some(model) if is_lookml(dashboard) => viewer.may_in("see_lookml_dashboards", model),
            // The tiles may be of several models: those of models that the viewer may not use show an error.
            _ => viewer.may(if is_lookml(dashboard) { "see_lookml_dashboards" } else { "see_user_dashboards" }),
        };
        permitted && self.may_see_in(viewer, dashboard)
    }

    pub(in crate::simulator) fn may_see_look(&self, viewer: &Viewer, look: &Row) -> bool {
        let query = look.text("query_id").and_then(|id| self.queries.find(id));
        let permitted = match query.and_then(|query| query.text("model")) {
            Some(model) => viewer.may_in("see_looks", model),
            None => viewer.may("see_looks"),
        };
        permitted && self.may_see_in(viewer, look)
    }

    fn may_see_in(&self, viewer: &Viewer, content: &Row) -> bool {
        let folder_id = content.text("folder_id").unwrap_or_default();
        self.folder_access(viewer, folder_id) >= Access::View
    }
}
