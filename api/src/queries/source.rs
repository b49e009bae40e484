//! The parts of a run: what is run, and with which settings.

use std::collections::BTreeMap;
use std::fmt;

use fingerpost::{Client, Field};

use super::background::Background;
use crate::resources::common::WriteQuery;
use crate::resources::query::SqlQueryCreate;

/// The source of the results.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    /// The query of the run, in the body of the request.
    Inline,
    /// The query of the run, in the URL of the request.
    InUrl,
    /// A saved query, by id.
    Saved(String),
    /// The query of a look, by the look's id.
    #[cfg(feature = "look")]
    Look(String),
    /// A new query of SQL Runner.
    Sql(Box<SqlQueryCreate>),
    /// A query of SQL Runner, by slug.
    SqlSlug(String),
}

/// The settings of a run, which are query parameters of the calls that run queries. Unset ones keep Looker's defaults.
#[derive(Clone, Debug, Default)]
pub(crate) struct RunOptions {
    pub(super) limit: Option<i64>,
    pub(super) apply_formatting: Option<bool>,
    pub(super) apply_vis: Option<bool>,
    pub(super) cache: Option<bool>,
    pub(super) image_width: Option<i64>,
    pub(super) image_height: Option<i64>,
    pub(super) generate_drill_links: Option<bool>,
    pub(super) force_production: Option<bool>,
    pub(super) cache_only: Option<bool>,
    pub(super) path_prefix: Option<String>,
    pub(super) rebuild_pdts: Option<bool>,
    pub(super) server_table_calcs: Option<bool>,
}

/// A run: what is run, and how.
#[derive(Clone)]
pub(crate) struct Plan {
    pub(crate) client: Client,
    pub(crate) source: Source,
    /// The query of an explore; empty for other sources.
    pub(crate) query: Box<WriteQuery>,
    pub(super) options: RunOptions,
    pub(super) background: Option<Background>,
}

impl Plan {
    pub(super) fn new(client: &Client, source: Source) -> Self {
        Self { client: client.clone(), source, query: Box::default(), options: RunOptions::default(), background: None }
    }
}

impl fmt::Debug for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = f.debug_struct("Plan");
        parts.field("source", &self.source).field("query", &self.query).field("options", &self.options);
        parts.field("in_background", &self.background.is_some()).finish_non_exhaustive()
    }
}

/// Returns the parameters of a query in a URL: `f[view.field]` for a filter, lists with commas.
pub(super) fn url_parameters(query: &WriteQuery, options: &RunOptions) -> BTreeMap<String, String> {
    let mut parameters = BTreeMap::new();
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            parameters.insert(name.to_owned(), value);
        }
    };
    let list = |field: &Field<Vec<String>>| field.value().map(|items| items.join(","));
    add("fields", list(&query.fields));
    add("pivots", list(&query.pivots));
    add("fill_fields", list(&query.fill_fields));
    add("sorts", list(&query.sorts));
    add("subtotals", list(&query.subtotals));
    let texts = [
        ("filter_expression", &query.filter_expression),
        ("limit", &query.limit),
        ("column_limit", &query.column_limit),
        ("row_total", &query.row_total),
        ("visible_ui_sections", &query.visible_ui_sections),
        ("dynamic_fields", &query.dynamic_fields),
        ("client_id", &query.client_id),
        ("query_timezone", &query.query_timezone),
    ];
    for (name, text) in texts {
        add(name, text.value().cloned());
    }
    add("total", query.total.value().map(bool::to_string));
    let json = |value: &BTreeMap<String, serde_json::Value>| serde_json::to_string(value).ok();
    add("vis", query.vis_config.value().and_then(json));
    add("filter_config", query.filter_config.value().and_then(json));
    for (field, value) in query.filters.value().into_iter().flatten() {
        add(&format!("f[{field}]"), Some(value.clone()));
    }
    let flags = [
        ("apply_formatting", options.apply_formatting),
        ("apply_vis", options.apply_vis),
        ("cache", options.cache),
        ("generate_drill_links", options.generate_drill_links),
        ("force_production", options.force_production),
        ("cache_only", options.cache_only),
        ("rebuild_pdts", options.rebuild_pdts),
        ("server_table_calcs", options.server_table_calcs),
    ];
    for (name, flag) in flags {
        add(name, flag.map(|flag| flag.to_string()));
    }
    add("image_width", options.image_width.map(|pixels| pixels.to_string()));
    add("image_height", options.image_height.map(|pixels| pixels.to_string()));
    add("path_prefix", options.path_prefix.clone());
    parameters
}
