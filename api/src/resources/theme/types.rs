// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Themes`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::Timestamp;

/// What `settings` of `Theme` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ThemeSettings {
    /// Background color.
    pub background_color: Option<String>,
    /// Base font size.
    pub base_font_size: Option<String>,
    /// Id of the color collection.
    pub color_collection_id: Option<String>,
    /// Font color.
    pub font_color: Option<String>,
    /// Font family.
    pub font_family: Option<String>,
    /// Font source.
    pub font_source: Option<String>,
    /// Info button color. Deprecated.
    pub info_button_color: Option<String>,
    /// Primary button color.
    pub primary_button_color: Option<String>,
    /// Show filters bar.
    pub show_filters_bar: Option<bool>,
    /// Show title.
    pub show_title: Option<bool>,
    /// Text tile text color.
    pub text_tile_text_color: Option<String>,
    /// Tile background color.
    pub tile_background_color: Option<String>,
    /// Text tile background color.
    pub text_tile_background_color: Option<String>,
    /// Tile text color.
    pub tile_text_color: Option<String>,
    /// Title color.
    pub title_color: Option<String>,
    /// Warn button color. Deprecated.
    pub warn_button_color: Option<String>,
    /// Tile title alignment.
    pub tile_title_alignment: Option<String>,
    /// Tile shadow.
    pub tile_shadow: Option<bool>,
    /// Show last updated indicator.
    pub show_last_updated_indicator: Option<bool>,
    /// Show reload data icon.
    pub show_reload_data_icon: Option<bool>,
    /// Show dashboard menu.
    pub show_dashboard_menu: Option<bool>,
    /// Show filters toggle.
    pub show_filters_toggle: Option<bool>,
    /// Show dashboard header.
    pub show_dashboard_header: Option<bool>,
    /// Center dashboard title.
    pub center_dashboard_title: Option<bool>,
    /// Dashboard title font size.
    pub dashboard_title_font_size: Option<String>,
    /// Box shadow.
    pub box_shadow: Option<String>,
    /// Page margin top.
    pub page_margin_top: Option<String>,
    /// Page margin bottom.
    pub page_margin_bottom: Option<String>,
    /// Page margin sides.
    pub page_margin_sides: Option<String>,
    /// Show explore header.
    pub show_explore_header: Option<bool>,
    /// Show explore title.
    pub show_explore_title: Option<bool>,
    /// Show explore last run.
    pub show_explore_last_run: Option<bool>,
    /// Show explore timezone.
    pub show_explore_timezone: Option<bool>,
    /// Show explore run stop button.
    pub show_explore_run_stop_button: Option<bool>,
    /// Show explore actions button.
    pub show_explore_actions_button: Option<bool>,
    /// Show look header.
    pub show_look_header: Option<bool>,
    /// Show look title.
    pub show_look_title: Option<bool>,
    /// Show look last run.
    pub show_look_last_run: Option<bool>,
    /// Show look timezone.
    pub show_look_timezone: Option<bool>,
    /// Show look run stop button.
    pub show_look_run_stop_button: Option<bool>,
    /// Show look actions button.
    pub show_look_actions_button: Option<bool>,
    /// Tile title font size.
    pub tile_title_font_size: Option<String>,
    /// Column gap size.
    pub column_gap_size: Option<String>,
    /// Row gap size.
    pub row_gap_size: Option<String>,
    /// Border radius.
    pub border_radius: Option<String>,
}

/// What `settings` of `Theme` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteThemeSettings {
    /// Background color.
    pub background_color: Field<String>,
    /// Base font size.
    pub base_font_size: Field<String>,
    /// Id of the color collection.
    pub color_collection_id: Field<String>,
    /// Font color.
    pub font_color: Field<String>,
    /// Font family.
    pub font_family: Field<String>,
    /// Font source.
    pub font_source: Field<String>,
    /// Info button color. Deprecated.
    pub info_button_color: Field<String>,
    /// Primary button color.
    pub primary_button_color: Field<String>,
    /// Show filters bar.
    pub show_filters_bar: Field<bool>,
    /// Show title.
    pub show_title: Field<bool>,
    /// Text tile text color.
    pub text_tile_text_color: Field<String>,
    /// Tile background color.
    pub tile_background_color: Field<String>,
    /// Text tile background color.
    pub text_tile_background_color: Field<String>,
    /// Tile text color.
    pub tile_text_color: Field<String>,
    /// Title color.
    pub title_color: Field<String>,
    /// Warn button color. Deprecated.
    pub warn_button_color: Field<String>,
    /// Tile title alignment.
    pub tile_title_alignment: Field<String>,
    /// Tile shadow.
    pub tile_shadow: Field<bool>,
    /// Show last updated indicator.
    pub show_last_updated_indicator: Field<bool>,
    /// Show reload data icon.
    pub show_reload_data_icon: Field<bool>,
    /// Show dashboard menu.
    pub show_dashboard_menu: Field<bool>,
    /// Show filters toggle.
    pub show_filters_toggle: Field<bool>,
    /// Show dashboard header.
    pub show_dashboard_header: Field<bool>,
    /// Center dashboard title.
    pub center_dashboard_title: Field<bool>,
    /// Dashboard title font size.
    pub dashboard_title_font_size: Field<String>,
    /// Box shadow.
    pub box_shadow: Field<String>,
    /// Page margin top.
    pub page_margin_top: Field<String>,
    /// Page margin bottom.
    pub page_margin_bottom: Field<String>,
    /// Page margin sides.
    pub page_margin_sides: Field<String>,
    /// Show explore header.
    pub show_explore_header: Field<bool>,
    /// Show explore title.
    pub show_explore_title: Field<bool>,
    /// Show explore last run.
    pub show_explore_last_run: Field<bool>,
    /// Show explore timezone.
    pub show_explore_timezone: Field<bool>,
    /// Show explore run stop button.
    pub show_explore_run_stop_button: Field<bool>,
    /// Show explore actions button.
    pub show_explore_actions_button: Field<bool>,
    /// Show look header.
    pub show_look_header: Field<bool>,
    /// Show look title.
    pub show_look_title: Field<bool>,
    /// Show look last run.
    pub show_look_last_run: Field<bool>,
    /// Show look timezone.
    pub show_look_timezone: Field<bool>,
    /// Show look run stop button.
    pub show_look_run_stop_button: Field<bool>,
    /// Show look actions button.
    pub show_look_actions_button: Field<bool>,
    /// Tile title font size.
    pub tile_title_font_size: Field<String>,
    /// Column gap size.
    pub column_gap_size: Field<String>,
    /// Row gap size.
    pub row_gap_size: Field<String>,
    /// Border radius.
    pub border_radius: Field<String>,
}

/// The type `Theme`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct Theme {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Begin at.
    pub begin_at: Option<Timestamp>,
    /// End at.
    pub end_at: Option<Timestamp>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Settings.
    pub settings: Option<ThemeSettings>,
}

/// The type `Theme`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteTheme {
    /// Begin at.
    pub begin_at: Field<Timestamp>,
    /// End at.
    pub end_at: Field<Timestamp>,
    /// Name.
    pub name: Field<String>,
    /// Settings.
    pub settings: Field<WriteThemeSettings>,
}
