// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `UserAttributes`.

use fingerpost::{Field, Model};

/// What `user_attributes` of `LDAPUserAttributeRead` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteUserAttribute {
    /// Name. Required.
    pub name: Field<String>,
    /// Label. Required.
    pub label: Field<String>,
    /// Type. Required.
    pub r#type: Field<String>,
    /// Default value.
    pub default_value: Field<String>,
    /// Value is hidden.
    pub value_is_hidden: Field<bool>,
    /// User can view.
    pub user_can_view: Field<bool>,
    /// User can edit.
    pub user_can_edit: Field<bool>,
    /// Hidden value domain whitelist.
    pub hidden_value_domain_whitelist: Field<String>,
    /// Needed for ci run. Not in 25.14.
    pub needed_for_ci_run: Field<bool>,
    /// Value for ci run. Not in 25.14.
    pub value_for_ci_run: Field<String>,
}
