// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `UserAttributes`.

use fingerpost::{Field, Model};

/// The definition of a user attribute: a named value that can differ by user or group, for use in filters, connections
/// and the like.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteUserAttribute {
    /// Name that `LookML` and the API know it by; unique. Required.
    pub name: Field<String>,
    /// Name shown to people; unique. Required.
    pub label: Field<String>,
    /// Kind of value: `string`, `number`, `yesno`, `datetime`, `zipcode`, `advanced_filter_number` or
    /// `advanced_filter_string`. Required.
    pub r#type: Field<String>,
    /// Value for users who have none of their own nor through a group.
    pub default_value: Field<String>,
    /// Whether its values are kept from everybody's sight.
    pub value_is_hidden: Field<bool>,
    /// Whether users who are no admins see their own value and can filter by it.
    pub user_can_view: Field<bool>,
    /// Whether users may set their own value.
    pub user_can_edit: Field<bool>,
    /// Places that a hidden value may be sent to. It can be set just once.
    pub hidden_value_domain_whitelist: Field<String>,
    /// Whether a run of continuous integration (CI) needs it. Since 4.0.26.12; not in 25.14.
    pub needed_for_ci_run: Field<bool>,
    /// Value it has in a run of continuous integration (CI). Since 4.0.26.12; not in 25.14.
    pub value_for_ci_run: Field<String>,
}
