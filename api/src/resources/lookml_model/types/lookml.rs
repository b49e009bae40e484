// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `LookmlModels`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use serde_json::Value;

use super::{
    LookmlModelExploreFieldPeriodOverPeriodParamsPeriod, LookmlModelExploreFieldTimeIntervalName,
    LookmlModelExploreFieldUserAttributeFilterType, LookmlModelExploreFieldWeekStartDay, SelfServiceModelUploadData,
};

/// An explore in brief, as the list of a model's explores has it.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelNavExplore {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Label. Read-only.
    pub label: Option<String>,
    /// Whether the explore is kept out of menus. Read-only.
    pub hidden: Option<bool>,
    /// Heading under which menus show the explore. Read-only.
    pub group_label: Option<String>,
}

/// An explore in full: where its data comes from and which fields a query may choose.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExplore {
    /// Name of the explore with its model's name in front. Read-only.
    pub id: Option<String>,
    /// Name. Read-only.
    pub name: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Label. Read-only.
    pub label: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// Names of the views and other scopes that its fields come from. Read-only.
    pub scopes: Option<Vec<String>>,
    /// Whether its queries can have totals. Read-only.
    pub can_total: Option<bool>,
    /// Whether the caller may develop its `LookML`. Read-only.
    pub can_develop: Option<bool>,
    /// Whether the caller may see its `LookML`. Read-only.
    pub can_see_lookml: Option<bool>,
    /// Link to its definition in Looker's editor. Read-only.
    pub lookml_link: Option<String>,
    /// Whether the caller may save queries made with it. Read-only.
    pub can_save: Option<bool>,
    /// Whether the database can explain how it would run a query. Read-only.
    pub can_explain: Option<bool>,
    /// Whether the database itself can pivot. Read-only.
    pub can_pivot_in_db: Option<bool>,
    /// Whether its queries can have subtotals. Read-only.
    pub can_subtotal: Option<bool>,
    /// Whether times can be converted between time zones. Read-only.
    pub has_timezone_support: Option<bool>,
    /// For an explore made from uploaded data: where the data came from. Since 4.0.26.12; not in 25.14.
    pub self_service_explore_data: Option<SelfServiceModelUploadData>,
    /// Whether the cost of a query can be estimated before it is run. Read-only.
    pub supports_cost_estimate: Option<bool>,
    /// Name of the database connection that its queries use. Read-only.
    pub connection_name: Option<String>,
    /// Name of the SQL dialect of that connection. Read-only. Since 4.0.26.12; not in 25.14.
    pub dialect_name: Option<String>,
    /// Where nulls are sorted: `low`, `high`, `first` or `last`. Read-only.
    pub null_sort_treatment: Option<String>,
    /// Names of the `LookML` files that the model is made of. Read-only.
    pub files: Option<Vec<String>>,
    /// File that the explore is defined in. Read-only.
    pub source_file: Option<String>,
    /// Project name. Read-only.
    pub project_name: Option<String>,
    /// Model name. Read-only.
    pub model_name: Option<String>,
    /// Name of the view that the explore starts from. Read-only.
    pub view_name: Option<String>,
    /// Whether the explore is kept out of menus. Read-only.
    pub hidden: Option<bool>,
    /// Table that the explore reads, as SQL, such as `prod_orders2 AS orders`. Read-only.
    pub sql_table_name: Option<String>,
    /// Names of the fields with access filters; `access_filters` has taken its place. Read-only. Deprecated.
    pub access_filter_fields: Option<Vec<String>>,
    /// Filters that limit each user to certain rows, by their user attributes. Read-only.
    pub access_filters: Option<Vec<LookmlModelExploreAccessFilter>>,
    /// Other names by which the explore or its parts are known. Read-only.
    pub aliases: Option<Vec<LookmlModelExploreAlias>>,
    /// Filters that every query has; users may change their values but not remove them. Read-only.
    pub always_filter: Option<Vec<LookmlModelExploreAlwaysFilter>>,
    /// Filters that a query has unless it filters on certain other fields. Read-only.
    pub conditionally_filter: Option<Vec<LookmlModelExploreConditionallyFilter>>,
    /// Names of the fields that are indexed. Read-only.
    pub index_fields: Option<Vec<String>>,
    /// Named sets of fields. Read-only.
    pub sets: Option<Vec<LookmlModelExploreSet>>,
    /// Tags that the `LookML` gives to the explore. Read-only.
    pub tags: Option<Vec<String>>,
    /// What is wrong with the `LookML` of the explore. Read-only.
    pub errors: Option<Vec<LookmlModelExploreProblem>>,
    /// All fields of the explore, by their kind.
    pub fields: Option<LookmlModelExploreFieldset>,
    /// Views that the explore joins in. Read-only.
    pub joins: Option<Vec<LookmlModelExploreJoins>>,
    /// Heading under which menus show the explore. Read-only.
    pub group_label: Option<String>,
    /// For each type of dimension, the types of custom measure that can be based on it. Read-only.
    pub supported_measure_types: Option<Vec<LookmlModelExploreSupportedMeasureType>>,
    /// Names of joins that are part of every query, whether or not one of their fields is chosen. Read-only.
    pub always_join: Option<Vec<String>>,
}

