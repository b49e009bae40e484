// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Alerts`.

use fingerpost::{Field, Model};
use serde_json::Value;

/// Narrows an alert to the rows in which a field has a certain value.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AlertFieldFilter {
    /// Field to look at, as `view.field`.
    pub field_name: Option<String>,
    /// Value it has to have: a number, a text, or for a location an array such as `[1.0, 56.0]`.
    pub field_value: Option<Value>,
    /// Only for a location: latitude and longitude as a text, such as `1.0,56.0`.
    pub filter_value: Option<String>,
}

/// Narrows an alert to the rows in which a field has a certain value.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteAlertFieldFilter {
    /// Field to look at, as `view.field`. Required.
    pub field_name: Field<String>,
    /// Value it has to have: a number, a text, or for a location an array such as `[1.0, 56.0]`. Required.
    pub field_value: Field<Value>,
    /// Only for a location: latitude and longitude as a text, such as `1.0,56.0`.
    pub filter_value: Field<String>,
}

/// A filter of the dashboard, with the value under which an alert looks at the data.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AlertAppliedDashboardFilter {
    /// Title of the dashboard's filter.
    pub filter_title: Option<String>,
    /// Dimension that the filter works on, such as `distribution_centers.name`.
    pub field_name: Option<String>,
    /// Value of the filter, a filter expression.
    pub filter_value: Option<String>,
    /// The filter in words, such as `is Los Angeles CA`; Looker may have made them up. Read-only.
    pub filter_description: Option<String>,
}

/// A filter of the dashboard, with the value under which an alert looks at the data.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteAlertAppliedDashboardFilter {
    /// Title of the dashboard's filter. Required.
    pub filter_title: Field<String>,
    /// Dimension that the filter works on, such as `distribution_centers.name`. Required.
    pub field_name: Field<String>,
    /// Value of the filter, a filter expression. Required.
    pub filter_value: Field<String>,
}

/// The field of a tile that an alert watches.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AlertField {
    /// Title of the field; as a rule Looker makes it from the name and the filters.
    pub title: Option<String>,
    /// Name of the field, as `view.field`.
    pub name: Option<String>,
    /// Narrows the alert to certain rows of the tile, on top of `applied_dashboard_filters`, which mostly are enough.
    pub filter: Option<Vec<AlertFieldFilter>>,
}

/// The field of a tile that an alert watches.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteAlertField {
    /// Title of the field; as a rule Looker makes it from the name and the filters. Required.
    pub title: Field<String>,
    /// Name of the field, as `view.field`. Required.
    pub name: Field<String>,
    /// Narrows the alert to certain rows of the tile, on top of `applied_dashboard_filters`, which mostly are enough.
    pub filter: Field<Vec<WriteAlertFieldFilter>>,
}

/// The newest points in time that an alert on a time series has seen.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AlertConditionState {
    /// The point before the newest one; only sent, never answered. Write-only.
    pub previous_time_series_id: Option<String>,
    /// The newest point; only sent, never answered. Write-only.
    pub latest_time_series_id: Option<String>,
}

/// The newest points in time that an alert on a time series has seen.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteAlertConditionState {
    /// The point before the newest one; only sent, never answered. Write-only.
    pub previous_time_series_id: Field<String>,
    /// The newest point; only sent, never answered. Write-only.
    pub latest_time_series_id: Field<String>,
}

/// A check, made on a schedule, whether a value on a dashboard meets a condition, and who is told if it does.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Alert {
    /// Values of the dashboard's filters under which the data is checked.
    pub applied_dashboard_filters: Option<Vec<AlertAppliedDashboardFilter>>,
    /// How the value is compared with `threshold`. `INCREASES_BY`, `DECREASES_BY` and `CHANGES_BY` are for time series,
    /// for which not all of the others make sense.
    pub comparison_type: Option<AlertComparisonType>,
    /// When to check, as a crontab entry; checks have to be more than 15 minutes apart.
    pub cron: Option<String>,
    /// Id of the query that is run for the check. Since 4.0.26.12; not in 25.14.
    pub query_id: Option<String>,
    /// Domain of the link in the message, one of those that the admin allows.
    pub custom_url_base: Option<String>,
    /// Path and parameters of the link in the message.
    pub custom_url_params: Option<String>,
    /// Text of the link in the message.
    pub custom_url_label: Option<String>,
    /// Whether the message has the custom link.
    pub show_custom_url: Option<bool>,
    /// Title chosen by a user in place of Looker's.
    pub custom_title: Option<String>,
    /// Id of the tile that the alert watches.
    pub dashboard_element_id: Option<String>,
    /// Text that goes with the title.
    pub description: Option<String>,
    /// Extra treatment of the alert: `NONE` or `STRATEGIC_NARRATIVE`. Since 4.0.26.12; not in 25.14.
    pub enhancements: Option<AlertEnhancements>,
    /// Who is told; all of them of the same kind.
    pub destinations: Option<Vec<AlertDestination>>,
    /// The field that the alert watches.
    pub field: Option<AlertField>,
    /// Whether the caller follows the alert. Read-only.
    pub followed: Option<bool>,
    /// Whether the alert can be followed. Read-only.
    pub followable: Option<bool>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Is disabled.
    pub is_disabled: Option<bool>,
    /// Why the alert was switched off.
    pub disabled_reason: Option<String>,
    /// Whether other users see the alert.
    pub is_public: Option<bool>,
    /// Kind of the content that the message leads to; always `dashboard`.
    pub investigative_content_type: Option<AlertInvestigativeContentType>,
    /// Id of the content that the message leads to.
    pub investigative_content_id: Option<String>,
    /// Title of the content that the message leads to. Read-only.
    pub investigative_content_title: Option<String>,
    /// Id of the dashboard, where it is defined in `LookML`.
    pub lookml_dashboard_id: Option<String>,
    /// Id of the tile, where its dashboard is defined in `LookML`.
    pub lookml_link_id: Option<String>,
    /// Id of the user whose alert it is.
    pub owner_id: Option<String>,
    /// Owner display name. Read-only.
    pub owner_display_name: Option<String>,
    /// Number that the value is compared with.
    pub threshold: Option<f64>,
    /// For a time series: how far the alert has read it.
    pub time_series_condition_state: Option<AlertConditionState>,
}

