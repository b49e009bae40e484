// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `ScheduledPlans`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model, Secret};
use jiff::Timestamp;

use crate::resources::common::UserPublic;

/// Where a schedule delivers to, and in what format.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ScheduledPlanDestination {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the schedule, one of the caller's own.
    pub scheduled_plan_id: Option<String>,
    /// Format to deliver: `txt` (tabs), `csv`, `json`, `json_detail`, `inline_json` (rows as a string, for webhooks),
    /// `xlsx`, `html`, `wysiwyg_pdf`, `assembled_pdf` or `wysiwyg_png`. Not all work for every content and destination.
    pub format: Option<String>,
    /// Whether numbers are written as shown in Looker, with currency signs and separators.
    pub apply_formatting: Option<bool>,
    /// Whether the options of the visualization are applied.
    pub apply_vis: Option<bool>,
    /// Where to: an email address, a webhook's address, `s3://bucket/path/` or `sftp://host/path/`.
    pub address: Option<String>,
    /// Whether an email recipient is a user of this instance. Read-only.
    pub looker_recipient: Option<bool>,
    /// Kind of destination: `email`, `webhook`, `s3` or `sftp`.
    pub r#type: Option<String>,
    /// JSON with further settings: `access_key_id` and `region` for `s3`, `username` for `sftp`.
    pub parameters: Option<String>,
    /// Text to put in the mail.
    pub message: Option<String>,
}

/// Where a schedule delivers to, and in what format.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteScheduledPlanDestination {
    /// Id of the schedule, one of the caller's own.
    pub scheduled_plan_id: Field<String>,
    /// Format to deliver: `txt` (tabs), `csv`, `json`, `json_detail`, `inline_json` (rows as a string, for webhooks),
    /// `xlsx`, `html`, `wysiwyg_pdf`, `assembled_pdf` or `wysiwyg_png`. Not all work for every content and destination.
    pub format: Field<String>,
    /// Whether numbers are written as shown in Looker, with currency signs and separators.
    pub apply_formatting: Field<bool>,
    /// Whether the options of the visualization are applied.
    pub apply_vis: Field<bool>,
    /// Where to: an email address, a webhook's address, `s3://bucket/path/` or `sftp://host/path/`.
    pub address: Field<String>,
    /// Kind of destination: `email`, `webhook`, `s3` or `sftp`.
    pub r#type: Field<String>,
    /// JSON with further settings: `access_key_id` and `region` for `s3`, `username` for `sftp`.
    pub parameters: Field<String>,
    /// JSON with secrets: `secret_access_key` for `s3`, `password` for `sftp`. They can be set but are not returned.
    /// Write-only.
    pub secret_parameters: Field<Secret>,
    /// Text to put in the mail.
    pub message: Field<String>,
}

/// What may differ in a copy of a schedule that is run once.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ScheduledPlanOverride {
    /// Name.
    pub name: Field<String>,
    /// Id of the owner, with whose access the queries run.
    pub user_id: Field<String>,
    /// Whether the queries run with the access of each recipient instead of the owner's; all recipients have to be
    /// users reached by email.
    pub run_as_recipient: Field<bool>,
    /// Enabled.
    pub enabled: Field<bool>,
    /// Id of the look to deliver.
    pub look_id: Field<String>,
    /// Id of the dashboard to deliver.
    pub dashboard_id: Field<String>,
    /// Id of the LookML dashboard to deliver, as `model::dashboard`.
    pub lookml_dashboard_id: Field<String>,
    /// Filter values for the look or dashboard, written as a URL query string.
    pub filters_string: Field<String>,
    /// Old name of `filters_string`; use that. Deprecated.
    pub dashboard_filters: Field<String>,
    /// Whether to deliver only if there are rows.
    pub require_results: Field<bool>,
    /// Whether to deliver only if there are no rows.
    pub require_no_results: Field<bool>,
    /// Whether to deliver only if the data is not the same as the time before.
    pub require_change: Field<bool>,
    /// Whether to run without a row limit and deliver every row.
    pub send_all_results: Field<bool>,
    /// When to run, as a cron expression of five fields; not together with `datagroup`.
    pub crontab: Field<String>,
    /// Name of a datagroup that sets it off; not together with `crontab`.
    pub datagroup: Field<String>,
    /// Time zone `crontab` is read in; the instance's own unless set.
    pub timezone: Field<String>,
    /// Where to deliver; one at least.
    pub scheduled_plan_destination: Field<Vec<WriteScheduledPlanDestination>>,
    /// Whether it runs a single time only, as for a trial.
    pub run_once: Field<bool>,
    /// Whether to put in links back to Looker.
    pub include_links: Field<bool>,
    /// Whether to put a summary of the dashboard in the mail. Since 4.0.26.12; not in 25.14.
    pub include_dashboard_summary: Field<bool>,
    /// Scheme and host for the link back, in place of Looker's.
    pub custom_url_base: Field<String>,
    /// Path and parameters for the link back.
    pub custom_url_params: Field<String>,
    /// Text of the link back.
    pub custom_url_label: Field<String>,
    /// Whether the link back is the custom one and not Looker's.
    pub show_custom_url: Field<bool>,
    /// Paper for a PDF: `letter`, `legal`, `tabloid` or `a0` to `a5`.
    pub pdf_paper_size: Field<String>,
    /// Whether a PDF is laid out wider than tall.
    pub pdf_landscape: Field<bool>,
    /// Whether it belongs to embedded content.
    pub embed: Field<bool>,
    /// Name of the colours to render a dashboard in.
    pub color_theme: Field<String>,
    /// Whether tables are drawn with all their rows.
    pub long_tables: Field<bool>,
    /// Whether each tab of the dashboard begins a new page. Since 4.0.26.12; not in 25.14.
    pub pdf_page_breaks: Field<bool>,
    /// Tabs to render: ids, or labels for a LookML dashboard. Since 4.0.26.12; not in 25.14.
    pub tab_ids: Field<Vec<String>>,
    /// Width in pixels at which inline tables are drawn.
    pub inline_table_width: Field<i64>,
    /// Id of the query to deliver.
    pub query_id: Field<String>,
}

