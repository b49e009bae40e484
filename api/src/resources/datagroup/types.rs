// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Datagroups`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};

/// The type `Datagroup`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct Datagroup {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<i64>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Model name. Read-only.
    pub model_name: Option<String>,
    /// Name. Read-only.
    pub name: Option<String>,
    /// Stale before.
    pub stale_before: Option<i64>,
    /// Trigger check at. Read-only.
    pub trigger_check_at: Option<i64>,
    /// Trigger error. Read-only.
    pub trigger_error: Option<String>,
    /// Trigger value. Read-only.
    pub trigger_value: Option<String>,
    /// Triggered at.
    pub triggered_at: Option<i64>,
}

/// The type `Datagroup`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteDatagroup {
    /// Stale before.
    pub stale_before: Field<i64>,
    /// Triggered at.
    pub triggered_at: Field<i64>,
}
