//! Models, explores and fields as Looker's JSON.

use serde_json::{Value, json};

use super::explore::{Explore, Model};
use super::field::Field;

impl Model {
    /// Returns the properties of `LookmlModel`.
    pub(in crate::simulator) fn describe(&self) -> Value {
        let explores = self.explores.iter().map(|explore| {
            json!({
                "name": explore.name,
                "label": explore.label(),
                "description": explore.description,
                "hidden": false,
                "group_label": self.label,
            })
        });
        json!({
            "name": self.name,
            "label": self.label,
            "project_name": self.project,
            "allowed_db_connection_names": [self.connection],
            "unlimited_db_connections": false,
            "has_content": true,
            "explores": explores.collect::<Vec<_>>(),
        })
    }

    /// Returns the properties of `LookmlModelExplore` for one of its explores, with all fields.
    pub(in crate::simulator) fn describe_explore(&self, explore: &Explore) -> Value {
        let fields = |measures: bool| -> Vec<Value> {
            let fields = explore.fields.iter().filter(|field| field.is_measure() == measures);
            fields.map(|field| field.describe(explore)).collect()
        };
        let joins = explore.joins.iter().map(
            |(view, on)| json!({ "name": view, "sql_on": on, "type": "left_outer", "relationship": "many_to_one" }),
        );
        json!({
            "id": format!("{}::{}", self.name, explore.name),
            "name": explore.name,
            "label": explore.label(),
            "title": explore.label(),
            "description": explore.description,
            "group_label": self.label,
            "model_name": self.name,
            "view_name": explore.name,
            "project_name": self.project,
            "connection_name": self.connection,
            "dialect_name": "postgres",
            "sql_table_name": format!("public.{}", explore.name),
            "null_sort_treatment": "low",
            "hidden": false,
            "can_total": true,
            "can_save": true,
            "can_explain": false,
            "can_pivot_in_db": true,
            "can_subtotal": false,
            "has_timezone_support": true,
            "supports_cost_estimate": false,
            "source_file": format!("{}.explore.lkml", explore.name),
            "scopes": explore.scopes(),
            "tags": [],
            "errors": null,
            "fields": { "dimensions": fields(false), "measures": fields(true), "filters": [], "parameters": [] },
            "joins": joins.collect::<Vec<_>>(),
        })
    }
}

impl Explore {
    /// Returns the views of its fields.
    fn scopes(&self) -> Vec<&'static str> {
        let mut views: Vec<_> = self.fields.iter().map(Field::view).collect();
        views.dedup();
        views
    }
}

impl Field {
    /// Returns the properties of `LookmlModelExploreField`, which are also part of results.
    pub(in crate::simulator) fn describe(&self, explore: &Explore) -> Value {
        let format = self.value_format.names();
        let category = if self.is_measure() { "measure" } else { "dimension" };
        let group = self.dimension_group();
        let label = |name: &str| super::field::title(name.rsplit('.').next().unwrap_or(name));
        let variant = match group {
            Some(group) => super::field::title(self.name[group.len()..].trim_start_matches('_')),
            None => self.label_short(),
        };
        json!({
            "name": self.name,
            "label": self.label(),
            "label_short": self.label_short(),
            "field_group_label": group.map(|group| format!("{} Date", label(group))),
            "field_group_variant": variant,
            "dimension_group": group,
            "description": self.description,
            "type": self.type_name(),
            "category": category,
            "measure": self.is_measure(),
            "is_numeric": self.is_numeric(),
            "is_timeframe": group.is_some(),
            "can_time_filter": group.is_some(),
            "is_filter": false,
            "is_fiscal": false,
            "can_filter": true,
            "sortable": true,
            "hidden": false,
            "parameter": false,
            "dynamic": false,
            "primary_key": self.is_primary_key(),
            "align": if self.is_numeric() { "right" } else { "left" },
            "value_format": format.map(|(format, _)| format),
            "value_format_name": format.map(|(_, name)| name),
            "view": self.view(),
            "original_view": self.view(),
            "view_label": self.view_label(),
            "scope": self.view(),
            "suggest_dimension": self.name,
            "suggest_explore": explore.name,
            "suggestable": self.type_name() == "string",
            "sql": self.sql(explore),
            "tags": [],
        })
    }
}