/// The custom measures that can be made from one type of dimension.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreSupportedMeasureType {
    /// Type of dimension that the measure is based on. Read-only.
    pub dimension_type: Option<String>,
    /// Types of measure that can be made from it. Read-only.
    pub measure_types: Option<Vec<String>>,
}

/// A filter that limits each user to the rows that match one of their user attributes.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreAccessFilter {
    /// Name of the field that is compared. Read-only.
    pub field: Option<String>,
    /// Name of the user attribute that it is compared with. Read-only.
    pub user_attribute: Option<String>,
}

/// A filter that a query has unless it filters on certain other fields.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreConditionallyFilter {
    /// Name of the field. Read-only.
    pub name: Option<String>,
    /// Filter expression that the field starts out with. Read-only.
    pub value: Option<String>,
}

/// A filter that every query of an explore has.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreAlwaysFilter {
    /// Name of the field. Read-only.
    pub name: Option<String>,
    /// Filter expression that the field starts out with. Read-only.
    pub value: Option<String>,
}

/// Another name for something in an explore.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreAlias {
    /// The other name. Read-only.
    pub name: Option<String>,
    /// What it stands for. Read-only.
    pub value: Option<String>,
}

/// A named set of fields.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreSet {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Names of the fields in the set. Read-only.
    pub value: Option<Vec<String>>,
}

/// Something that is wrong with the `LookML` of an explore.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreProblem {
    /// Message. Read-only.
    pub message: Option<String>,
    /// Details. Read-only.
    pub details: Option<Value>,
    /// Where in the `LookML` it is. Read-only.
    pub error_pos: Option<String>,
    /// Whether it concerns a single field. Read-only.
    pub field_error: Option<bool>,
}

/// The fields of an explore, sorted by kind.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreFieldset {
    /// Fields to group by. Read-only.
    pub dimensions: Option<Vec<LookmlModelExploreField>>,
    /// Fields that sum up several rows. Read-only.
    pub measures: Option<Vec<LookmlModelExploreField>>,
    /// Fields that can only be filtered on. Read-only.
    pub filters: Option<Vec<LookmlModelExploreField>>,
    /// Fields whose value a user gives and the `LookML` makes use of. Read-only.
    pub parameters: Option<Vec<LookmlModelExploreField>>,
}