/// A standing order to deliver a look, dashboard or query, by the clock or when a datagroup is triggered.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ScheduledPlan {
    /// Name.
    pub name: Option<String>,
    /// Id of the owner, with whose access the queries run.
    pub user_id: Option<String>,
    /// Whether the queries run with the access of each recipient instead of the owner's; all recipients have to be
    /// users reached by email.
    pub run_as_recipient: Option<bool>,
    /// Enabled.
    pub enabled: Option<bool>,
    /// Id of the look to deliver.
    pub look_id: Option<String>,
    /// Id of the dashboard to deliver.
    pub dashboard_id: Option<String>,
    /// Id of the LookML dashboard to deliver, as `model::dashboard`.
    pub lookml_dashboard_id: Option<String>,
    /// Filter values for the look or dashboard, written as a URL query string.
    pub filters_string: Option<String>,
    /// Old name of `filters_string`; use that. Deprecated.
    pub dashboard_filters: Option<String>,
    /// Whether to deliver only if there are rows.
    pub require_results: Option<bool>,
    /// Whether to deliver only if there are no rows.
    pub require_no_results: Option<bool>,
    /// Whether to deliver only if the data is not the same as the time before.
    pub require_change: Option<bool>,
    /// Whether to run without a row limit and deliver every row.
    pub send_all_results: Option<bool>,
    /// When to run, as a cron expression of five fields; not together with `datagroup`.
    pub crontab: Option<String>,
    /// Name of a datagroup that sets it off; not together with `crontab`.
    pub datagroup: Option<String>,
    /// Time zone `crontab` is read in; the instance's own unless set.
    pub timezone: Option<String>,
    /// Where to deliver; one at least.
    pub scheduled_plan_destination: Option<Vec<ScheduledPlanDestination>>,
    /// Whether it runs a single time only, as for a trial.
    pub run_once: Option<bool>,
    /// Whether to put in links back to Looker.
    pub include_links: Option<bool>,
    /// Whether to put a summary of the dashboard in the mail. Since 4.0.26.12; not in 25.14.
    pub include_dashboard_summary: Option<bool>,
    /// Scheme and host for the link back, in place of Looker's.
    pub custom_url_base: Option<String>,
    /// Path and parameters for the link back.
    pub custom_url_params: Option<String>,
    /// Text of the link back.
    pub custom_url_label: Option<String>,
    /// Whether the link back is the custom one and not Looker's.
    pub show_custom_url: Option<bool>,
    /// Paper for a PDF: `letter`, `legal`, `tabloid` or `a0` to `a5`.
    pub pdf_paper_size: Option<String>,
    /// Whether a PDF is laid out wider than tall.
    pub pdf_landscape: Option<bool>,
    /// Whether it belongs to embedded content.
    pub embed: Option<bool>,
    /// Name of the colours to render a dashboard in.
    pub color_theme: Option<String>,
    /// Whether tables are drawn with all their rows.
    pub long_tables: Option<bool>,
    /// Whether each tab of the dashboard begins a new page. Since 4.0.26.12; not in 25.14.
    pub pdf_page_breaks: Option<bool>,
    /// Tabs to render: ids, or labels for a LookML dashboard. Since 4.0.26.12; not in 25.14.
    pub tab_ids: Option<Vec<String>>,
    /// Width in pixels at which inline tables are drawn.
    pub inline_table_width: Option<i64>,
    /// Id of the query to deliver.
    pub query_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// The owner.
    pub user: Option<UserPublic>,
    /// When it runs next; null if it runs once. Read-only.
    pub next_run_at: Option<Timestamp>,
    /// Last run at. Read-only.
    pub last_run_at: Option<Timestamp>,
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
}

