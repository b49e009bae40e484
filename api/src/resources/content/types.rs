// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Content`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::Timestamp;

use crate::resources::common::{
    Certification, DashboardBase, LookBasic, WriteCertification, WriteFolderBase, WriteLookModel,
};

/// What `dashboard` of `ContentFavorite` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteDashboardBase {
    /// Model.
    pub model: Field<WriteLookModel>,
    /// Folder.
    pub folder: Field<WriteFolderBase>,
    /// Certification metadata. Not in 25.14.
    pub certification_metadata: Field<WriteCertification>,
}

/// The type `ContentFavorite`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentFavorite {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the user.
    pub user_id: Option<String>,
    /// Id of the content metadata.
    pub content_metadata_id: Option<String>,
    /// Id of the look. Read-only.
    pub look_id: Option<String>,
    /// Id of the dashboard. Read-only.
    pub dashboard_id: Option<String>,
    /// Look.
    pub look: Option<LookBasic>,
    /// Dashboard.
    pub dashboard: Option<DashboardBase>,
    /// Id of the board. Read-only.
    pub board_id: Option<String>,
    /// Id of the lookml dashboard. Read-only. Not in 25.14.
    pub lookml_dashboard_id: Option<String>,
    /// Lookml dashboard. Not in 25.14.
    pub lookml_dashboard: Option<DashboardBase>,
}

/// The type `ContentFavorite`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteContentFavorite {
    /// Id of the user.
    pub user_id: Field<String>,
    /// Id of the content metadata.
    pub content_metadata_id: Field<String>,
    /// Look.
    pub look: Field<WriteLookBasic>,
    /// Dashboard.
    pub dashboard: Field<WriteDashboardBase>,
    /// Lookml dashboard. Not in 25.14.
    pub lookml_dashboard: Field<WriteDashboardBase>,
}

/// The type `ContentMetaGroupUser`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentMetaGroupUser {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the content metadata. Read-only.
    pub content_metadata_id: Option<String>,
    /// Permission type. Read-only.
    pub permission_type: Option<ContentMetaGroupUserPermissionType>,
    /// Id of the group. Read-only.
    pub group_id: Option<String>,
    /// Id of the user. Read-only.
    pub user_id: Option<String>,
}

/// The type `ContentMetaGroupUser`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteContentMetaGroupUser {
    /// Can. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Field<String>,
    /// Id of the content metadata. Read-only.
    pub content_metadata_id: Field<String>,
    /// Permission type. Read-only.
    pub permission_type: Field<ContentMetaGroupUserPermissionType>,
    /// Id of the group. Read-only.
    pub group_id: Field<String>,
    /// Id of the user. Read-only.
    pub user_id: Field<String>,
}

/// The type `ContentMeta`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentMeta {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name. Read-only.
    pub name: Option<String>,
    /// Id of the parent. Read-only.
    pub parent_id: Option<String>,
    /// Id of the dashboard. Read-only.
    pub dashboard_id: Option<String>,
    /// Id of the look. Read-only.
    pub look_id: Option<String>,
    /// Id of the folder. Read-only.
    pub folder_id: Option<String>,
    /// Id of the homepage. Read-only.
    pub homepage_id: Option<String>,
    /// Id of the agent. Read-only.
    pub agent_id: Option<String>,
    /// Content type. Read-only.
    pub content_type: Option<String>,
    /// Inherits.
    pub inherits: Option<bool>,
    /// Id of the inheriting. Read-only.
    pub inheriting_id: Option<String>,
    /// Slug. Read-only.
    pub slug: Option<String>,
}

/// The type `ContentMeta`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteContentMeta {
    /// Inherits.
    pub inherits: Field<bool>,
}

