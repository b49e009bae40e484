// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Artifacts`.

use fingerpost::{Field, Model};
use jiff::Timestamp;

/// How full the artifact store is.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ArtifactUsage {
    /// Most the whole store may hold, in bytes. Read-only.
    pub max_size: Option<i64>,
    /// What the whole store holds now, in bytes. Read-only.
    pub usage: Option<i64>,
}

/// A namespace of the artifact store.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ArtifactNamespace {
    /// Name of the namespace. Read-only.
    pub namespace: Option<String>,
    /// How many artifacts it has. Read-only.
    pub count: Option<i64>,
}

/// An artifact to be stored, new or changed.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct UpdateArtifact {
    /// Name of the artifact, one of a kind within its namespace. Required.
    pub key: Field<String>,
    /// What to store, as text; encode binary data as base64. Required.
    pub value: Field<String>,
    /// MIME type, where the detected `text/plain` is not right. JSON needs `application/json` here on each write.
    pub content_type: Field<String>,
}

/// A value kept under a key in the artifact store.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Artifact {
    /// Name of the artifact, one of a kind within its namespace.
    pub key: Option<String>,
    /// The stored value, as text.
    pub value: Option<String>,
    /// MIME type of the value; `text/plain` unless another was given when it was stored.
    pub content_type: Option<String>,
    /// How many times it has been saved. A change has to name it. Read-only.
    pub version: Option<i64>,
    /// Namespace it is in. Read-only.
    pub namespace: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
    /// Size of the value in bytes. Read-only.
    pub value_size: Option<i64>,
    /// Id of the user who made it. Read-only.
    pub created_by_userid: Option<String>,
    /// Id of the user who changed it last. Read-only.
    pub updated_by_userid: Option<String>,
}
