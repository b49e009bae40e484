// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `DataActions`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use serde_json::Value;

use crate::resources::common::ValidationError;

/// A data action to carry out, with what the user entered for it.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DataActionRequest {
    /// The data action as the query's results gave it; not to be looked into or changed.
    pub action: Field<BTreeMap<String, Value>>,
    /// What the user entered in the action's form, by name of the form's field.
    pub form_values: Field<BTreeMap<String, String>>,
}

/// What became of a data action.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DataActionResponse {
    /// Id of the webhook event by which the action was sent; missing after some errors. Read-only.
    pub webhook_id: Option<String>,
    /// Whether the action succeeded. Read-only.
    pub success: Option<bool>,
    /// Whether the action may have changed the data, so that its query should be run again. Read-only.
    pub refresh_query: Option<bool>,
    /// What was wrong with the values of the form.
    pub validation_errors: Option<ValidationError>,
    /// What the action's server says about the outcome, such as why it failed; trouble with a single form field is in
    /// `validation_errors` instead. Read-only.
    pub message: Option<String>,
}
