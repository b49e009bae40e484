// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Themes give embedded dashboards and looks their colours and fonts.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Themes give embedded dashboards and looks their colours and fonts.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Themes {
    /// Lists all themes, active or not.
    ///
    /// Without a licence for custom themes only the default theme that Looker makes can be used. That goes for all
    /// calls on themes.
    #[endpoint(
        GET "/themes",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/all_themes"
    )]
    fn all_themes(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<Theme>;

    /// Makes a theme. It needs a licence for custom themes.
    ///
    /// Settings that the body leaves out altogether are copied from the default theme. Several themes may share a name
    /// if they are active at different times.
    #[endpoint(
        POST "/themes",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/create_theme"
    )]
    fn create_theme(
        &self,
        /// The theme. Its `name` may have letters, digits and underscores only, and should give nothing confidential
        /// away.
        #[body]
        body: &WriteTheme,
    ) -> Theme;

    /// Finds themes by name, kind and the time they are active.
    ///
    /// With `begin_at` and `end_at` both set, leave out `filter_or`: a span needs both to hold. A theme has to match
    /// every parameter that is set. Case does not count in text, `%` stands for any characters, `_` for one.
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
        /// Only themes active at this time or later.
        begin_at: Option<jiff::Timestamp>,
        /// Only themes active at this time or earlier.
        end_at: Option<jiff::Timestamp>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
        /// Kind of theme: `internal`, `embed` or `all`. Since 4.0.26.12; not in 25.14.
        theme_type: Option<&str>,
    ) -> Vec<Theme>;

    /// Gives the default theme; `default_theme_by_type` takes its place.
    #[endpoint(
        GET "/themes/default",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/default_theme"
    )]
    #[deprecated]
    fn default_theme(
        &self,
        /// Time to give the default theme of; now, if not set.
        ts: Option<jiff::Timestamp>,
    ) -> Theme;

    /// Makes a theme the default; `set_default_theme_by_type` takes its place.
    ///
    /// Admins only. The theme has to be active and may have no `end_at`.
    #[endpoint(
        PUT "/themes/default",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/set_default_theme"
    )]
    #[deprecated]
    fn set_default_theme(
        &self,
        /// Name of the theme.
        name: &str,
    ) -> Theme;

    /// Gives the default theme, for internal or for embedded pages.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/themes/default_theme",
        errors(422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/default_theme_by_type"
    )]
    fn default_theme_by_type(
        &self,
        /// Kind of theme, such as `internal` or `embed`.
        theme_type: &str,
        /// Time to give the default theme of; now, if not set.
        ts: Option<jiff::Timestamp>,
    ) -> Theme;

    /// Makes a theme the default for internal or for embedded pages.
    ///
    /// Admins only. The theme has to be active and may have no `end_at`.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        PUT "/themes/default_theme",
        errors(403, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/set_default_theme_by_type"
    )]
    fn set_default_theme_by_type(
        &self,
        /// Name of the theme.
        name: &str,
        /// Kind of theme, such as `internal` or `embed`.
        theme_type: &str,
    ) -> Theme;

    /// Lists the themes that are active now or at another time.
    #[endpoint(
        GET "/themes/active",
        errors(403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/active_themes"
    )]
    fn active_themes(
        &self,
        /// Only the theme of this name; the list is empty if it is not active.
        name: Option<&str>,
        /// Time at which the themes have to be active; now, if not set.
        ts: Option<jiff::Timestamp>,
        /// Kind of theme, such as `internal` or `embed`. Since 4.0.26.12; not in 25.14.
        theme_type: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<Theme>;

    /// Gives the active theme of a name, or else the default theme.
    #[endpoint(
        GET "/themes/theme_or_default",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/theme_or_default"
    )]
    fn theme_or_default(
        &self,
        /// Name of the theme.
        name: &str,
        /// Time at which it has to be active; now, if not set.
        ts: Option<jiff::Timestamp>,
    ) -> Theme;

    /// Checks a theme without saving it.
    ///
    /// A valid theme is answered with success; for another, the answer lists what is wrong with it.
    #[endpoint(
        POST "/themes/validate",
        ok(200 => ValidationError, 204 => ()),
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/validate_theme"
    )]
    fn validate_theme(
        &self,
        /// The theme to check, by the rules of `create_theme`.
        #[body]
        body: &WriteTheme,
    ) -> ValidateThemeOk;

    /// Gives one theme, active or not.
    #[endpoint(
        GET "/themes/<theme_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Theme/theme"
    )]
    fn theme(
        &self,
        /// Id of the theme.
        theme_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Theme;

    /// Changes a theme. It needs a licence for custom themes.
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

    /// Deletes a theme for good.
    ///
    /// It goes by id only, since several themes may share a name: `search_themes` finds the ids of a name.
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
