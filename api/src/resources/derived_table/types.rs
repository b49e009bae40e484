// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `DerivedTables`.

use fingerpost::Model;

/// The type `DependencyGraph`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DependencyGraph {
    /// Graph text. Read-only.
    pub graph_text: Option<String>,
}

/// The type `MaterializePDT`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct MaterializePDT {
    /// Id of the materialization. Read-only.
    pub materialization_id: Option<String>,
    /// Resp text. Read-only.
    pub resp_text: Option<String>,
}
