// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Themes`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::Timestamp;

/// The colours, fonts and spacing of a theme, and what it shows around dashboards, explores and looks.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ThemeSettings {
    /// Colour of the page.
    pub background_color: Option<String>,
    /// Font size that the others are scaled from; only in legacy dashboards.
    pub base_font_size: Option<String>,
    /// Id of the colour collection that goes with the theme; an empty text for none.
    pub color_collection_id: Option<String>,
    /// Colour of text.
    pub font_color: Option<String>,
    /// Fonts to use, first choice first.
    pub font_family: Option<String>,
    /// Where the font is loaded from.
    pub font_source: Option<String>,
    /// Colour of information buttons; no longer used. Deprecated.
    pub info_button_color: Option<String>,
    /// Colour of the main buttons.
    pub primary_button_color: Option<String>,
    /// Whether a dashboard shows its filters; yes, if not set.
    pub show_filters_bar: Option<bool>,
    /// Whether a dashboard shows its title; yes, if not set.
    pub show_title: Option<bool>,
    /// Colour of the text on text tiles.
    pub text_tile_text_color: Option<String>,
    /// Background colour of tiles.
    pub tile_background_color: Option<String>,
    /// Background colour of text tiles.
    pub text_tile_background_color: Option<String>,
    /// Colour of the text on tiles.
    pub tile_text_color: Option<String>,
    /// Colour of titles.
    pub title_color: Option<String>,
    /// Colour of warning buttons; no longer used. Deprecated.
    pub warn_button_color: Option<String>,
    /// How titles are aligned within their tiles; not in legacy dashboards.
    pub tile_title_alignment: Option<String>,
    /// Whether tiles cast a shadow; without effect.
    pub tile_shadow: Option<bool>,
    /// Whether a dashboard says when it was last updated; yes, if not set.
    pub show_last_updated_indicator: Option<bool>,
    /// Whether a dashboard has a button to reload its data; yes, if not set.
    pub show_reload_data_icon: Option<bool>,
    /// Whether a dashboard has its menu of actions; yes, if not set.
    pub show_dashboard_menu: Option<bool>,
    /// Whether a dashboard has a button to show and hide the filters; yes, if not set.
    pub show_filters_toggle: Option<bool>,
    /// Whether a dashboard has a header at all; yes, if not set.
    pub show_dashboard_header: Option<bool>,
    /// Whether the title of a dashboard stands in the middle; no, if not set.
    pub center_dashboard_title: Option<bool>,
    /// Dashboard title font size.
    pub dashboard_title_font_size: Option<String>,
    /// Shadow of boxes, as in CSS.
    pub box_shadow: Option<String>,
    /// Space above the dashboard.
    pub page_margin_top: Option<String>,
    /// Space below the dashboard.
    pub page_margin_bottom: Option<String>,
    /// Space on the left and right of the dashboard.
    pub page_margin_sides: Option<String>,
    /// Whether an explore has a header; yes, if not set.
    pub show_explore_header: Option<bool>,
    /// Whether an explore shows its title; yes, if not set.
    pub show_explore_title: Option<bool>,
    /// Whether an explore says when it last ran; yes, if not set.
    pub show_explore_last_run: Option<bool>,
    /// Whether an explore names its time zone; yes, if not set.
    pub show_explore_timezone: Option<bool>,
    /// Whether an explore has a button to run and stop it; yes, if not set.
    pub show_explore_run_stop_button: Option<bool>,
    /// Whether an explore has its menu of actions; yes, if not set.
    pub show_explore_actions_button: Option<bool>,
    /// Whether a look has a header; yes, if not set.
    pub show_look_header: Option<bool>,
    /// Whether a look shows its title; yes, if not set.
    pub show_look_title: Option<bool>,
    /// Whether a look says when it last ran; yes, if not set.
    pub show_look_last_run: Option<bool>,
    /// Whether a look names its time zone; yes, if not set.
    pub show_look_timezone: Option<bool>,
    /// Whether a look has a button to run and stop it; yes, if not set.
    pub show_look_run_stop_button: Option<bool>,
    /// Whether a look has its menu of actions; yes, if not set.
    pub show_look_actions_button: Option<bool>,
    /// Font size of the titles of tiles.
    pub tile_title_font_size: Option<String>,
    /// Gap between tiles; Looker's text calls it the vertical one.
    pub column_gap_size: Option<String>,
    /// Gap between tiles; Looker's text calls it the horizontal one.
    pub row_gap_size: Option<String>,
    /// How round the corners of tiles are.
    pub border_radius: Option<String>,
}