/// The type `ContentSearch`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentSearch {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the content. Read-only.
    pub content_id: Option<String>,
    /// Type. Read-only.
    pub r#type: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Id of the folder. Read-only.
    pub folder_id: Option<String>,
    /// Folder name. Read-only.
    pub folder_name: Option<String>,
    /// View count. Read-only.
    pub view_count: Option<i64>,
    /// Preferred viewer. Read-only.
    pub preferred_viewer: Option<String>,
    /// Model. Read-only.
    pub model: Option<String>,
    /// Id of the created by. Read-only. Not in 25.14.
    pub created_by_id: Option<i64>,
    /// Certification status. Read-only. Not in 25.14.
    pub certification_status: Option<String>,
    /// Parent folder name. Read-only. Not in 25.14.
    pub parent_folder_name: Option<String>,
}

/// The type `ContentSummary`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentSummary {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Content type. Read-only.
    pub content_type: Option<String>,
    /// Id of the content. Read-only.
    pub content_id: Option<String>,
    /// Content slug. Read-only.
    pub content_slug: Option<String>,
    /// Content URL. Read-only.
    pub content_url: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Last viewed at. Read-only.
    pub last_viewed_at: Option<Timestamp>,
    /// Id of the user. Read-only.
    pub user_id: Option<String>,
    /// User full name. Read-only.
    pub user_full_name: Option<String>,
    /// Is scheduled. Read-only.
    pub is_scheduled: Option<bool>,
    /// Favorite count. Read-only.
    pub favorite_count: Option<i64>,
    /// View count. Read-only.
    pub view_count: Option<i64>,
    /// Id of the favorite. Read-only.
    pub favorite_id: Option<String>,
    /// Weighted score. Read-only.
    pub weighted_score: Option<f64>,
    /// Group weighted score. Read-only.
    pub group_weighted_score: Option<f64>,
    /// Suggestion score. Read-only.
    pub suggestion_score: Option<f64>,
    /// Preferred viewer. Read-only.
    pub preferred_viewer: Option<String>,
    /// Certification metadata. Not in 25.14.
    pub certification_metadata: Option<Certification>,
}

/// The type `ContentValidation`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidation {
    /// Content with errors. Read-only.
    pub content_with_errors: Option<Vec<ContentValidatorError>>,
    /// Computation time. Read-only.
    pub computation_time: Option<f64>,
    /// Total looks validated. Read-only.
    pub total_looks_validated: Option<i64>,
    /// Total dashboard elements validated. Read-only.
    pub total_dashboard_elements_validated: Option<i64>,
    /// Total dashboard filters validated. Read-only.
    pub total_dashboard_filters_validated: Option<i64>,
    /// Total scheduled plans validated. Read-only.
    pub total_scheduled_plans_validated: Option<i64>,
    /// Total alerts validated. Read-only.
    pub total_alerts_validated: Option<i64>,
    /// Total explores validated. Read-only.
    pub total_explores_validated: Option<i64>,
}

/// What `content_with_errors` of `ContentValidation` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidatorError {
    /// Look.
    pub look: Option<ContentValidationLook>,
    /// Dashboard.
    pub dashboard: Option<ContentValidationDashboard>,
    /// Dashboard element.
    pub dashboard_element: Option<ContentValidationDashboardElement>,
    /// Dashboard filter.
    pub dashboard_filter: Option<ContentValidationDashboardFilter>,
    /// Scheduled plan.
    pub scheduled_plan: Option<ContentValidationScheduledPlan>,
    /// Alert.
    pub alert: Option<ContentValidationAlert>,
    /// Lookml dashboard.
    pub lookml_dashboard: Option<ContentValidationLookMLDashboard>,
    /// Lookml dashboard element.
    pub lookml_dashboard_element: Option<ContentValidationLookMLDashboardElement>,
    /// Errors. Read-only.
    pub errors: Option<Vec<ContentValidationProblem>>,
    /// Id. Read-only.
    pub id: Option<String>,
}

/// What `folder` of `ContentValidationLook` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationFolder {
    /// Name.
    pub name: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
}

/// What `look` of `ContentValidatorError` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationLook {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Short URL. Read-only.
    pub short_url: Option<String>,
    /// Folder.
    pub folder: Option<ContentValidationFolder>,
}

