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
    permissions: BTreeSet<String>,
    models: BTreeSet<String>,
    all_models: bool,
}

impl Viewer {
    pub(in crate::simulator) fn new(world: &World, user_id: &str) -> Self {
        let groups = world.groups_of(user_id);
        let roles = world.roles_of(user_id);
        let sets = roles.iter().filter_map(|role| world.permission_sets.find(role.text("permission_set_id")?));
        let permissions = sets.flat_map(|set| set.texts("permissions")).map(str::to_owned).collect();
        let sets: Vec<_> = roles.iter().filter_map(|role| world.model_sets.find(role.text("model_set_id")?)).collect();
        let models = sets.iter().flat_map(|set| set.texts("models")).map(str::to_owned).collect();
        let all_models = sets.iter().any(|set| set.flag("all_access"));
        Self { user_id: user_id.to_owned(), groups, permissions, models, all_models }
    }

    pub(in crate::simulator) fn may(&self, permission: &str) -> bool {
        self.permissions.contains(permission)
    }

    pub(in crate::simulator) fn is_admin(&self) -> bool {
        self.may("administer")
    }

    pub(in crate::simulator) fn is(&self, user_id: &str) -> bool {
        self.user_id == user_id
    }

    pub(in crate::simulator) fn may_use_model(&self, name: &str) -> bool {
        self.all_models || self.models.contains(name)
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
        let permission = if is_lookml(dashboard) { "see_lookml_dashboards" } else { "see_user_dashboards" };
        viewer.may(permission) && self.may_see_in(viewer, dashboard)
    }

    pub(in crate::simulator) fn may_see_look(&self, viewer: &Viewer, look: &Row) -> bool {
        viewer.may("see_looks") && self.may_see_in(viewer, look)
    }

    fn may_see_in(&self, viewer: &Viewer, content: &Row) -> bool {
        let folder_id = content.text("folder_id").unwrap_or_default();
        self.folder_access(viewer, folder_id) >= Access::View
    }
}
