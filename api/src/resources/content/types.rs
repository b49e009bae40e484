// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Content`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::Timestamp;

use crate::resources::common::{
    Certification, DashboardBase, LookBasic, WriteCertification, WriteFolderBase, WriteLookModel,
};

/// A dashboard in brief, without its tiles, filters and layouts. Given by `all_dashboards`; `Dashboard` is the full
/// form.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDashboardBase {
    /// Model the dashboard belongs to.
    pub model: Field<WriteLookModel>,
    /// Folder the dashboard lies in.
    pub folder: Field<WriteFolderBase>,
    /// Whether and by whom the dashboard was certified. Since 4.0.26.12; not in 25.14.
    pub certification_metadata: Field<WriteCertification>,
}

/// A user's mark on a dashboard, look or board as a favourite.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentFavorite {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the user whose mark it is.
    pub user_id: Option<String>,
    /// Id of the content metadata of what is marked.
    pub content_metadata_id: Option<String>,
    /// Id of the marked look, where it is one. Read-only.
    pub look_id: Option<String>,
    /// Id of the marked dashboard, where it is one. Read-only.
    pub dashboard_id: Option<String>,
    /// The marked look, in brief.
    pub look: Option<LookBasic>,
    /// The marked dashboard, in brief.
    pub dashboard: Option<DashboardBase>,
    /// Id of the marked board, where it is one. Read-only.
    pub board_id: Option<String>,
    /// Id of the marked LookML dashboard, where it is one. Read-only. Since 4.0.26.12; not in 25.14.
    pub lookml_dashboard_id: Option<String>,
    /// The marked LookML dashboard, in brief. Since 4.0.26.12; not in 25.14.
    pub lookml_dashboard: Option<DashboardBase>,
}

/// A user's mark on a dashboard, look or board as a favourite.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteContentFavorite {
    /// Id of the user whose mark it is.
    pub user_id: Field<String>,
    /// Id of the content metadata of what is marked.
    pub content_metadata_id: Field<String>,
    /// The marked look, in brief.
    pub look: Field<WriteLookBasic>,
    /// The marked dashboard, in brief.
    pub dashboard: Field<WriteDashboardBase>,
    /// The marked LookML dashboard, in brief. Since 4.0.26.12; not in 25.14.
    pub lookml_dashboard: Field<WriteDashboardBase>,
}

/// The access of one group or user to a piece of content.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentMetaGroupUser {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the content metadata of the folder, board or other content. Read-only.
    pub content_metadata_id: Option<String>,
    /// What they may do with it. Read-only.
    pub permission_type: Option<ContentMetaGroupUserPermissionType>,
    /// Id of the group that has access, if it is a group. Read-only.
    pub group_id: Option<String>,
    /// Id of the user who has access, if it is a single user. Read-only.
    pub user_id: Option<String>,
}

/// The access of one group or user to a piece of content.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteContentMetaGroupUser {
    /// Can. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Field<String>,
    /// Id of the content metadata of the folder, board or other content. Read-only.
    pub content_metadata_id: Field<String>,
    /// What they may do with it. Read-only.
    pub permission_type: Field<ContentMetaGroupUserPermissionType>,
    /// Id of the group that has access, if it is a group. Read-only.
    pub group_id: Field<String>,
    /// Id of the user who has access, if it is a single user. Read-only.
    pub user_id: Field<String>,
}