/// What `dashboard` of `ContentValidatorError` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationDashboard {
    /// Description.
    pub description: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Folder.
    pub folder: Option<ContentValidationFolder>,
    /// Title.
    pub title: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// What `dashboard_element` of `ContentValidatorError` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationDashboardElement {
    /// Body text.
    pub body_text: Option<String>,
    /// Id of the dashboard.
    pub dashboard_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the look.
    pub look_id: Option<String>,
    /// Note display.
    pub note_display: Option<String>,
    /// Note state.
    pub note_state: Option<String>,
    /// Note text.
    pub note_text: Option<String>,
    /// Note text as HTML. Read-only.
    pub note_text_as_html: Option<String>,
    /// Id of the query.
    pub query_id: Option<String>,
    /// Id of the filter. Not in 25.14.
    pub filter_id: Option<String>,
    /// Subtitle text.
    pub subtitle_text: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Title hidden.
    pub title_hidden: Option<bool>,
    /// Title text.
    pub title_text: Option<String>,
    /// Type.
    pub r#type: Option<String>,
    /// Rich content JSON.
    pub rich_content_json: Option<String>,
    /// Id of the extension.
    pub extension_id: Option<String>,
    /// Aria description. Not in 25.14.
    pub aria_description: Option<String>,
}

/// What `errors` of `ContentValidatorError` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationProblem {
    /// Message. Read-only.
    pub message: Option<String>,
    /// Field name. Read-only.
    pub field_name: Option<String>,
    /// Model name. Read-only.
    pub model_name: Option<String>,
    /// Explore name. Read-only.
    pub explore_name: Option<String>,
    /// Removable. Read-only.
    pub removable: Option<bool>,
}

/// What `dashboard_filter` of `ContentValidatorError` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationDashboardFilter {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the dashboard. Read-only.
    pub dashboard_id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Type.
    pub r#type: Option<String>,
    /// Default value.
    pub default_value: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Explore.
    pub explore: Option<String>,
    /// Dimension.
    pub dimension: Option<String>,
}

/// What `scheduled_plan` of `ContentValidatorError` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationScheduledPlan {
    /// Name.
    pub name: Option<String>,
    /// Id of the look.
    pub look_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
}

/// What `alert` of `ContentValidatorError` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationAlert {
    /// Id.
    pub id: Option<String>,
    /// Id of the lookml dashboard.
    pub lookml_dashboard_id: Option<String>,
    /// Id of the lookml link.
    pub lookml_link_id: Option<String>,
    /// Custom URL base.
    pub custom_url_base: Option<String>,
    /// Custom URL params.
    pub custom_url_params: Option<String>,
    /// Custom URL label.
    pub custom_url_label: Option<String>,
    /// Show custom URL.
    pub show_custom_url: Option<bool>,
    /// Custom title.
    pub custom_title: Option<String>,
}

/// What `lookml_dashboard` of `ContentValidatorError` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationLookMLDashboard {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// Id of the space. Read-only.
    pub space_id: Option<String>,
}

/// What `lookml_dashboard_element` of `ContentValidatorError` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationLookMLDashboardElement {
    /// Id of the lookml link. Read-only.
    pub lookml_link_id: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
}

/// The type `ContentView`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentView {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the look. Read-only.
    pub look_id: Option<String>,
    /// Id of the dashboard. Read-only.
    pub dashboard_id: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// Id of the content metadata. Read-only.
    pub content_metadata_id: Option<String>,
    /// Id of the user. Read-only.
    pub user_id: Option<String>,
    /// Id of the group. Read-only.
    pub group_id: Option<String>,
    /// View count. Read-only.
    pub view_count: Option<i64>,
    /// Favorite count. Read-only.
    pub favorite_count: Option<i64>,
    /// Last viewed at. Read-only.
    pub last_viewed_at: Option<String>,
    /// Start of week date. Read-only.
    pub start_of_week_date: Option<String>,
}

/// What `look` of `ContentFavorite` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteLookBasic {
    /// Id of the user.
    pub user_id: Field<String>,
    /// Certification metadata. Not in 25.14.
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
