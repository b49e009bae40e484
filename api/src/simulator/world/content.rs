//! Folders, looks, and the common parts of all content: metadata, accesses, favourites.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::World;
use super::people::display_name;
use super::table::{Columns, Row, Table, row};

/// The root folder of shared content.
pub(in crate::simulator) const SHARED_FOLDER: &str = "1";

/// The parent of the users' personal folders.
pub(in crate::simulator) const USERS_FOLDER: &str = "2";

/// The folder of dashboards that are defined in `LookML`.
pub(in crate::simulator) const LOOKML_FOLDER: &str = "lookml";

/// Returns true if a dashboard is defined in a `LookML` project instead of by a user.
pub(in crate::simulator) fn is_lookml(dashboard: &Row) -> bool {
    dashboard.id().contains("::")
}

impl World {
    /// Adds metadata for new content and returns its id.
    pub(in crate::simulator) fn add_metadata(&mut self, content_type: &str, inherits: bool) -> String {
        self.content_metadata.insert(row(json!({ "content_type": content_type, "inherits": inherits })))
    }

    /// Removes the metadata of deleted content, and all rows that refer to it.
    pub(in crate::simulator) fn remove_metadata(&mut self, metadata_id: Option<&str>) {
        if let Some(id) = metadata_id {
            self.content_metadata.remove_by("id", id);
            self.content_accesses.remove_by("content_metadata_id", id);
            self.favorites.remove_by("content_metadata_id", id);
        }
    }

    /// Grants a user or a group access to the content with this metadata.
    pub(in crate::simulator) fn grant(&mut self, metadata_id: &str, owner: &str, owner_id: &str, permission: &str) {
        self.content_accesses.insert(row(json!({
            "content_metadata_id": metadata_id,
            owner: owner_id,
            "permission_type": permission,
        })));
    }

    /// Returns the content with this metadata, and the name of its kind.
    pub(in crate::simulator) fn content_of(&self, metadata_id: &str) -> Option<(&'static str, &Row)> {
        let tables: [(_, &Table); 4] = [
            ("folder", &self.folders),
            ("dashboard", &self.dashboards),
            ("look", &self.looks),
            ("board", &self.boards),
        ];
        tables.into_iter().find_map(|(kind, table)| Some((kind, table.by("content_metadata_id", metadata_id)?)))
    }

    /// Returns a user's favourite for the content with this metadata.
    pub(in crate::simulator) fn favorite_of(&self, user_id: &str, metadata_id: Option<&str>) -> Option<&Row> {
        let metadata_id = metadata_id?;
        self.favorites.iter().find(|row| row.is("user_id", user_id) && row.is("content_metadata_id", metadata_id))
    }

    /// Returns the number of favourites of the content.
    pub(in crate::simulator) fn favorite_count(&self, content: &Row) -> i64 {
        let metadata_id = content.text("content_metadata_id").unwrap_or_default();
        i64::try_from(self.favorites.all_by("content_metadata_id", metadata_id).count()).unwrap_or(i64::MAX)
    }

    /// Returns the ancestors, the nearest first.
    pub(in crate::simulator) fn folders_above(&self, folder: &Row) -> Vec<&Row> {
        let parent = |folder: &Row| folder.text("parent_id").and_then(|id| self.folders.find(id));
        std::iter::successors(parent(folder), |folder| parent(folder)).collect()
    }

    /// Adds a folder and returns its id.
    pub(in crate::simulator) fn add_folder(&mut self, mut folder: Row, inherits: bool) -> String {
        let metadata_id = self.add_metadata("folder", inherits);
        folder.insert("content_metadata_id".to_owned(), metadata_id.into());
        self.folders.insert(folder)
    }

    /// Adds a user's personal folder and returns its id.
    pub(in crate::simulator) fn add_personal_folder(&mut self, user_id: &str, time: &Value) -> String {
        let name = self.users.find(user_id).map(display_name).unwrap_or_default();
        let name = if name.is_empty() { format!("User {user_id}") } else { name };
        let folder = json!({ "name": name, "parent_id": USERS_FOLDER, "creator_id": user_id, "created_at": time });
        let id = self.add_folder(row(folder), false);
        let metadata_id = self.folders.find(&id).and_then(|folder| folder.text("content_metadata_id"));
        let metadata_id = metadata_id.unwrap_or_default().to_owned();
        self.grant(&metadata_id, "user_id", user_id, "edit");
        id
    }

    /// Adds a look and returns its id.
    pub(in crate::simulator) fn add_look(&mut self, mut look: Row) -> String {
        let metadata_id = self.add_metadata("look", true);
        look.insert("content_metadata_id".to_owned(), metadata_id.into());
        self.looks.insert(look)
    }

    /// Removes a look and all references to it.
    pub(in crate::simulator) fn remove_look(&mut self, id: &str) -> Result<(), Refusal> {
        let look = self.looks.remove(id)?;
        self.remove_metadata(look.text("content_metadata_id"));
        self.scheduled_plans.remove_by("look_id", id);
        self.board_items.remove_by("look_id", id);
        Ok(())
    }
}
