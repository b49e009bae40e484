// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Roles join a set of permissions with a set of models, and are given to users and groups.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, Group, ModelSet, PermissionSet, Role, User, ValidationError};

pub use self::types::*;

/// Roles join a set of permissions with a set of models, and are given to users and groups.
#[endpoints(error = ApiError, errors(404, 429))]
pub trait Roles {
    /// Finds model sets by their properties.
    ///
    /// Texts are compared without regard to case and may hold the wildcards `%` and `_`; `IS NULL` and `NOT NULL` work
    /// as values too.
    #[endpoint(
        GET "/model_sets/search",
        errors(400),
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/search_model_sets"
    )]
    fn search_model_sets(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Id, or several of them separated by commas.
        id: Option<&str>,
        /// Name of the set, or a pattern.
        name: Option<&str>,
        /// Whether the set takes in all models.
        all_access: Option<bool>,
        /// Whether the set came with Looker.
        built_in: Option<bool>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
        /// Names of models, separated by commas, all of which have to be in the set. Not every instance knows this yet.
        /// Since 4.0.26.12; not in 25.14.
        models: Option<&str>,
    ) -> Vec<ModelSet>;

    /// Gives one model set.
    #[endpoint(
        GET "/model_sets/<model_set_id>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/model_set"
    )]
    fn model_set(
        &self,
        /// Id of the model set.
        model_set_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ModelSet;

    /// Deletes a model set.
    #[endpoint(
        DELETE "/model_sets/<model_set_id>",
        errors(400, 405),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/delete_model_set"
    )]
    fn delete_model_set(
        &self,
        /// Id of the model set.
        model_set_id: &str,
    ) -> ();

    /// Changes the name or the models of a model set.
    #[endpoint(
        PATCH "/model_sets/<model_set_id>",
        errors(400, 403, 405, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/update_model_set"
    )]
    fn update_model_set(
        &self,
        /// Id of the model set.
        model_set_id: &str,
        /// The body.
        #[body]
        body: &WriteModelSet,
    ) -> ModelSet;

    /// Lists all model sets.
    #[endpoint(
        GET "/model_sets",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/all_model_sets"
    )]
    fn all_model_sets(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<ModelSet>;

    /// Makes a model set.
    ///
    /// A model set says which models a role applies to; it has no effect until a role refers to it.
    #[endpoint(
        POST "/model_sets",
        errors(400, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/create_model_set"
    )]
    fn create_model_set(
        &self,
        /// The body.
        #[body]
        body: &WriteModelSet,
    ) -> ModelSet;

    /// Lists all permissions that Looker knows.
    #[endpoint(
        GET "/permissions",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/all_permissions"
    )]
    fn all_permissions(&self) -> Vec<Permission>;

    /// Finds permission sets by their properties.
    ///
    /// Texts are compared without regard to case and may hold the wildcards `%` and `_`; `IS NULL` and `NOT NULL` work
    /// as values too.
    #[endpoint(
        GET "/permission_sets/search",
        errors(400),
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/search_permission_sets"
    )]
    fn search_permission_sets(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Id, or several of them separated by commas.
        id: Option<&str>,
        /// Name of the set, or a pattern.
        name: Option<&str>,
        /// Whether the set takes in all permissions.
        all_access: Option<bool>,
        /// Whether the set came with Looker.
        built_in: Option<bool>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
        /// Names of permissions, separated by commas, all of which have to be in the set. Not every instance knows this
        /// yet. Since 4.0.26.12; not in 25.14.
        permissions: Option<&str>,
    ) -> Vec<PermissionSet>;

    /// Gives one permission set.
    #[endpoint(
        GET "/permission_sets/<permission_set_id>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/permission_set"
    )]
    fn permission_set(
        &self,
        /// Id of the permission set.
        permission_set_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> PermissionSet;

    /// Deletes a permission set.
    #[endpoint(
        DELETE "/permission_sets/<permission_set_id>",
        errors(400, 405),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/delete_permission_set"
    )]
    fn delete_permission_set(
        &self,
        /// Id of the permission set.
        permission_set_id: &str,
    ) -> ();

    /// Changes the name or the permissions of a permission set.
    ///
    /// A set with `save_content` allows what `save_looks` and `save_dashboards` allow, even if it holds neither.
    #[endpoint(
        PATCH "/permission_sets/<permission_set_id>",
        errors(400, 405, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/update_permission_set"
    )]
    fn update_permission_set(
        &self,
        /// Id of the permission set.
        permission_set_id: &str,
        /// The body.
        #[body]
        body: &WritePermissionSet,
    ) -> PermissionSet;

    /// Lists all permission sets.
    #[endpoint(
        GET "/permission_sets",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/all_permission_sets"
    )]
    fn all_permission_sets(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<PermissionSet>;

    /// Makes a permission set.
    ///
    /// It has no effect until a role refers to it. A set with `save_content` allows what `save_looks` and
    /// `save_dashboards` allow, even if it holds neither.
    #[endpoint(
        POST "/permission_sets",
        errors(400, 405, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/create_permission_set"
    )]
    fn create_permission_set(
        &self,
        /// The body.
        #[body]
        body: &WritePermissionSet,
    ) -> PermissionSet;

    /// Lists all roles, or those with the given ids.
    #[endpoint(
        GET "/roles",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/all_roles"
    )]
    fn all_roles(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Ids of the roles wanted; all of them unless set.
        #[query(comma)]
        ids: Option<&[&str]>,
        /// Lists the roles of Looker's support staff. Since 4.0.26.12; not in 25.14.
        get_all_support_roles: Option<bool>,
    ) -> Vec<Role>;

    /// Makes a role out of a permission set and a model set.
    #[endpoint(
        POST "/roles",
        errors(400, 405, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/create_role"
    )]
    fn create_role(
        &self,
        /// The new role, which refers to its sets by `permission_set_id` and `model_set_id`.
        #[body]
        body: &WriteRole,
    ) -> Role;

    /// Finds roles by their properties.
    ///
    /// Texts are compared without regard to case and may hold the wildcards `%` and `_`; `IS NULL` and `NOT NULL` work
    /// as values too.
    #[endpoint(
        GET "/roles/search",
        errors(400),
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/search_roles"
    )]
    fn search_roles(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Id, or several of them separated by commas.
        id: Option<&str>,
        /// Ids of model sets, separated by commas. Not every instance knows this yet. Since 4.0.26.12; not in 25.14.
        model_set_ids: Option<&str>,
        /// Ids of permission sets, separated by commas. Not every instance knows this yet. Since 4.0.26.12; not in
        /// 25.14.
        permission_set_ids: Option<&str>,
        /// Name of the role, or a pattern.
        name: Option<&str>,
        /// Whether the role came with Looker.
        built_in: Option<bool>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
    ) -> Vec<Role>;

    /// Finds roles by their properties and says how many users have each of them.
    ///
    /// Texts are compared without regard to case and may hold the wildcards `%` and `_`; `IS NULL` and `NOT NULL` work
    /// as values too.
    #[endpoint(
        GET "/roles/search/with_user_count",
        errors(400),
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/search_roles_with_user_count"
    )]
    fn search_roles_with_user_count(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Id, or several of them separated by commas.
        id: Option<&str>,
        /// Name of the role, or a pattern.
        name: Option<&str>,
        /// Whether the role came with Looker.
        built_in: Option<bool>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
    ) -> Vec<RoleSearch>;

    /// Gives one role.
    #[endpoint(
        GET "/roles/<role_id>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/role"
    )]
    fn role(
        &self,
        /// Id of the role.
        role_id: &str,
    ) -> Role;

    /// Deletes a role.
    #[endpoint(
        DELETE "/roles/<role_id>",
        errors(400, 405),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/delete_role"
    )]
    fn delete_role(
        &self,
        /// Id of the role.
        role_id: &str,
    ) -> ();

    /// Changes the name or the sets of a role.
    #[endpoint(
        PATCH "/roles/<role_id>",
        errors(400, 405, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/update_role"
    )]
    fn update_role(
        &self,
        /// Id of the role.
        role_id: &str,
        /// The body.
        #[body]
        body: &WriteRole,
    ) -> Role;

    /// Lists the groups that have a role.
    #[endpoint(
        GET "/roles/<role_id>/groups",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/role_groups"
    )]
    fn role_groups(
        &self,
        /// Id of the role.
        role_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<Group>;

    /// Replaces the groups that have a role.
    ///
    /// A group that is not in the new list loses the role. Looker (Google Cloud core) may refuse this call.
    #[endpoint(
        PUT "/roles/<role_id>/groups",
        errors(400, 403, 405, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/set_role_groups"
    )]
    fn set_role_groups(
        &self,
        /// Id of the role.
        role_id: &str,
        /// Ids of all groups that shall have the role.
        #[body]
        body: &[&str],
    ) -> Vec<Group>;

    /// Lists the users who have a role, directly or through a group.
    #[endpoint(
        GET "/roles/<role_id>/users",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/role_users"
    )]
    fn role_users(
        &self,
        /// Id of the role.
        role_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Leaves out users who have the role only through a group.
        direct_association_only: Option<bool>,
    ) -> Vec<User>;

    /// Replaces the users who have a role directly.
    ///
    /// A user who is not in the new list loses the role, unless a group of theirs still has it.
    #[endpoint(
        PUT "/roles/<role_id>/users",
        errors(400, 403, 405, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Role/set_role_users"
    )]
    fn set_role_users(
        &self,
        /// Id of the role.
        role_id: &str,
        /// Ids of all users who shall have the role.
        #[body]
        body: &[&str],
    ) -> Vec<User>;
}
