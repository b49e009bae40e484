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

/// A dashboard, Look or board that a user has marked as a favourite.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentFavorite {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the user whose favourite it is.
    pub user_id: Option<String>,
    /// Id of the metadata of the content.
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

/// A dashboard, Look or board that a user has marked as a favourite.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteContentFavorite {
    /// Id of the user whose favourite it is.
    pub user_id: Field<String>,
    /// Id of the metadata of the content.
    pub content_metadata_id: Field<String>,
    /// Look.
    pub look: Field<WriteLookBasic>,
    /// Dashboard.
    pub dashboard: Field<WriteDashboardBase>,
    /// Lookml dashboard. Not in 25.14.
    pub lookml_dashboard: Field<WriteDashboardBase>,
}

/// Access of one user or one group to a piece of content.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentMetaGroupUser {
    /// What the caller may do with this record. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the metadata of the content. Read-only.
    pub content_metadata_id: Option<String>,
    /// `view` or `edit`. Read-only.
    pub permission_type: Option<ContentMetaGroupUserPermissionType>,
    /// Id of the group, if a group has the access. Read-only.
    pub group_id: Option<String>,
    /// Id of the user, if a user has the access. Read-only.
    pub user_id: Option<String>,
}

/// Access of one user or one group to a piece of content.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteContentMetaGroupUser {
    /// What the caller may do with this record. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Field<String>,
    /// Id of the metadata of the content. Read-only.
    pub content_metadata_id: Field<String>,
    /// `view` or `edit`. Read-only.
    pub permission_type: Field<ContentMetaGroupUserPermissionType>,
    /// Id of the group, if a group has the access. Read-only.
    pub group_id: Field<String>,
    /// Id of the user, if a user has the access. Read-only.
    pub user_id: Field<String>,
}

/// Where a piece of content lies and where its access comes from.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentMeta {
    /// What the caller may do with this record. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name or title of the content. Read-only.
    pub name: Option<String>,
    /// Id of the metadata that it lies under. Read-only.
    pub parent_id: Option<String>,
    /// Id of the dashboard, if it is one. Read-only.
    pub dashboard_id: Option<String>,
    /// Id of the Look, if it is one. Read-only.
    pub look_id: Option<String>,
    /// Id of the folder, if it is one. Read-only.
    pub folder_id: Option<String>,
    /// Id of the board, if it is one. Read-only.
    pub homepage_id: Option<String>,
    /// Id of the agent, if it is one. Read-only.
    pub agent_id: Option<String>,
    /// Kind of content, such as `dashboard`, `look` or `folder`. Read-only.
    pub content_type: Option<String>,
    /// Whether access is inherited from the parent; only folders, boards and agents can do without.
    pub inherits: Option<bool>,
    /// Id of the metadata that access is inherited from. Read-only.
    pub inheriting_id: Option<String>,
    /// Slug. Read-only.
    pub slug: Option<String>,
}

/// Where a piece of content lies and where its access comes from.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteContentMeta {
    /// Whether access is inherited from the parent; only folders, boards and agents can do without.
    pub inherits: Field<bool>,
}

/// A piece of content found by a search.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentSearch {
    /// What the caller may do with the content. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the dashboard, Look or other content. Read-only.
    pub content_id: Option<String>,
    /// Kind of content. Read-only.
    pub r#type: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Id of the folder it is in. Read-only.
    pub folder_id: Option<String>,
    /// Name of the folder it is in. Read-only.
    pub folder_name: Option<String>,
    /// View count. Read-only.
    pub view_count: Option<i64>,
    /// Which viewer to show it in; for dashboards only. Read-only.
    pub preferred_viewer: Option<String>,
    /// Name of the model, for an Explore. Read-only.
    pub model: Option<String>,
    /// Id of the user who made it. Read-only. Not in 25.14.
    pub created_by_id: Option<i64>,
    /// Certification status. Read-only. Not in 25.14.
    pub certification_status: Option<String>,
    /// Name of the folder above. Read-only. Not in 25.14.
    pub parent_folder_name: Option<String>,
}