/// What Looker keeps about a folder, dashboard, look, board or agent for the sake of access.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentMeta {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name or title of the content. Read-only.
    pub name: Option<String>,
    /// Id of the content metadata of the folder above. Read-only.
    pub parent_id: Option<String>,
    /// Id of the dashboard, if `content_type` is `dashboard`. Read-only.
    pub dashboard_id: Option<String>,
    /// Id of the look, if `content_type` is `look`. Read-only.
    pub look_id: Option<String>,
    /// Id of the folder, if `content_type` is `space`. Read-only.
    pub folder_id: Option<String>,
    /// Id of the board, if `content_type` is `board`. Read-only.
    pub homepage_id: Option<String>,
    /// Id of the agent, if `content_type` is `agent`. Read-only.
    pub agent_id: Option<String>,
    /// Kind of content: `dashboard`, `look`, `space` for a folder, `board` or `agent`. Read-only.
    pub content_type: Option<String>,
    /// Whether access is that of the parent. Only folders, boards and agents can have their own.
    pub inherits: Option<bool>,
    /// Id of the content metadata whose access settings hold. Read-only.
    pub inheriting_id: Option<String>,
    /// Short name of the content, as used in URLs. Read-only.
    pub slug: Option<String>,
}

/// What Looker keeps about a folder, dashboard, look, board or agent for the sake of access.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteContentMeta {
    /// Whether access is that of the parent. Only folders, boards and agents can have their own.
    pub inherits: Field<bool>,
}

/// A dashboard, look or other content that a search found, in brief.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentSearch {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the dashboard, look or other content. Read-only.
    pub content_id: Option<String>,
    /// Kind of content. Read-only.
    pub r#type: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Id of the folder. Read-only.
    pub folder_id: Option<String>,
    /// Folder name. Read-only.
    pub folder_name: Option<String>,
    /// How often it was viewed. Read-only.
    pub view_count: Option<i64>,
    /// Viewer to open it in; only for a dashboard. Read-only.
    pub preferred_viewer: Option<String>,
    /// Model of the explore, where an explore was found. Read-only.
    pub model: Option<String>,
    /// Id of the user who made it; a number here, where other ids are text. Read-only. Since 4.0.26.12; not in 25.14.
    pub created_by_id: Option<i64>,
    /// Whether it is certified. Read-only. Since 4.0.26.12; not in 25.14.
    pub certification_status: Option<String>,
    /// Name of the folder above the one it lies in. Read-only. Since 4.0.26.12; not in 25.14.
    pub parent_folder_name: Option<String>,
}

/// A dashboard or look, with what its users and the caller did with it.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentSummary {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Kind of content, such as `look` or `dashboard`. Read-only.
    pub content_type: Option<String>,
    /// Id of the look or dashboard. Read-only.
    pub content_id: Option<String>,
    /// Short name of the content, as used in URLs. Read-only.
    pub content_slug: Option<String>,
    /// Content URL. Read-only.
    pub content_url: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// When the caller last viewed it. Read-only.
    pub last_viewed_at: Option<Timestamp>,
    /// Id of the user who made it. Read-only.
    pub user_id: Option<String>,
    /// Name of the user who made it. Read-only.
    pub user_full_name: Option<String>,
    /// Whether the caller has a schedule for it. Read-only.
    pub is_scheduled: Option<bool>,
    /// How many users marked it as a favourite. Read-only.
    pub favorite_count: Option<i64>,
    /// How often it was viewed. Read-only.
    pub view_count: Option<i64>,
    /// Id of the caller's favourite mark on it, if there is one. Read-only.
    pub favorite_id: Option<String>,
    /// A score that Looker ranks by; how it is made up is not documented. Read-only.
    pub weighted_score: Option<f64>,
    /// The like score for the user's groups; how it is made up is not documented. Read-only.
    pub group_weighted_score: Option<f64>,
    /// A score for suggesting it; how it is made up is not documented. Read-only.
    pub suggestion_score: Option<f64>,
    /// Viewer to open it in: `dashboards` or `dashboards-next`. Read-only.
    pub preferred_viewer: Option<String>,
    /// Whether and by whom it was certified. Since 4.0.26.12; not in 25.14.
    pub certification_metadata: Option<Certification>,
}

