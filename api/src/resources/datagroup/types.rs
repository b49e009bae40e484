// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Datagroups`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};

/// A caching policy of a model, with the state of its trigger.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Datagroup {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// When the entry was made, in seconds since 1970. Read-only.
    pub created_at: Option<i64>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Model that defines the datagroup; together with `name` it is unique. Read-only.
    pub model_name: Option<String>,
    /// Name within the model. Read-only.
    pub name: Option<String>,
    /// Cached results from before this time no longer count, in seconds since 1970; not in the future.
    pub stale_before: Option<i64>,
    /// When the trigger was last looked at, in seconds since 1970. Read-only.
    pub trigger_check_at: Option<i64>,
    /// What went wrong at the latest check of the trigger. Read-only.
    pub trigger_error: Option<String>,
    /// What the trigger gave at its latest check; a new value sets the datagroup off. Read-only.
    pub trigger_value: Option<String>,
    /// When the datagroup was last set off, in seconds since 1970; not in the future.
    pub triggered_at: Option<i64>,
}

/// A caching policy of a model, with the state of its trigger.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDatagroup {
    /// Cached results from before this time no longer count, in seconds since 1970; not in the future.
    pub stale_before: Field<i64>,
    /// When the datagroup was last set off, in seconds since 1970; not in the future.
    pub triggered_at: Field<i64>,
}
