//! Effective access: who may see, edit and manage a folder, a dashboard, a look or a model, and why.
//!
//! ```no_run
//! # async fn example(looker: looker_api::Looker) -> Result<(), looker_api::Error> {
//! let access = looker.access().of_folder("10").await?;
//! for person in access.viewers() {
//!     println!("{person}");
//! }
//! # Ok(()) }
//! ```
//!
//! Three things decide together:
//!
//! - **The access list of the folder**: users and groups with `view` or `edit`. A folder whose content metadata
//!   inherits has the list of the nearest ancestor that does not. Dashboards and looks have the list of their folder.
//!   Administrators need no entry.
//! - **Groups**: an entry or a role of a group holds for its members, and for those of the groups inside it. Everyone
//!   is a member of `All Users`. In a closed system that group is missing from the lists, so that nothing else has to
//!   be considered.
//! - **Roles**: a permission set for a model set. A permission of one role does not hold in the models of another.
//!
//! | | view | edit | manage |
//! |---|---|---|---|
//! | folder | list | list: edit, `save_content` | list: edit, `manage_spaces` |
//! | dashboard | list, `see_user_dashboards` | list: edit, `save_content` | as edit |
//! | LookML dashboard | list, `see_lookml_dashboards` in its model | – | – |
//! | look | list, `see_looks` in its model | list: edit, `save_content` | as edit |
//! | model | `access_data` in it | `develop` in it | `manage_models` |
//! | explore | `access_data` and `explore` in its model | `develop` in its model | `manage_models` |
//!
//! To edit or manage requires to view. A disabled user has none of the rights. The tiles of a dashboard may be of
//! models that someone who sees the dashboard cannot use: see [`PersonAccess::unusable_models`]. Access grants of
//! LookML depend on user attributes and are not considered.
//!
//! # Errors
//!
//! Users, groups, roles and lists are only complete for an administrator, so every question fails for other callers.

mod content;
mod people;
mod report;
mod rules;

use std::fmt;

use tokio::sync::OnceCell;

use self::people::People;
pub use self::report::{Access, Level, Missing, Named, PersonAccess, Reason, Right, Shortfall, Subject, Via};
use crate::{Error, Looker};

/// Answers questions about access. Created by [`Looker::access`].
///
/// It loads users, groups and roles with the first question, in lists, and keeps them for the next: further questions
/// only load the content asked about. Create another one to see later changes of users, groups and roles.
pub struct AccessReader {
    looker: Looker,
    people: OnceCell<People>,
}

impl Looker {
    /// Returns a reader that tells who may see, edit and manage content and models: see [`access`](crate::access). The
    /// caller must be an administrator.
    pub fn access(&self) -> AccessReader {
        AccessReader { looker: self.clone(), people: OnceCell::new() }
    }
}

impl AccessReader {
    /// Returns the access of all users to a folder.
    pub async fn of_folder(&self, folder_id: &str) -> Result<Access, Error> {
        let people = self.people().await?;
        let (subject, list) = content::folder(&self.looker, folder_id).await?;
        Ok(rules::evaluate(people, subject, Some(&list), &rules::FOLDER, &[]))
    }

    /// Returns the access of all users to a dashboard, including to the models of its tiles.
    pub async fn of_dashboard(&self, dashboard_id: &str) -> Result<Access, Error> {
        let people = self.people().await?;
        let content = content::dashboard(&self.looker, dashboard_id).await?;
        let needs = if content.lookml { &rules::LOOKML_DASHBOARD } else { &rules::DASHBOARD };
        Ok(rules::evaluate(people, content.subject, Some(&content.list), needs, &content.models))
    }

    /// Returns the access of all users to a look.
    pub async fn of_look(&self, look_id: &str) -> Result<Access, Error> {
        let people = self.people().await?;
        let content = content::look(&self.looker, look_id).await?;
        Ok(rules::evaluate(people, content.subject, Some(&content.list), &rules::LOOK, &content.models))
    }

    /// Returns the access of all users to a model.
    pub async fn of_model(&self, model: &str) -> Result<Access, Error> {
        let people = self.people().await?;
        let subject = content::model(&self.looker, model).await?;
        Ok(rules::evaluate(people, subject, None, &rules::MODEL, &[]))
    }

    /// Returns the access of all users to an explore.
    pub async fn of_explore(&self, model: &str, explore: &str) -> Result<Access, Error> {
        let people = self.people().await?;
        let subject = content::explore(&self.looker, model, explore).await?;
        Ok(rules::evaluate(people, subject, None, &rules::EXPLORE, &[]))
    }

    async fn people(&self) -> Result<&People, Error> {
        self.people.get_or_try_init(|| People::load(&self.looker)).await
    }
}

impl fmt::Debug for AccessReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessReader").field("looker", &self.looker).finish_non_exhaustive()
    }
}