/// What a check of all looks and dashboards found, and how much it looked at.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidation {
    /// The pieces of content that are broken. Read-only.
    pub content_with_errors: Option<Vec<ContentValidatorError>>,
    /// How long the check took, in seconds. Read-only.
    pub computation_time: Option<f64>,
    /// How many looks were checked. Read-only.
    pub total_looks_validated: Option<i64>,
    /// How many tiles were checked. Read-only.
    pub total_dashboard_elements_validated: Option<i64>,
    /// How many filters of dashboards were checked. Read-only.
    pub total_dashboard_filters_validated: Option<i64>,
    /// How many schedules were checked. Read-only.
    pub total_scheduled_plans_validated: Option<i64>,
    /// How many alerts were checked. Read-only.
    pub total_alerts_validated: Option<i64>,
    /// How many explores all that content uses. Read-only.
    pub total_explores_validated: Option<i64>,
}

/// One broken piece of content, of whatever kind, and what is wrong with it.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidatorError {
    /// The look, if the fault is in one.
    pub look: Option<ContentValidationLook>,
    /// The dashboard that the broken part belongs to.
    pub dashboard: Option<ContentValidationDashboard>,
    /// The tile, if the fault is in one.
    pub dashboard_element: Option<ContentValidationDashboardElement>,
    /// The filter, if the fault is in one.
    pub dashboard_filter: Option<ContentValidationDashboardFilter>,
    /// The schedule, if the fault is in one.
    pub scheduled_plan: Option<ContentValidationScheduledPlan>,
    /// The alert, if the fault is in one.
    pub alert: Option<ContentValidationAlert>,
    /// The LookML dashboard that the broken part belongs to.
    pub lookml_dashboard: Option<ContentValidationLookMLDashboard>,
    /// The tile of a LookML dashboard, if the fault is in one.
    pub lookml_dashboard_element: Option<ContentValidationLookMLDashboardElement>,
    /// What is wrong with it. Read-only.
    pub errors: Option<Vec<ContentValidationProblem>>,
    /// Id of this entry, good only within this check. Read-only.
    pub id: Option<String>,
}

/// The folder of a broken look or dashboard.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidationFolder {
    /// Name.
    pub name: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
}

/// A look in which a check found a fault.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidationLook {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Short URL. Read-only.
    pub short_url: Option<String>,
    /// Folder the look lies in.
    pub folder: Option<ContentValidationFolder>,
}

/// A dashboard in which a check found a fault.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidationDashboard {
    /// Description.
    pub description: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Folder the dashboard lies in.
    pub folder: Option<ContentValidationFolder>,
    /// Title.
    pub title: Option<String>,
    /// URL of the dashboard, without the host. Read-only.
    pub url: Option<String>,
}

/// A tile of a dashboard in which a check found a fault.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidationDashboardElement {
    /// Body of a text tile.
    pub body_text: Option<String>,
    /// Id of the dashboard.
    pub dashboard_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the look the tile shows.
    pub look_id: Option<String>,
    /// Where the note appears, such as `above`, `below` or `hover`.
    pub note_display: Option<String>,
    /// Whether the note starts out `collapsed` or `expanded`.
    pub note_state: Option<String>,
    /// Note text.
    pub note_text: Option<String>,
    /// Text of the note, as HTML. Read-only.
    pub note_text_as_html: Option<String>,
    /// Id of the query the tile runs.
    pub query_id: Option<String>,
    /// Id of the filter the tile stands for. Since 4.0.26.12; not in 25.14.
    pub filter_id: Option<String>,
    /// Subtitle of a text tile.
    pub subtitle_text: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Whether the title is hidden.
    pub title_hidden: Option<bool>,
    /// Title of a text tile.
    pub title_text: Option<String>,
    /// Kind of the tile, such as `vis` or `text`.
    pub r#type: Option<String>,
    /// Settings of rich text and button tiles, a JSON text.
    pub rich_content_json: Option<String>,
    /// Id of the extension that draws the tile.
    pub extension_id: Option<String>,
    /// Description for screen readers, where one was written. Since 4.0.26.12; not in 25.14.
    pub aria_description: Option<String>,
}