/// One field of an explore: a dimension, measure, filter or parameter.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreField {
    /// Side that the values are aligned to: `left` or `right`. Read-only.
    pub align: Option<LookmlModelExploreFieldAlign>,
    /// Custom timeframes that can be used to filter on the field. Read-only. Since 4.0.26.12; not in 25.14.
    pub available_custom_timeframes: Option<Vec<String>>,
    /// Labels of timeframes in the caller's language, by key. Read-only. Since 4.0.26.12; not in 25.14.
    pub timeframe_labels: Option<BTreeMap<String, String>>,
    /// Can filter. Read-only.
    pub can_filter: Option<bool>,
    /// Kind of field: `parameter`, `filter`, `measure` or `dimension`. Read-only.
    pub category: Option<LookmlModelExploreFieldCategory>,
    /// Value that a filter on the field starts out with. Read-only.
    pub default_filter_value: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Dimension group that the field is part of. Read-only.
    pub dimension_group: Option<String>,
    /// Names of the fields shown on drilling into a value: those the `LookML` gives, or the default ones of some types.
    /// Read-only.
    pub drill_fields: Option<Vec<String>>,
    /// All values that the field can have; null where they are not limited. Read-only.
    pub enumerations: Option<Vec<LookmlModelExploreFieldEnumeration>>,
    /// What is wrong with the definition of the field. Read-only.
    pub error: Option<String>,
    /// Heading under which the field is shown, with others of the same heading. Read-only.
    pub field_group_label: Option<String>,
    /// Short label of the field below that heading. Read-only.
    pub field_group_variant: Option<String>,
    /// How missing values can be filled in: `enumeration` or `range`; null where they cannot. Read-only.
    pub fill_style: Option<LookmlModelExploreFieldFillStyle>,
    /// Months from the start of the calendar year to that of the fiscal year. Read-only.
    pub fiscal_month_offset: Option<i64>,
    /// Whether the `LookML` lists `allowed_values` for the field. Read-only.
    pub has_allowed_values: Option<bool>,
    /// Whether the field has links or drill fields. Read-only.
    pub has_drills_metadata: Option<bool>,
    /// Whether pickers leave the field out. Read-only.
    pub hidden: Option<bool>,
    /// Whether it is a filter. Read-only.
    pub is_filter: Option<bool>,
    /// Whether it is a time in fiscal terms. Read-only.
    pub is_fiscal: Option<bool>,
    /// Whether its values are numbers. Read-only.
    pub is_numeric: Option<bool>,
    /// Whether its values are times. Read-only.
    pub is_timeframe: Option<bool>,
    /// Whether it can be filtered by time. Read-only.
    pub can_time_filter: Option<bool>,
    /// Span of time that each value stands for.
    pub time_interval: Option<LookmlModelExploreFieldTimeInterval>,
    /// Label, with that of the view in front. Read-only.
    pub label: Option<String>,
    /// Name of the parameter that the label is taken from. Read-only.
    pub label_from_parameter: Option<String>,
    /// Label, without that of the view. Read-only.
    pub label_short: Option<String>,
    /// Link to the definition of the field in Looker's editor. Read-only.
    pub lookml_link: Option<String>,
    /// Links that a value offers. Read-only.
    pub links: Option<Vec<LookmlFieldLink>>,
    /// Map that the values can be drawn on.
    pub map_layer: Option<LookmlModelExploreFieldMapLayer>,
    /// Whether it is a measure. Read-only.
    pub measure: Option<bool>,
    /// Name of the field, as `view.field`. Read-only.
    pub name: Option<String>,
    /// Whether numbers keep their format, whatever the user attribute `number_format` says. Read-only.
    pub strict_value_format: Option<bool>,
    /// Whether it is a parameter. Read-only.
    pub parameter: Option<bool>,
    /// For a measure that compares two periods: what is compared, and how.
    pub period_over_period_params: Option<LookmlModelExploreFieldPeriodOverPeriodParams>,
    /// By its name, whether the field has to stay in a query; Looker's reference says the reverse, that it can be taken
    /// out. Read-only.
    pub permanent: Option<bool>,
    /// Whether it is the primary key of its view. Read-only.
    pub primary_key: Option<bool>,
    /// Name of the project that defines it. Read-only.
    pub project_name: Option<String>,
    /// Whether another order of the values can only be had by running the query again. Read-only.
    pub requires_refresh_on_sort: Option<bool>,
    /// Scope that the field belongs to, mostly its view. Read-only.
    pub scope: Option<String>,
    /// Whether results can be sorted by it. Read-only.
    pub sortable: Option<bool>,
    /// Path of the `LookML` file within its project. Read-only.
    pub source_file: Option<String>,
    /// Path of the `LookML` file, with its project in front. Read-only.
    pub source_file_path: Option<String>,
    /// SQL as written in `LookML`, which may differ from what the database gets; null for a caller without
    /// `see_lookml`. Read-only.
    pub sql: Option<String>,
    /// The cases of an SQL CASE, as written in `LookML`; null for a caller without `see_lookml`. Read-only.
    pub sql_case: Option<Vec<LookmlModelExploreFieldSqlCase>>,
    /// Filters that the `LookML` puts on the measure. Read-only.
    pub filters: Option<Vec<LookmlModelExploreFieldMeasureFilters>>,
    /// Dimension whose values are suggested to someone who filters. Read-only.
    pub suggest_dimension: Option<String>,
    /// Explore in which those values are looked up. Read-only.
    pub suggest_explore: Option<String>,
    /// Whether values can be suggested. Read-only.
    pub suggestable: Option<bool>,
    /// Values to suggest, maybe not the newest: a query for suggestions, or `enumerations`, is mostly the better
    /// source. Read-only.
    pub suggestions: Option<Vec<String>>,
    /// Other words that users may have for the field, for language models and developers. Read-only.
    pub synonyms: Option<Vec<String>>,
    /// Tags that the `LookML` gives to the field. Read-only.
    pub tags: Option<Vec<String>>,
    /// Type of the field in `LookML`. Read-only.
    pub r#type: Option<String>,
    /// Types of user attribute whose values may be used in a filter on the field. Read-only.
    pub user_attribute_filter_types: Option<Vec<LookmlModelExploreFieldUserAttributeFilterType>>,
    /// Format of the values, as `LookML` writes it. Read-only.
    pub value_format: Option<String>,
    /// Name of the format that `LookML` gives to the values. Read-only. Since 4.0.26.12; not in 25.14.
    pub value_format_name: Option<String>,
    /// Name of the view that the field belongs to. Read-only.
    pub view: Option<String>,
    /// Label of that view. Read-only.
    pub view_label: Option<String>,
    /// Whether the field comes from a query's `dynamic_fields` and not from the model. Read-only.
    pub dynamic: Option<bool>,
    /// Day that weeks begin on, from `monday` to `sunday`. Read-only.
    pub week_start_day: Option<LookmlModelExploreFieldWeekStartDay>,
    /// How many times queries have used the field. Read-only.
    pub times_used: Option<i64>,
    /// Name of the view that defines the field; not the same as `view` where a join renames the view by `from`.
    /// Read-only.
    pub original_view: Option<String>,
    /// Data type that the `LookML` states for a date. Read-only. Since 4.0.26.12; not in 25.14.
    pub datatype: Option<String>,
    /// Whether its times are converted between time zones. Read-only. Since 4.0.26.12; not in 25.14.
    pub convert_tz: Option<bool>,
}