/// A piece of content with how much it is used, by the caller and by others.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentSummary {
    /// What the caller may do with the content. Read-only.
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
    /// When the caller last viewed it. Read-only.
    pub last_viewed_at: Option<Timestamp>,
    /// Id of the user who made it. Read-only.
    pub user_id: Option<String>,
    /// Name of the user who made it. Read-only.
    pub user_full_name: Option<String>,
    /// Whether the caller has a schedule for it. Read-only.
    pub is_scheduled: Option<bool>,
    /// Favorite count. Read-only.
    pub favorite_count: Option<i64>,
    /// View count. Read-only.
    pub view_count: Option<i64>,
    /// Id of the caller's favourite, if it is one. Read-only.
    pub favorite_id: Option<String>,
    /// Weighted score. Read-only.
    pub weighted_score: Option<f64>,
    /// Group weighted score. Read-only.
    pub group_weighted_score: Option<f64>,
    /// Suggestion score. Read-only.
    pub suggestion_score: Option<f64>,
    /// Part of the address to view it under: `dashboards` or `dashboards-next`. Read-only.
    pub preferred_viewer: Option<String>,
    /// Certification metadata. Not in 25.14.
    pub certification_metadata: Option<Certification>,
}

/// The outcome of a check of all content: what is broken, and how much was looked at.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidation {
    /// Content in which something is wrong. Read-only.
    pub content_with_errors: Option<Vec<ContentValidatorError>>,
    /// Seconds that the check took. Read-only.
    pub computation_time: Option<f64>,
    /// How many Looks were checked. Read-only.
    pub total_looks_validated: Option<i64>,
    /// How many tiles were checked. Read-only.
    pub total_dashboard_elements_validated: Option<i64>,
    /// How many filters of dashboards were checked. Read-only.
    pub total_dashboard_filters_validated: Option<i64>,
    /// How many schedules were checked. Read-only.
    pub total_scheduled_plans_validated: Option<i64>,
    /// How many alerts were checked. Read-only.
    pub total_alerts_validated: Option<i64>,
    /// How many Explores the checked content uses. Read-only.
    pub total_explores_validated: Option<i64>,
}

/// A piece of content in which something is wrong, and what. Of the fields for content, those that apply are set.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidatorError {
    /// Look.
    pub look: Option<ContentValidationLook>,
    /// Dashboard.
    pub dashboard: Option<ContentValidationDashboard>,
    /// The tile concerned.
    pub dashboard_element: Option<ContentValidationDashboardElement>,
    /// Dashboard filter.
    pub dashboard_filter: Option<ContentValidationDashboardFilter>,
    /// Scheduled plan.
    pub scheduled_plan: Option<ContentValidationScheduledPlan>,
    /// Alert.
    pub alert: Option<ContentValidationAlert>,
    /// Lookml dashboard.
    pub lookml_dashboard: Option<ContentValidationLookMLDashboard>,
    /// The tile of a LookML dashboard concerned.
    pub lookml_dashboard_element: Option<ContentValidationLookMLDashboardElement>,
    /// What is wrong with it. Read-only.
    pub errors: Option<Vec<ContentValidationProblem>>,
    /// Id within this run of the check only. Read-only.
    pub id: Option<String>,
}

/// The folder of a piece of content that was checked.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationFolder {
    /// Name.
    pub name: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
}

/// A Look in which the check found something wrong.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationLook {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Short address of the Look. Read-only.
    pub short_url: Option<String>,
    /// Folder.
    pub folder: Option<ContentValidationFolder>,
}

/// A dashboard in which the check found something wrong.
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
    /// Address of the dashboard, without the host. Read-only.
    pub url: Option<String>,
}

