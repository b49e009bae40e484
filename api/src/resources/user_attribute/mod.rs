// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! User attributes and their values for users and groups.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{
    ApiError, UserAttribute, UserAttributeGroupValue, ValidationError, WriteUserAttributeGroupValue,
};

pub use self::types::*;

/// User attributes and their values for users and groups.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait UserAttributes {
    /// Lists all user attributes.
    #[endpoint(
        GET "/user_attributes",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/UserAttribute/all_user_attributes"
    )]
    fn all_user_attributes(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
    ) -> Vec<UserAttribute>;

    /// Makes a user attribute.
    ///
    /// No two attributes of an instance may have the same `name` or the same `label`; a duplicate is refused with 422.
    #[endpoint(
        POST "/user_attributes",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/UserAttribute/create_user_attribute"
    )]
    fn create_user_attribute(
        &self,
        /// The new attribute, with at least `name`, `label` and `type`.
        #[body]
        body: &WriteUserAttribute,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> UserAttribute;

    /// Gives one user attribute.
    #[endpoint(
        GET "/user_attributes/<user_attribute_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/UserAttribute/user_attribute"
    )]
    fn user_attribute(
        &self,
        /// Id of the user attribute.
        user_attribute_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> UserAttribute;

    /// Changes the definition of a user attribute.
    ///
    /// The values that users and groups have for it are set by other calls.
    #[endpoint(
        PATCH "/user_attributes/<user_attribute_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/UserAttribute/update_user_attribute"
    )]
    fn update_user_attribute(
        &self,
        /// Id of the user attribute.
        user_attribute_id: &str,
        /// The properties to change.
        #[body]
        body: &WriteUserAttribute,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> UserAttribute;

    /// Deletes a user attribute.
    ///
    /// Only an admin may do this.
    #[endpoint(
        DELETE "/user_attributes/<user_attribute_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/UserAttribute/delete_user_attribute"
    )]
    fn delete_user_attribute(
        &self,
        /// Id of the user attribute.
        user_attribute_id: &str,
    ) -> ();

    /// Lists the values that groups give to a user attribute, the one that wins first.
    ///
    /// Groups that the caller may not see are left out. For a user in several groups, the first of them in this order
    /// counts.
    #[endpoint(
        GET "/user_attributes/<user_attribute_id>/group_values",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/UserAttribute/all_user_attribute_group_values"
    )]
    fn all_user_attribute_group_values(
        &self,
        /// Id of the user attribute.
        user_attribute_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<UserAttributeGroupValue>;

    /// Replaces all the values that groups give to a user attribute.
    ///
    /// Values not in the new list are lost, and this may affect every user. A user's own value beats those of groups;
    /// the attribute's default comes last.
    #[endpoint(
        POST "/user_attributes/<user_attribute_id>/group_values",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/UserAttribute/set_user_attribute_group_values"
    )]
    fn set_user_attribute_group_values(
        &self,
        /// Id of the user attribute.
        user_attribute_id: &str,
        /// The values, the most important first. To order them by `rank` instead (the lowest wins), give each of them
        /// one.
        #[body]
        body: &[WriteUserAttributeGroupValue],
    ) -> Vec<UserAttributeGroupValue>;
}
