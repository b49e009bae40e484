// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Themes give embedded dashboards and looks their colours and fonts.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Themes give embedded dashboards and looks their colours and fonts.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Themes {
    /// The operation `all_themes`.
    #[endpoint(
        GET "/themes",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/all_themes"
    )]
    fn all_themes(
        &self,
        /// Fields.
        fields: Option<&str>,
    ) -> Vec<Theme>;

    /// The operation `create_theme`.
    #[endpoint(
        POST "/themes",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/create_theme"
    )]
    fn create_theme(
        &self,
        /// The body.
        #[body]
        body: &WriteTheme,
    ) -> Theme;

    /// The operation `search_themes`.
    #[endpoint(
        GET "/themes/search",
        errors(403, 422 => ValidationError),
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/search_themes"
    )]
    fn search_themes(
        &self,
        /// Id.
        id: Option<&str>,
        /// Name.
        name: Option<&str>,
        /// Begin at.
        begin_at: Option<jiff::Timestamp>,
        /// End at.
        end_at: Option<jiff::Timestamp>,
        /// Limit.
        limit: Option<i64>,
        /// Offset.
        offset: Option<i64>,
        /// Sorts.
        sorts: Option<&str>,
        /// Fields.
        fields: Option<&str>,
        /// Filter or.
        filter_or: Option<bool>,
        /// Theme type. Not in 25.14.
        theme_type: Option<&str>,
    ) -> Vec<Theme>;

    /// The operation `default_theme`.
    #[endpoint(
        GET "/themes/default",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/default_theme"
    )]
    #[deprecated]
    fn default_theme(
        &self,
        /// Ts.
        ts: Option<jiff::Timestamp>,
    ) -> Theme;

    /// The operation `set_default_theme`.
    #[endpoint(
        PUT "/themes/default",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/set_default_theme"
    )]
    #[deprecated]
    fn set_default_theme(
        &self,
        /// Name.
        name: &str,
    ) -> Theme;

    /// The operation `default_theme_by_type`.
    ///
    /// Not in 25.14.
    #[endpoint(
        GET "/themes/default_theme",
        errors(422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/default_theme_by_type"
    )]
    fn default_theme_by_type(
        &self,
        /// Theme type.
        theme_type: &str,
        /// Ts.
        ts: Option<jiff::Timestamp>,
    ) -> Theme;

    /// The operation `set_default_theme_by_type`.
    ///
    /// Not in 25.14.
    #[endpoint(
        PUT "/themes/default_theme",
        errors(403, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/set_default_theme_by_type"
    )]
    fn set_default_theme_by_type(
        &self,
        /// Name.
        name: &str,
        /// Theme type.
        theme_type: &str,
    ) -> Theme;

    /// The operation `active_themes`.
    #[endpoint(
        GET "/themes/active",
        errors(403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/active_themes"
    )]
    fn active_themes(
        &self,
        /// Name.
        name: Option<&str>,
        /// Ts.
        ts: Option<jiff::Timestamp>,
        /// Theme type. Not in 25.14.
        theme_type: Option<&str>,
        /// Fields.
        fields: Option<&str>,
    ) -> Vec<Theme>;

    /// The operation `theme_or_default`.
    #[endpoint(
        GET "/themes/theme_or_default",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/theme_or_default"
    )]
    fn theme_or_default(
        &self,
        /// Name.
        name: &str,
        /// Ts.
        ts: Option<jiff::Timestamp>,
    ) -> Theme;

    /// The operation `validate_theme`.
    #[endpoint(
        POST "/themes/validate",
        ok(200 => ValidationError, 204 => ()),
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/validate_theme"
    )]
    fn validate_theme(
        &self,
        /// The body.
        #[body]
        body: &WriteTheme,
    ) -> ValidateThemeOk;

    /// The operation `theme`.
    #[endpoint(
        GET "/themes/<theme_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/theme"
    )]
    fn theme(
        &self,
        /// Id of the theme.
        theme_id: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> Theme;

    /// The operation `update_theme`.
    #[endpoint(
        PATCH "/themes/<theme_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/update_theme"
    )]
    fn update_theme(
        &self,
        /// Id of the theme.
        theme_id: &str,
        /// The body.
        #[body]
        body: &WriteTheme,
    ) -> Theme;

    /// The operation `delete_theme`.
    #[endpoint(
        DELETE "/themes/<theme_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/delete_theme"
    )]
    fn delete_theme(
        &self,
        /// Id of the theme.
        theme_id: &str,
    ) -> ();
}