/// A tile of a dashboard in which the check found something wrong.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationDashboardElement {
    /// Text of a text tile.
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
    /// The note, as HTML. Read-only.
    pub note_text_as_html: Option<String>,
    /// Id of the query.
    pub query_id: Option<String>,
    /// Id of the filter that the tile stands for. Not in 25.14.
    pub filter_id: Option<String>,
    /// Subtitle of a text tile.
    pub subtitle_text: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Title hidden.
    pub title_hidden: Option<bool>,
    /// Title of a text tile.
    pub title_text: Option<String>,
    /// Type.
    pub r#type: Option<String>,
    /// JSON that defines a tile with rich text or buttons.
    pub rich_content_json: Option<String>,
    /// Id of the extension that the tile shows.
    pub extension_id: Option<String>,
    /// Description for screen readers. Not in 25.14.
    pub aria_description: Option<String>,
}

/// One thing that the check found wrong.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationProblem {
    /// Message. Read-only.
    pub message: Option<String>,
    /// Field that the trouble is with. Read-only.
    pub field_name: Option<String>,
    /// Model that the trouble is with. Read-only.
    pub model_name: Option<String>,
    /// Explore that the trouble is with. Read-only.
    pub explore_name: Option<String>,
    /// Whether what is wrong can simply be removed. Read-only.
    pub removable: Option<bool>,
}

/// A filter of a dashboard in which the check found something wrong.
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
    /// `date`, `number`, `string` or `field`.
    pub r#type: Option<String>,
    /// Default value.
    pub default_value: Option<String>,
    /// Model of the Explore; for type `field`.
    pub model: Option<String>,
    /// Explore of the dimension; for type `field`.
    pub explore: Option<String>,
    /// Dimension that is filtered; for type `field`.
    pub dimension: Option<String>,
}

/// A schedule in which the check found something wrong.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationScheduledPlan {
    /// Name.
    pub name: Option<String>,
    /// Id of the Look that it delivers.
    pub look_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
}

/// An alert in which the check found something wrong.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationAlert {
    /// Id.
    pub id: Option<String>,
    /// Id of the LookML dashboard that it watches.
    pub lookml_dashboard_id: Option<String>,
    /// Id of the LookML dashboard's tile that it watches.
    pub lookml_link_id: Option<String>,
    /// Host for the link, out of those that an admin allows.
    pub custom_url_base: Option<String>,
    /// Path and parameters for the link.
    pub custom_url_params: Option<String>,
    /// Text of the link.
    pub custom_url_label: Option<String>,
    /// Whether the custom link is used.
    pub show_custom_url: Option<bool>,
    /// Title that its creator gave it.
    pub custom_title: Option<String>,
}

/// A LookML dashboard in which the check found something wrong.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationLookMLDashboard {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// Id of the folder (once called a space). Read-only.
    pub space_id: Option<String>,
}

/// A tile of a LookML dashboard in which the check found something wrong.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentValidationLookMLDashboardElement {
    /// Id of the tile within LookML. Read-only.
    pub lookml_link_id: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
}

/// How often a user or a group viewed a Look or dashboard, in a week or over all time.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ContentView {
    /// What the caller may do with this record. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the look. Read-only.
    pub look_id: Option<String>,
    /// Id of the dashboard. Read-only.
    pub dashboard_id: Option<String>,
    /// Name or title of the content. Read-only.
    pub title: Option<String>,
    /// Id of the metadata of the content. Read-only.
    pub content_metadata_id: Option<String>,
    /// Id of the user who viewed it. Read-only.
    pub user_id: Option<String>,
    /// Id of the group that viewed it. Read-only.
    pub group_id: Option<String>,
    /// View count. Read-only.
    pub view_count: Option<i64>,
    /// How many times it was made a favourite. Read-only.
    pub favorite_count: Option<i64>,
    /// Last viewed at. Read-only.
    pub last_viewed_at: Option<String>,
    /// First day of the week counted. Read-only.
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