/// One of the values that a field can have.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreFieldEnumeration {
    /// Label. Read-only.
    pub label: Option<String>,
    /// Value. Read-only.
    pub value: Option<Value>,
}

/// The span of time that a value of a field stands for, such as 15 minutes.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreFieldTimeInterval {
    /// Unit, from `microsecond` to `year`. Read-only.
    pub name: Option<LookmlModelExploreFieldTimeIntervalName>,
    /// How many units make up the span. Read-only.
    pub count: Option<i64>,
}

/// One case of an SQL CASE.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreFieldSqlCase {
    /// Value that the field then has. Read-only.
    pub value: Option<String>,
    /// SQL condition of the case. Read-only.
    pub condition: Option<String>,
}

/// A filter that `LookML` puts on a measure.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreFieldMeasureFilters {
    /// Name of the field that is filtered on. Read-only.
    pub field: Option<String>,
    /// Filter expression. Read-only.
    pub condition: Option<String>,
}

/// How a measure compares one period with an earlier one.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreFieldPeriodOverPeriodParams {
    /// Measure that is compared. Read-only.
    pub based_on: Option<String>,
    /// Dimension that says which period a row falls into. Read-only.
    pub based_on_time: Option<String>,
    /// Length of a period: a `date`, `week`, `month`, `quarter` or `year`, or a `fiscal_quarter` or `fiscal_year`.
    /// Read-only.
    pub period: Option<LookmlModelExploreFieldPeriodOverPeriodParamsPeriod>,
    /// What the measure shows: the `previous` value, the `difference` or the `relative_change`. Read-only.
    pub kind: Option<LookmlModelExploreFieldPeriodOverPeriodParamsKind>,
    /// Whether a period that is not over yet is compared with the same part of the earlier one, not with all of it.
    /// Read-only.
    pub value_to_date: Option<bool>,
}

/// The map on which the values of a field can be drawn.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreFieldMapLayer {
    /// URL of the map's data. Read-only.
    pub url: Option<String>,
    /// Name of the layer in `LookML`. Read-only.
    pub name: Option<String>,
    /// Name of the `TopoJSON` object to draw; the first one unless set. Read-only.
    pub feature_key: Option<String>,
    /// Property of a region that is matched with the field's values; the first that fits unless set. Read-only.
    pub property_key: Option<String>,
    /// Property of a region that labels it; `property_key` unless set. Read-only.
    pub property_label_key: Option<String>,
    /// Projection to prefer where a visualization offers several. Read-only.
    pub projection: Option<String>,
    /// Format of the regions: `topojson` or `vector_tile_region`. Read-only.
    pub format: Option<LookmlModelExploreFieldMapLayerFormat>,
    /// URL of a JSON object that gives, for every value of `property_key`, the west, south, east and north bounds of
    /// its region; used to centre the map. Read-only.
    pub extents_json_url: Option<String>,
    /// Highest zoom at which the layer is shown, by its name; Looker's reference says the lowest. Read-only.
    pub max_zoom_level: Option<i64>,
    /// Lowest zoom at which the layer is shown, by its name; Looker's reference says the highest. Read-only.
    pub min_zoom_level: Option<i64>,
}

