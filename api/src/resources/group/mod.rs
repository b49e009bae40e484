// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Groups of users, and groups within groups.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{
    ApiError, Group, User, UserAttributeGroupValue, ValidationError, WriteUserAttributeGroupValue,
};

pub use self::types::*;

/// Groups of users, and groups within groups.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Groups {
    /// Lists the groups of the instance.
    #[endpoint(
        GET "/groups",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/all_groups"
    )]
    fn all_groups(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Number of the page, from 1; `limit` and `offset` are better. Deprecated.
        page: Option<i64>,
        /// How many results a page has; `limit` and `offset` are better. Deprecated.
        per_page: Option<i64>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Only the groups with these ids.
        #[query(comma)]
        ids: Option<&[&str]>,
        /// Only groups with access to the content of this metadata id.
        content_metadata_id: Option<&str>,
        /// Only groups that can (`true`) or cannot (`false`) be given access to content.
        can_add_to_content_metadata: Option<bool>,
    ) -> Vec<Group>;

    /// Creates a group.
    ///
    /// Admins only.
    #[endpoint(
        POST "/groups",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/create_group"
    )]
    fn create_group(
        &self,
        /// The body.
        #[body]
        body: &WriteGroup,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Group;

    /// Finds groups that match the given criteria.
    ///
    /// Criteria are joined by AND unless `filter_or` is set. Text ignores case and takes `%` and `_` as wildcards; `IS
    /// NULL` and `NOT NULL` match on a missing or present value.
    #[endpoint(
        GET "/groups/search",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/search_groups"
    )]
    fn search_groups(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
        /// Id of a group, or several separated by commas.
        id: Option<&str>,
        /// Name, with `%` and `_` as wildcards.
        name: Option<&str>,
        /// Id the group has in an embedding application.
        external_group_id: Option<&str>,
        /// Whether membership is governed outside Looker.
        externally_managed: Option<bool>,
        /// Whether the group was governed outside Looker and no longer is.
        externally_orphaned: Option<bool>,
    ) -> Vec<Group>;

    /// Finds groups that match the given criteria, each with its roles.
    ///
    /// Criteria are joined by AND unless `filter_or` is set. Text ignores case and takes `%` and `_` as wildcards; `IS
    /// NULL` and `NOT NULL` match on a missing or present value.
    #[endpoint(
        GET "/groups/search/with_roles",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/search_groups_with_roles"
    )]
    fn search_groups_with_roles(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
        /// Id of a group, or several separated by commas.
        id: Option<&str>,
        /// Name, with `%` and `_` as wildcards.
        name: Option<&str>,
        /// Id the group has in an embedding application.
        external_group_id: Option<&str>,
        /// Whether membership is governed outside Looker.
        externally_managed: Option<bool>,
        /// Whether the group was governed outside Looker and no longer is.
        externally_orphaned: Option<bool>,
    ) -> Vec<GroupSearch>;

    /// Finds groups that match the given criteria, each with the ids of its roles and parent groups.
    ///
    /// Criteria are joined by AND unless `filter_or` is set. Text ignores case and takes `%` and `_` as wildcards; `IS
    /// NULL` and `NOT NULL` match on a missing or present value.
    #[endpoint(
        GET "/groups/search/with_hierarchy",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/search_groups_with_hierarchy"
    )]
    fn search_groups_with_hierarchy(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
        /// Id of a group, or several separated by commas.
        id: Option<&str>,
        /// Name, with `%` and `_` as wildcards.
        name: Option<&str>,
        /// Id the group has in an embedding application.
        external_group_id: Option<&str>,
        /// Whether membership is governed outside Looker.
        externally_managed: Option<bool>,
        /// Whether the group was governed outside Looker and no longer is.
        externally_orphaned: Option<bool>,
    ) -> Vec<GroupHierarchy>;

    /// Fetches one group.
    #[endpoint(
        GET "/groups/<group_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/group"
    )]
    fn group(
        &self,
        /// Id of the group.
        group_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Group;

    /// Changes a group.
    ///
    /// Admins only.
    #[endpoint(
        PATCH "/groups/<group_id>",
        errors(403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/update_group"
    )]
    fn update_group(
        &self,
        /// Id of the group.
        group_id: &str,
        /// The body.
        #[body]
        body: &WriteGroup,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Group;

    /// Deletes a group.
    ///
    /// Admins only.
    #[endpoint(
        DELETE "/groups/<group_id>",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/delete_group"
    )]
    fn delete_group(
        &self,
        /// Id of the group.
        group_id: &str,
    ) -> ();

    /// Lists the groups inside a group.
    #[endpoint(
        GET "/groups/<group_id>/groups",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/all_group_groups"
    )]
    fn all_group_groups(
        &self,
        /// Id of the outer group.
        group_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<Group>;

    /// Puts an existing group inside another.
    #[endpoint(
        POST "/groups/<group_id>/groups",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/add_group_group"
    )]
    fn add_group_group(
        &self,
        /// Id of the outer group.
        group_id: &str,
        /// Names the group to put inside.
        #[body]
        body: &GroupIdForGroupInclusion,
    ) -> Group;

    /// Lists the users who are direct members of a group.
    ///
    /// Members of the groups inside it are not included.
    #[endpoint(
        GET "/groups/<group_id>/users",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/all_group_users"
    )]
    fn all_group_users(
        &self,
        /// Id of the group.
        group_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Number of the page, from 1; `limit` and `offset` are better. Deprecated.
        page: Option<i64>,
        /// How many results a page has; `limit` and `offset` are better. Deprecated.
        per_page: Option<i64>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
    ) -> Vec<User>;

    /// Adds an existing user to a group.
    #[endpoint(
        POST "/groups/<group_id>/users",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/add_group_user"
    )]
    fn add_group_user(
        &self,
        /// Id of the group.
        group_id: &str,
        /// Names the user to add.
        #[body]
        body: &GroupIdForGroupUserInclusion,
    ) -> User;

    /// Takes a user out of a group.
    ///
    /// The user's account stays.
    #[endpoint(
        DELETE "/groups/<group_id>/users/<user_id>",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/delete_group_user"
    )]
    fn delete_group_user(
        &self,
        /// Id of the group.
        group_id: &str,
        /// Id of the member to take out.
        user_id: &str,
    ) -> ();

    /// Takes a group out of the group it is in.
    ///
    /// The inner group itself stays.
    #[endpoint(
        DELETE "/groups/<group_id>/groups/<deleting_group_id>",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/delete_group_from_group"
    )]
    fn delete_group_from_group(
        &self,
        /// Id of the outer group.
        group_id: &str,
        /// Id of the inner group to take out.
        deleting_group_id: &str,
    ) -> ();

    /// Sets what a user attribute is for the members of a group.
    ///
    /// A value set on the user comes first. Among several groups of a user, the one with the lowest rank decides.
    #[endpoint(
        PATCH "/groups/<group_id>/attribute_values/<user_attribute_id>",
        errors(403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/update_user_attribute_group_value"
    )]
    fn update_user_attribute_group_value(
        &self,
        /// Id of the group.
        group_id: &str,
        /// Id of the user attribute.
        user_attribute_id: &str,
        /// The value to set.
        #[body]
        body: &WriteUserAttributeGroupValue,
    ) -> UserAttributeGroupValue;

    /// Removes a group's value for a user attribute.
    ///
    /// Members without a value of their own fall back to another group's or the default.
    #[endpoint(
        DELETE "/groups/<group_id>/attribute_values/<user_attribute_id>",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Group/delete_user_attribute_group_value"
    )]
    fn delete_user_attribute_group_value(
        &self,
        /// Id of the group.
        group_id: &str,
        /// Id of the user attribute.
        user_attribute_id: &str,
    ) -> ();
}
