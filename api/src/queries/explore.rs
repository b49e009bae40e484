//! The definition of a query of an explore.

use std::collections::BTreeMap;

use fingerpost::Field;
use serde_json::{Value, json};

use super::run::call;
use super::{Explore, Fixed, QueryError, QueryRun, Source};
use crate::resources::common::{Query, WriteQuery};
use crate::resources::query::Queries;

/// Returns the value of a property, which is set to an empty one before if it has none.
fn value<T: Default + Clone>(field: &mut Field<T>, change: impl FnOnce(&mut T)) {
    let mut value = field.value().cloned().unwrap_or_default();
    change(&mut value);
    *field = value.into();
}

impl QueryRun<Explore> {
    /// Adds fields, each as `view.field`.
    pub fn fields<F: Into<String>>(mut self, fields: impl IntoIterator<Item = F>) -> Self {
        value(&mut self.plan.query.fields, |all| all.extend(fields.into_iter().map(Into::into)));
        self
    }

    /// Adds fields whose values become columns. They must also be in [`fields`](Self::fields).
    pub fn pivots<F: Into<String>>(mut self, fields: impl IntoIterator<Item = F>) -> Self {
        value(&mut self.plan.query.pivots, |all| all.extend(fields.into_iter().map(Into::into)));
        self
    }

    /// Sets the filter of a field, in Looker's filter expressions, such as `7 days` or `California,Oregon`. It replaces
    /// an earlier filter of the same field; filters of several fields must all match.
    pub fn filter(mut self, field: impl Into<String>, expression: impl Into<String>) -> Self {
        value(&mut self.plan.query.filters, |all| drop(all.insert(field.into(), expression.into())));
        self
    }

    /// Sets the filters of several fields; see [`filter`](Self::filter).
    pub fn filters<F: Into<String>, E: Into<String>>(self, filters: impl IntoIterator<Item = (F, E)>) -> Self {
        filters.into_iter().fold(self, |run, (field, expression)| run.filter(field, expression))
    }

    /// Sets a custom filter: a Looker expression that is true or false for each row.
    pub fn filter_expression(mut self, expression: impl Into<String>) -> Self {
        self.plan.query.filter_expression = expression.into().into();
        self
    }

    /// Adds a field to sort by, such as `orders.count desc`. The order is ascending without `desc`.
    pub fn sort(mut self, field: impl Into<String>) -> Self {
        value(&mut self.plan.query.sorts, |all| all.push(field.into()));
        self
    }

    /// Leaves the rows unsorted, which saves time on large results.
    pub fn unsorted(mut self) -> Self {
        self.plan.query.sorts = vec!["__UNSORTED__".to_owned()].into();
        self
    }

    /// Sets the maximum number of rows; `-1` for all rows. Looker's default is 500.
    pub fn limit(mut self, rows: i64) -> Self {
        self.plan.query.limit = rows.to_string().into();
        self
    }

    /// Selects all rows.
    pub fn all_rows(self) -> Self {
        self.limit(-1)
    }

    /// Sets the maximum number of pivoted columns.
    pub fn column_limit(mut self, columns: u32) -> Self {
        self.plan.query.column_limit = columns.to_string().into();
        self
    }

    /// Computes a row of totals, which is in [`QueryFormat::JsonDetail`](super::QueryFormat::JsonDetail) and
    /// [`QueryFormat::JsonBi`](super::QueryFormat::JsonBi).
    pub fn totals(mut self) -> Self {
        self.plan.query.total = true.into();
        self
    }

    /// Computes a column of totals beside pivoted columns. Its key in rows is `$$$_row_total_$$$`.
    pub fn row_totals(mut self) -> Self {
        self.plan.query.row_total = "right".into();
        self
    }

    /// Adds fields to compute subtotals for.
    pub fn subtotals<F: Into<String>>(mut self, fields: impl IntoIterator<Item = F>) -> Self {
        value(&mut self.plan.query.subtotals, |all| all.extend(fields.into_iter().map(Into::into)));
        self
    }

    /// Adds fields whose missing values are filled in as rows.
    pub fn fill_fields<F: Into<String>>(mut self, fields: impl IntoIterator<Item = F>) -> Self {
        value(&mut self.plan.query.fill_fields, |all| all.extend(fields.into_iter().map(Into::into)));
        self
    }

    /// Sets the time zone of dates and times, such as `America/Los_Angeles`.
    pub fn query_timezone(mut self, zone: impl Into<String>) -> Self {
        self.plan.query.query_timezone = zone.into().into();
        self
    }

    /// Sets the visualization, by its settings.
    pub fn vis_config(mut self, settings: BTreeMap<String, Value>) -> Self {
        self.plan.query.vis_config = settings.into();
        self
    }

    /// Adds a table calculation with this Looker expression, such as `${orders.count} / 2`. Looker computes it, unless
    /// [`server_table_calcs`](Self::server_table_calcs) is set to `false`.
    pub fn table_calculation(mut self, name: &str, expression: &str) -> Self {
        self.plan.options.server_table_calcs.get_or_insert(true);
        self.dynamic_field(json!({ "table_calculation": name, "label": name, "expression": expression }))
    }

    /// Adds a custom measure over a field, with a type such as `sum` or `average`, and selects it.
    pub fn custom_measure(self, name: &str, kind: &str, field: &str) -> Self {
        let measure = json!({ "measure": name, "label": name, "based_on": field, "type": kind, "expression": "" });
        self.dynamic_field(measure).fields([name])
    }

    /// Adds a custom dimension with this Looker expression, and selects it.
    pub fn custom_dimension(self, name: &str, expression: &str) -> Self {
        self.dynamic_field(json!({ "dimension": name, "label": name, "expression": expression })).fields([name])
    }

    /// Adds a custom field or a table calculation, in the JSON that Looker uses for it.
    pub fn dynamic_field(mut self, field: Value) -> Self {
        value(&mut self.plan.query.dynamic_fields, |text| {
            let mut all: Vec<Value> = serde_json::from_str(text).unwrap_or_default();
            all.push(field);
            *text = Value::from(all).to_string();
        });
        self
    }

    /// Changes the definition of the query, for properties without a method of their own.
    ///
    /// ```no_run
    /// # fn example(looker: looker_api::Looker) {
    /// let run = looker.explore("thelook", "orders").with(|query| query.visible_ui_sections = "data".into());
    /// # }
    /// ```
    pub fn with(mut self, change: impl FnOnce(&mut WriteQuery)) -> Self {
        change(&mut self.plan.query);
        self
    }

    /// Sends the query in the URL of a GET (`run_url_encoded_query`), for proxies and logs that need it. URLs are
    /// limited in length. Settings of the run, which Looker does not document for it, are sent as parameters.
    pub fn in_url(mut self) -> QueryRun<Fixed> {
        self.plan.source = Source::InUrl;
        self.with_kind()
    }

    /// Saves the query, or finds the identical one, and returns it with its `id`, `slug` and `share_url`.
    pub async fn create(self) -> Result<Query, QueryError> {
        self.plan.client.create_query(&self.plan.query).await.map_err(call)
    }

    /// Saves the query, and returns the URL that shows it in Looker.
    pub async fn share_url(self) -> Result<String, QueryError> {
        let query = self.create().await?;
        query.share_url.ok_or_else(|| QueryError::Failed("Looker returned no share URL".to_owned()))
    }

    /// Returns the definition of the query.
    pub fn into_query(self) -> WriteQuery {
        *self.plan.query
    }
}

impl From<QueryRun<Explore>> for WriteQuery {
    fn from(run: QueryRun<Explore>) -> Self {
        run.into_query()
    }
}