/// A link that the values of a field offer.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlFieldLink {
    /// Text that users see. Read-only.
    pub label: Option<String>,
    /// Where the link goes. Read-only.
    pub url: Option<String>,
    /// URL of a picture to show with the link. Read-only.
    pub icon_url: Option<String>,
}

/// A view that an explore joins in.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModelExploreJoins {
    /// Name of the join, and of its view unless `from` names another. Read-only.
    pub name: Option<String>,
    /// Names of the fields that the join's condition uses. Read-only.
    pub dependent_fields: Option<Vec<String>>,
    /// Names of the view's fields that the explore takes in. Read-only.
    pub fields: Option<Vec<String>>,
    /// Dimension of the explore whose values are primary keys of the joined view. Read-only.
    pub foreign_key: Option<String>,
    /// Name of the view to join, where the join has a name of its own. Read-only.
    pub from: Option<String>,
    /// Whether every query has to use an outer join. Read-only.
    pub outer_only: Option<bool>,
    /// How many rows meet how many: `one_to_one`, `many_to_one`, `one_to_many` or `many_to_many`. Read-only.
    pub relationship: Option<String>,
    /// Names of the joins that have to be in the SQL as well. Read-only.
    pub required_joins: Option<Vec<String>>,
    /// Foreign key, as an SQL expression. Read-only.
    pub sql_foreign_key: Option<String>,
    /// Condition of the join, as SQL. Read-only.
    pub sql_on: Option<String>,
    /// Table to join. Read-only.
    pub sql_table_name: Option<String>,
    /// Kind of join: `inner`, `left_outer`, `full_outer` or `cross`. Read-only.
    pub r#type: Option<String>,
    /// Label under which pickers show the view. Read-only.
    pub view_label: Option<String>,
}

/// A model: its configuration, and the explores that its `LookML` defines.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlModel {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Names of the database connections that the model may use.
    pub allowed_db_connection_names: Option<Vec<String>>,
    /// Its explores in brief; only where `has_content` is true. Read-only.
    pub explores: Option<Vec<LookmlModelNavExplore>>,
    /// Whether there is any `LookML` for the model. Read-only.
    pub has_content: Option<bool>,
    /// Label. Read-only.
    pub label: Option<String>,
    /// Name of the model, which is its id too.
    pub name: Option<String>,
    /// Name of the project that has its `LookML`.
    pub project_name: Option<String>,
    /// Whether the model may use every connection, later ones too.
    pub unlimited_db_connections: Option<bool>,
}

/// A model: its configuration, and the explores that its `LookML` defines.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteLookmlModel {
    /// Names of the database connections that the model may use.
    pub allowed_db_connection_names: Field<Vec<String>>,
    /// Name of the model, which is its id too.
    pub name: Field<String>,
    /// Name of the project that has its `LookML`.
    pub project_name: Field<String>,
    /// Whether the model may use every connection, later ones too.
    pub unlimited_db_connections: Field<bool>,
}

/// What `align` of `LookmlModelExploreField` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum LookmlModelExploreFieldAlign {
    /// `left`.
    #[model(rename = "left")]
    Left,
    /// `right`.
    #[model(rename = "right")]
    Right,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `category` of `LookmlModelExploreField` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum LookmlModelExploreFieldCategory {
    /// `parameter`.
    #[model(rename = "parameter")]
    Parameter,
    /// `filter`.
    #[model(rename = "filter")]
    Filter,
    /// `measure`.
    #[model(rename = "measure")]
    Measure,
    /// `dimension`.
    #[model(rename = "dimension")]
    Dimension,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `fill_style` of `LookmlModelExploreField` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum LookmlModelExploreFieldFillStyle {
    /// `enumeration`.
    #[model(rename = "enumeration")]
    Enumeration,
    /// `range`.
    #[model(rename = "range")]
    Range,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `format` of `LookmlModelExploreFieldMapLayer` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum LookmlModelExploreFieldMapLayerFormat {
    /// `topojson`.
    #[model(rename = "topojson")]
    Topojson,
    /// `vector_tile_region`.
    #[model(rename = "vector_tile_region")]
    VectorTileRegion,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `kind` of `LookmlModelExploreFieldPeriodOverPeriodParams` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum LookmlModelExploreFieldPeriodOverPeriodParamsKind {
    /// `previous`.
    #[model(rename = "previous")]
    Previous,
    /// `difference`.
    #[model(rename = "difference")]
    Difference,
    /// `relative_change`.
    #[model(rename = "relative_change")]
    RelativeChange,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}