/// One thing that is wrong with a piece of content, such as a field that is no longer there.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidationProblem {
    /// Message. Read-only.
    pub message: Option<String>,
    /// Field that it is about. Read-only.
    pub field_name: Option<String>,
    /// Model that it is about. Read-only.
    pub model_name: Option<String>,
    /// Explore that it is about. Read-only.
    pub explore_name: Option<String>,
    /// Whether the faulty reference can be taken out of the content. Read-only.
    pub removable: Option<bool>,
}

/// A filter of a dashboard in which a check found a fault.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidationDashboardFilter {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the dashboard. Read-only.
    pub dashboard_id: Option<String>,
    /// Name of the filter, by which tiles listen to it.
    pub name: Option<String>,
    /// Title shown above the filter.
    pub title: Option<String>,
    /// Kind of the filter: `date`, `number`, `string` or `field`.
    pub r#type: Option<String>,
    /// Value it starts out with, as a filter expression.
    pub default_value: Option<String>,
    /// Model of its field; there if `type` is `field`.
    pub model: Option<String>,
    /// Explore of its field; there if `type` is `field`.
    pub explore: Option<String>,
    /// Its field, as `view.field`; there if `type` is `field`.
    pub dimension: Option<String>,
}

/// A schedule in which a check found a fault.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidationScheduledPlan {
    /// Name.
    pub name: Option<String>,
    /// Id of the look that it delivers.
    pub look_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
}

/// An alert in which a check found a fault.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidationAlert {
    /// Id.
    pub id: Option<String>,
    /// Id of the LookML dashboard that it watches.
    pub lookml_dashboard_id: Option<String>,
    /// Name of the tile that it watches, in the LookML dashboard.
    pub lookml_link_id: Option<String>,
    /// Scheme and host of the link that the alert's maker chose, out of those that admins allow.
    pub custom_url_base: Option<String>,
    /// Path and parameters of that link.
    pub custom_url_params: Option<String>,
    /// Text of that link.
    pub custom_url_label: Option<String>,
    /// Whether that link is used instead of Looker's own.
    pub show_custom_url: Option<bool>,
    /// Title that the alert's maker gave it.
    pub custom_title: Option<String>,
}

/// A LookML dashboard in which a check found a fault.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidationLookMLDashboard {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// Id of the folder it lies in. Read-only.
    pub space_id: Option<String>,
}

/// A tile of a LookML dashboard in which a check found a fault.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidationLookMLDashboardElement {
    /// Name that ties the tile to its LookML source. Read-only.
    pub lookml_link_id: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
}

/// How often a user or group viewed a look or dashboard, in one week or over all time.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentView {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the look, if it is one. Read-only.
    pub look_id: Option<String>,
    /// Id of the dashboard, if it is one. Read-only.
    pub dashboard_id: Option<String>,
    /// Title of the look or dashboard. Read-only.
    pub title: Option<String>,
    /// Id of the content metadata of the look or dashboard. Read-only.
    pub content_metadata_id: Option<String>,
    /// Id of the user who viewed it. Read-only.
    pub user_id: Option<String>,
    /// Id of the group whose members viewed it. Read-only.
    pub group_id: Option<String>,
    /// How often it was viewed. Read-only.
    pub view_count: Option<i64>,
    /// How often it was marked as a favourite. Read-only.
    pub favorite_count: Option<i64>,
    /// When it was last viewed. Read-only.
    pub last_viewed_at: Option<String>,
    /// First day of the week that the counts are for. Read-only.
    pub start_of_week_date: Option<String>,
}

/// A look in brief: its id, title and owner, without the query.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteLookBasic {
    /// Id of the user the look belongs to.
    pub user_id: Field<String>,
    /// Whether and by whom the look was certified. Since 4.0.26.12; not in 25.14.
    pub certification_metadata: Field<WriteCertification>,
}

/// What `permission_type` of `ContentMetaGroupUser` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum ContentMetaGroupUserPermissionType {
    /// `view`.
    #[model(rename = "view")]
    View,
    /// `edit`.
    #[model(rename = "edit")]
    Edit,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}