/// A check, made on a schedule, whether a value on a dashboard meets a condition, and who is told if it does.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteAlert {
    /// Values of the dashboard's filters under which the data is checked.
    pub applied_dashboard_filters: Field<Vec<WriteAlertAppliedDashboardFilter>>,
    /// How the value is compared with `threshold`. `INCREASES_BY`, `DECREASES_BY` and `CHANGES_BY` are for time series,
    /// for which not all of the others make sense. Required.
    pub comparison_type: Field<AlertComparisonType>,
    /// When to check, as a crontab entry; checks have to be more than 15 minutes apart. Required.
    pub cron: Field<String>,
    /// Id of the query that is run for the check. Since 4.0.26.12; not in 25.14.
    pub query_id: Field<String>,
    /// Domain of the link in the message, one of those that the admin allows.
    pub custom_url_base: Field<String>,
    /// Path and parameters of the link in the message.
    pub custom_url_params: Field<String>,
    /// Text of the link in the message.
    pub custom_url_label: Field<String>,
    /// Whether the message has the custom link.
    pub show_custom_url: Field<bool>,
    /// Title chosen by a user in place of Looker's.
    pub custom_title: Field<String>,
    /// Id of the tile that the alert watches.
    pub dashboard_element_id: Field<String>,
    /// Text that goes with the title.
    pub description: Field<String>,
    /// Extra treatment of the alert: `NONE` or `STRATEGIC_NARRATIVE`. Since 4.0.26.12; not in 25.14.
    pub enhancements: Field<AlertEnhancements>,
    /// Who is told; all of them of the same kind. Required.
    pub destinations: Field<Vec<WriteAlertDestination>>,
    /// The field that the alert watches. Required.
    pub field: Field<WriteAlertField>,
    /// Is disabled.
    pub is_disabled: Field<bool>,
    /// Why the alert was switched off.
    pub disabled_reason: Field<String>,
    /// Whether other users see the alert.
    pub is_public: Field<bool>,
    /// Kind of the content that the message leads to; always `dashboard`.
    pub investigative_content_type: Field<AlertInvestigativeContentType>,
    /// Id of the content that the message leads to.
    pub investigative_content_id: Field<String>,
    /// Id of the dashboard, where it is defined in `LookML`.
    pub lookml_dashboard_id: Field<String>,
    /// Id of the tile, where its dashboard is defined in `LookML`.
    pub lookml_link_id: Field<String>,
    /// Id of the user whose alert it is. Required.
    pub owner_id: Field<String>,
    /// Number that the value is compared with. Required.
    pub threshold: Field<f64>,
    /// For a time series: how far the alert has read it.
    pub time_series_condition_state: Field<WriteAlertConditionState>,
}

/// What a notification says about its alert.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct MobilePayload {
    /// Title. Read-only.
    pub title: Option<String>,
    /// Id of the alert. Read-only.
    pub alert_id: Option<String>,
    /// Id of the content that the notification leads to. Read-only.
    pub investigative_content_id: Option<String>,
    /// Title of the dashboard with the watched tile. Read-only.
    pub dashboard_name: Option<String>,
    /// Id of the dashboard with the watched tile. Read-only.
    pub dashboard_id: Option<String>,
    /// Slug of the query that was run for the check. Read-only.
    pub query_slug: Option<String>,
    /// Id of the query that was run for the check. Read-only. Since 4.0.26.12; not in 25.14.
    pub query_id: Option<String>,
}

