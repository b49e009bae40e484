// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `DerivedTables`.

use fingerpost::Model;

/// Which derived tables depend on which, as a graph.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DependencyGraph {
    /// The graph in the dot language, which Graphviz turns into a picture. Read-only.
    pub graph_text: Option<String>,
}

/// A job that builds a persistent derived table.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct MaterializePDT {
    /// Id of the job, by which it is looked up or stopped. Read-only.
    pub materialization_id: Option<String>,
    /// What Looker has to say about the job, as text. Read-only.
    pub resp_text: Option<String>,
}
