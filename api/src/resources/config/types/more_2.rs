// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Config`.

use fingerpost::{Field, Model};

/// Private label settings: what users see of Looker's name and logo.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WritePrivatelabelConfiguration {
    /// The logo, as base64. It can be set but is not returned.
    pub logo_file: Field<String>,
    /// The browser icon, as base64. It can be set but is not returned.
    pub favicon_file: Field<String>,
    /// Page title where a page has none of its own.
    pub default_title: Field<String>,
    /// Whether the help menu is shown.
    pub show_help_menu: Field<bool>,
    /// Whether links to the documentation are shown.
    pub show_docs: Field<bool>,
    /// Whether users can choose which mails they get.
    pub show_email_sub_options: Field<bool>,
    /// Whether mails may name Looker.
    pub allow_looker_mentions: Field<bool>,
    /// Whether mails may link to Looker.
    pub allow_looker_links: Field<bool>,
    /// Whether subject and heading of the welcome email can be changed too.
    pub custom_welcome_email_advanced: Field<bool>,
    /// Whether the account setup page leaves out the name Looker.
    pub setup_mentions: Field<bool>,
    /// Whether alerts leave out the Looker logo.
    pub alerts_logo: Field<bool>,
    /// Whether alerts leave out links to Looker.
    pub alerts_links: Field<bool>,
    /// Whether an empty home folder's page leaves out the name Looker.
    pub folders_mentions: Field<bool>,
}