/// A standing order to deliver a look, dashboard or query, by the clock or when a datagroup is triggered.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteScheduledPlan {
    /// Name.
    pub name: Field<String>,
    /// Id of the owner, with whose access the queries run.
    pub user_id: Field<String>,
    /// Whether the queries run with the access of each recipient instead of the owner's; all recipients have to be
    /// users reached by email.
    pub run_as_recipient: Field<bool>,
    /// Enabled.
    pub enabled: Field<bool>,
    /// Id of the look to deliver.
    pub look_id: Field<String>,
    /// Id of the dashboard to deliver.
    pub dashboard_id: Field<String>,
    /// Id of the LookML dashboard to deliver, as `model::dashboard`.
    pub lookml_dashboard_id: Field<String>,
    /// Filter values for the look or dashboard, written as a URL query string.
    pub filters_string: Field<String>,
    /// Old name of `filters_string`; use that. Deprecated.
    pub dashboard_filters: Field<String>,
    /// Whether to deliver only if there are rows.
    pub require_results: Field<bool>,
    /// Whether to deliver only if there are no rows.
    pub require_no_results: Field<bool>,
    /// Whether to deliver only if the data is not the same as the time before.
    pub require_change: Field<bool>,
    /// Whether to run without a row limit and deliver every row.
    pub send_all_results: Field<bool>,
    /// When to run, as a cron expression of five fields; not together with `datagroup`.
    pub crontab: Field<String>,
    /// Name of a datagroup that sets it off; not together with `crontab`.
    pub datagroup: Field<String>,
    /// Time zone `crontab` is read in; the instance's own unless set.
    pub timezone: Field<String>,
    /// Where to deliver; one at least.
    pub scheduled_plan_destination: Field<Vec<WriteScheduledPlanDestination>>,
    /// Whether it runs a single time only, as for a trial.
    pub run_once: Field<bool>,
    /// Whether to put in links back to Looker.
    pub include_links: Field<bool>,
    /// Whether to put a summary of the dashboard in the mail. Since 4.0.26.12; not in 25.14.
    pub include_dashboard_summary: Field<bool>,
    /// Scheme and host for the link back, in place of Looker's.
    pub custom_url_base: Field<String>,
    /// Path and parameters for the link back.
    pub custom_url_params: Field<String>,
    /// Text of the link back.
    pub custom_url_label: Field<String>,
    /// Whether the link back is the custom one and not Looker's.
    pub show_custom_url: Field<bool>,
    /// Paper for a PDF: `letter`, `legal`, `tabloid` or `a0` to `a5`.
    pub pdf_paper_size: Field<String>,
    /// Whether a PDF is laid out wider than tall.
    pub pdf_landscape: Field<bool>,
    /// Whether it belongs to embedded content.
    pub embed: Field<bool>,
    /// Name of the colours to render a dashboard in.
    pub color_theme: Field<String>,
    /// Whether tables are drawn with all their rows.
    pub long_tables: Field<bool>,
    /// Whether each tab of the dashboard begins a new page. Since 4.0.26.12; not in 25.14.
    pub pdf_page_breaks: Field<bool>,
    /// Tabs to render: ids, or labels for a LookML dashboard. Since 4.0.26.12; not in 25.14.
    pub tab_ids: Field<Vec<String>>,
    /// Width in pixels at which inline tables are drawn.
    pub inline_table_width: Field<i64>,
    /// Id of the query to deliver.
    pub query_id: Field<String>,
    /// The owner.
    pub user: Field<WriteUserPublic>,
}

/// The little about a user that others may see: name and picture.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteUserPublic {
    /// Can. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Field<String>,
    /// First name. Read-only.
    pub first_name: Field<String>,
    /// Last name. Read-only.
    pub last_name: Field<String>,
    /// Full name; only there when both first and last name are set. Read-only.
    pub display_name: Field<String>,
    /// URL of the user's picture, possibly a generic one. Read-only.
    pub avatar_url: Field<String>,
    /// Path to this item in the API. Read-only.
    pub url: Field<String>,
}
