// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `UserAttributes`.

use fingerpost::{Field, Model};

/// A named value that each user or group can have, for use in filters, connections and LookML.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteUserAttribute {
    /// Name. Required.
    pub name: Field<String>,
    /// Name shown to people. Required.
    pub label: Field<String>,
    /// Kind of value: `string` or `number`, for filter expressions `advanced_filter_string` or
    /// `advanced_filter_number`; or `datetime`, `yesno` or `zipcode`. Required.
    pub r#type: Field<String>,
    /// Value of users who have none of their own.
    pub default_value: Field<String>,
    /// Whether nobody gets to see its values.
    pub value_is_hidden: Field<bool>,
    /// Whether users who are no admins see their own value and can filter by it.
    pub user_can_view: Field<bool>,
    /// Whether users can change their own value.
    pub user_can_edit: Field<bool>,
    /// Addresses to which hidden values may be sent. Cannot be changed once it is set.
    pub hidden_value_domain_whitelist: Field<String>,
    /// Whether runs of continuous integration need it. Not in 25.14.
    pub needed_for_ci_run: Field<bool>,
    /// Value in runs of continuous integration. Not in 25.14.
    pub value_for_ci_run: Field<String>,
}