/// One message to a user about an alert whose condition held.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AlertNotifications {
    /// Id of the notification. Read-only.
    pub notification_id: Option<String>,
    /// Id of the alert. Read-only.
    pub alert_condition_id: Option<String>,
    /// Id of the user. Read-only.
    pub user_id: Option<String>,
    /// Whether the user has read it.
    pub is_read: Option<bool>,
    /// Value that met the condition. Read-only.
    pub field_value: Option<f64>,
    /// Threshold that the value was compared with. Read-only.
    pub threshold_value: Option<f64>,
    /// When the alert's query was run, as text. Read-only.
    pub ran_at: Option<String>,
    /// More about the alert, for showing the message.
    pub alert: Option<MobilePayload>,
    /// How the user was told: `email` or `slack`. Read-only. Since 4.0.26.12; not in 25.14.
    pub notification_type: Option<String>,
    /// Title of the field that the alert watches. Read-only. Since 4.0.26.12; not in 25.14.
    pub triggering_field_title: Option<String>,
}

/// One place where the messages of an alert go.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AlertDestination {
    /// `EMAIL`, with `email_address`, or `ACTION_HUB`, with the other two fields.
    pub destination_type: Option<AlertDestinationType>,
    /// Address to write to, for `EMAIL`.
    pub email_address: Option<String>,
    /// Id of the integration to send to, for `ACTION_HUB`.
    pub action_hub_integration_id: Option<String>,
    /// What the integration's form asks for, as JSON in a text, for `ACTION_HUB`.
    pub action_hub_form_params_json: Option<String>,
}

/// One place where the messages of an alert go.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteAlertDestination {
    /// `EMAIL`, with `email_address`, or `ACTION_HUB`, with the other two fields. Required.
    pub destination_type: Field<AlertDestinationType>,
    /// Address to write to, for `EMAIL`.
    pub email_address: Field<String>,
    /// Id of the integration to send to, for `ACTION_HUB`.
    pub action_hub_integration_id: Field<String>,
    /// What the integration's form asks for, as JSON in a text, for `ACTION_HUB`.
    pub action_hub_form_params_json: Field<String>,
}

/// The settings of an alert that `update_alert_field` can change.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AlertPatch {
    /// Id of the user whose alert it shall be.
    pub owner_id: Field<String>,
    /// Switches the alert off (`true`) or on (`false`).
    pub is_disabled: Field<bool>,
    /// Why the alert is switched off.
    pub disabled_reason: Field<String>,
    /// Shows the alert to other users (`true`) or hides it from them (`false`).
    pub is_public: Field<bool>,
    /// Number to compare with from now on.
    pub threshold: Field<f64>,
    /// Extra treatment of the alert: `NONE` or `STRATEGIC_NARRATIVE`. Since 4.0.26.12; not in 25.14.
    pub enhancements: Field<AlertPatchEnhancements>,
}

/// What `comparison_type` of `Alert` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum AlertComparisonType {
    /// `EQUAL_TO`.
    #[model(rename = "EQUAL_TO")]
    EqualTo,
    /// `GREATER_THAN`.
    #[model(rename = "GREATER_THAN")]
    GreaterThan,
    /// `GREATER_THAN_OR_EQUAL_TO`.
    #[model(rename = "GREATER_THAN_OR_EQUAL_TO")]
    GreaterThanOrEqualTo,
    /// `LESS_THAN`.
    #[model(rename = "LESS_THAN")]
    LessThan,
    /// `LESS_THAN_OR_EQUAL_TO`.
    #[model(rename = "LESS_THAN_OR_EQUAL_TO")]
    LessThanOrEqualTo,
    /// `INCREASES_BY`.
    #[model(rename = "INCREASES_BY")]
    IncreasesBy,
    /// `DECREASES_BY`.
    #[model(rename = "DECREASES_BY")]
    DecreasesBy,
    /// `CHANGES_BY`.
    #[model(rename = "CHANGES_BY")]
    ChangesBy,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `destination_type` of `AlertDestination` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum AlertDestinationType {
    /// `EMAIL`.
    #[model(rename = "EMAIL")]
    Email,
    /// `ACTION_HUB`.
    #[model(rename = "ACTION_HUB")]
    ActionHub,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `enhancements` of `Alert` is.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum AlertEnhancements {
    /// `NONE`.
    #[model(rename = "NONE")]
    None,
    /// `STRATEGIC_NARRATIVE`.
    #[model(rename = "STRATEGIC_NARRATIVE")]
    StrategicNarrative,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `investigative_content_type` of `Alert` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum AlertInvestigativeContentType {
    /// `dashboard`.
    #[model(rename = "dashboard")]
    Dashboard,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `enhancements` of `AlertPatch` is.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum AlertPatchEnhancements {
    /// `NONE`.
    #[model(rename = "NONE")]
    None,
    /// `STRATEGIC_NARRATIVE`.
    #[model(rename = "STRATEGIC_NARRATIVE")]
    StrategicNarrative,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}