/// The colours, fonts and spacing of a theme, and what it shows around dashboards, explores and looks.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteThemeSettings {
    /// Colour of the page.
    pub background_color: Field<String>,
    /// Font size that the others are scaled from; only in legacy dashboards.
    pub base_font_size: Field<String>,
    /// Id of the colour collection that goes with the theme; an empty text for none.
    pub color_collection_id: Field<String>,
    /// Colour of text.
    pub font_color: Field<String>,
    /// Fonts to use, first choice first.
    pub font_family: Field<String>,
    /// Where the font is loaded from.
    pub font_source: Field<String>,
    /// Colour of information buttons; no longer used. Deprecated.
    pub info_button_color: Field<String>,
    /// Colour of the main buttons.
    pub primary_button_color: Field<String>,
    /// Whether a dashboard shows its filters; yes, if not set.
    pub show_filters_bar: Field<bool>,
    /// Whether a dashboard shows its title; yes, if not set.
    pub show_title: Field<bool>,
    /// Colour of the text on text tiles.
    pub text_tile_text_color: Field<String>,
    /// Background colour of tiles.
    pub tile_background_color: Field<String>,
    /// Background colour of text tiles.
    pub text_tile_background_color: Field<String>,
    /// Colour of the text on tiles.
    pub tile_text_color: Field<String>,
    /// Colour of titles.
    pub title_color: Field<String>,
    /// Colour of warning buttons; no longer used. Deprecated.
    pub warn_button_color: Field<String>,
    /// How titles are aligned within their tiles; not in legacy dashboards.
    pub tile_title_alignment: Field<String>,
    /// Whether tiles cast a shadow; without effect.
    pub tile_shadow: Field<bool>,
    /// Whether a dashboard says when it was last updated; yes, if not set.
    pub show_last_updated_indicator: Field<bool>,
    /// Whether a dashboard has a button to reload its data; yes, if not set.
    pub show_reload_data_icon: Field<bool>,
    /// Whether a dashboard has its menu of actions; yes, if not set.
    pub show_dashboard_menu: Field<bool>,
    /// Whether a dashboard has a button to show and hide the filters; yes, if not set.
    pub show_filters_toggle: Field<bool>,
    /// Whether a dashboard has a header at all; yes, if not set.
    pub show_dashboard_header: Field<bool>,
    /// Whether the title of a dashboard stands in the middle; no, if not set.
    pub center_dashboard_title: Field<bool>,
    /// Dashboard title font size.
    pub dashboard_title_font_size: Field<String>,
    /// Shadow of boxes, as in CSS.
    pub box_shadow: Field<String>,
    /// Space above the dashboard.
    pub page_margin_top: Field<String>,
    /// Space below the dashboard.
    pub page_margin_bottom: Field<String>,
    /// Space on the left and right of the dashboard.
    pub page_margin_sides: Field<String>,
    /// Whether an explore has a header; yes, if not set.
    pub show_explore_header: Field<bool>,
    /// Whether an explore shows its title; yes, if not set.
    pub show_explore_title: Field<bool>,
    /// Whether an explore says when it last ran; yes, if not set.
    pub show_explore_last_run: Field<bool>,
    /// Whether an explore names its time zone; yes, if not set.
    pub show_explore_timezone: Field<bool>,
    /// Whether an explore has a button to run and stop it; yes, if not set.
    pub show_explore_run_stop_button: Field<bool>,
    /// Whether an explore has its menu of actions; yes, if not set.
    pub show_explore_actions_button: Field<bool>,
    /// Whether a look has a header; yes, if not set.
    pub show_look_header: Field<bool>,
    /// Whether a look shows its title; yes, if not set.
    pub show_look_title: Field<bool>,
    /// Whether a look says when it last ran; yes, if not set.
    pub show_look_last_run: Field<bool>,
    /// Whether a look names its time zone; yes, if not set.
    pub show_look_timezone: Field<bool>,
    /// Whether a look has a button to run and stop it; yes, if not set.
    pub show_look_run_stop_button: Field<bool>,
    /// Whether a look has its menu of actions; yes, if not set.
    pub show_look_actions_button: Field<bool>,
    /// Font size of the titles of tiles.
    pub tile_title_font_size: Field<String>,
    /// Gap between tiles; Looker's text calls it the vertical one.
    pub column_gap_size: Field<String>,
    /// Gap between tiles; Looker's text calls it the horizontal one.
    pub row_gap_size: Field<String>,
    /// How round the corners of tiles are.
    pub border_radius: Field<String>,
}

/// A set of colours, fonts and display settings for embedded or internal pages, and when it is active.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Theme {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// When it becomes active; null if it always was.
    pub begin_at: Option<Timestamp>,
    /// When it ceases to be active; null for never.
    pub end_at: Option<Timestamp>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name, of letters, digits and underscores only; not unique, as themes of different times may share one.
    pub name: Option<String>,
    /// The colours, fonts and what is shown.
    pub settings: Option<ThemeSettings>,
}

/// A set of colours, fonts and display settings for embedded or internal pages, and when it is active.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteTheme {
    /// When it becomes active; null if it always was.
    pub begin_at: Field<Timestamp>,
    /// When it ceases to be active; null for never.
    pub end_at: Field<Timestamp>,
    /// Name, of letters, digits and underscores only; not unique, as themes of different times may share one.
    pub name: Field<String>,
    /// The colours, fonts and what is shown.
    pub settings: Field<WriteThemeSettings>,
}
