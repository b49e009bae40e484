// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `KeyDriverAnalysis`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use serde_json::Value;

/// Where the rows to analyse come from: a saved query, or a model with an explore.
///
/// A field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct KdaDataSource {
    /// Id of a saved query; takes the place of a model and explore.
    pub query_id: Field<String>,
    /// Name of the LookML model, given together with `explore_name`.
    pub model_name: Field<String>,
    /// Name of the explore, given together with `model_name`.
    pub explore_name: Field<String>,
}

/// What a key driver analysis is to look at.
///
/// A field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct KdaRequestPayload {
    /// Data source. Required.
    pub data_source: Field<KdaDataSource>,
    /// The measure whose change is to be explained, as `view.field`. Required.
    pub contribution_metric: Field<String>,
    /// Dimensions to split the change by, as `view.field`; six at most. Required.
    pub dimensions: Field<Vec<String>>,
    /// Filters for both groups: field names with expressions in Looker's filter syntax.
    pub base_filters: Field<BTreeMap<String, String>>,
    /// Filters that pick the normal group, such as an earlier period or a reference segment, by field name.
    pub baseline_filters: Field<BTreeMap<String, String>>,
    /// Filters that pick the group to be explained, such as the latest period, by field name. A minus sign before a
    /// value means everything but that value.
    pub breach_filters: Field<BTreeMap<String, String>>,
}

/// The outcome of a key driver analysis.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct KdaResponsePayload {
    /// How it ended, such as `SUCCESS` or `FAILED`. Read-only.
    pub status: Option<String>,
    /// The dimensions that were tried. Read-only.
    pub dimensions: Option<Vec<String>>,
    /// The segments found, the strongest first. Read-only.
    pub drivers: Option<Vec<Value>>,
}
