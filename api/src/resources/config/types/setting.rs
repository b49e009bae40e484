// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Config`.

use fingerpost::{Field, Model};

use super::{
    CustomWelcomeEmail, EmbedConfig, InstanceConfig, MarketplaceAutomation, McpTools, PrivatelabelConfiguration,
    WriteCustomWelcomeEmail, WriteEmbedConfig, WriteInstanceConfig, WriteMarketplaceAutomation, WriteMcpTools,
    WritePrivatelabelConfiguration,
};

/// Settings of the instance.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Setting {
    /// What is turned on and licensed.
    pub instance_config: Option<InstanceConfig>,
    /// Whether extensions can be used.
    pub extension_framework_enabled: Option<bool>,
    /// Deprecated; do not use. Whether extensions may be loaded from an address. Deprecated.
    pub extension_load_url_enabled: Option<bool>,
    /// Deprecated: use `marketplace_automation`. Deprecated.
    pub marketplace_auto_install_enabled: Option<bool>,
    /// What the marketplace does by itself.
    pub marketplace_automation: Option<MarketplaceAutomation>,
    /// Whether the marketplace can be used.
    pub marketplace_enabled: Option<bool>,
    /// Where the marketplace's files are served from. Read-only.
    pub marketplace_site: Option<String>,
    /// Whether the terms of the marketplace are agreed to. Setting it to `true` turns the marketplace on, and there is
    /// no going back on the terms.
    pub marketplace_terms_accepted: Option<bool>,
    /// Logo, icon and mentions of Looker.
    pub privatelabel_configuration: Option<PrivatelabelConfiguration>,
    /// Text of the mail that new users get.
    pub custom_welcome_email: Option<CustomWelcomeEmail>,
    /// Whether new users are shown around.
    pub onboarding_enabled: Option<bool>,
    /// Time zone of the instance, used unless a user or query has another.
    pub timezone: Option<String>,
    /// Whether users may have a time zone of their own.
    pub allow_user_timezones: Option<bool>,
    /// Whether data connectors added in future releases are on from the start.
    pub data_connector_default_enabled: Option<bool>,
    /// Base address of the instance, as used in links.
    pub host_url: Option<String>,
    /// Mail domains to which schedules may deliver.
    pub email_domain_allowlist: Option<Vec<String>>,
    /// Deprecated in favour of the field of the same name in `embed_config`, which wins where both are given.
    /// Deprecated.
    pub embed_cookieless_v2: Option<bool>,
    /// Whether embedding is on. Read-only.
    pub embed_enabled: Option<bool>,
    /// Settings for embedding.
    pub embed_config: Option<EmbedConfig>,
    /// Whether a notice is shown at login. Read-only.
    pub login_notification_enabled: Option<bool>,
    /// Text of the notice shown at login. Read-only.
    pub login_notification_text: Option<String>,
    /// Whether automatic refresh of dashboards is held back.
    pub dashboard_auto_refresh_restriction: Option<bool>,
    /// Shortest time between automatic refreshes, such as `30 seconds` or `1 minute`.
    pub dashboard_auto_refresh_minimum_interval: Option<String>,
    /// Where root certificates are kept in Secret Manager.
    pub managed_certificate_uri: Option<Vec<String>>,
    /// Address of the organization's rules for certifying content. Since 4.0.26.12; not in 25.14.
    pub content_certification_documentation_link: Option<String>,
    /// Whether content loses its certification when edited. Since 4.0.26.12; not in 25.14.
    pub revoke_certification_on_edits: Option<bool>,
    /// Whether users are put on multi-factor sign-in without further ado. Since 4.0.26.12; not in 25.14.
    pub automated_mfa_enabled: Option<bool>,
    /// Whether content can be certified. Since 4.0.26.12; not in 25.14.
    pub is_content_certification_enabled: Option<bool>,
    /// Whether content from LookML counts as certified. Since 4.0.26.12; not in 25.14.
    pub auto_certify_lookml_content: Option<bool>,
    /// Whether the token use of Conversational Analytics agents is shown. Since 4.0.26.12; not in 25.14.
    pub ca_agent_observability: Option<bool>,
    /// Which tools the MCP server offers. Since 4.0.26.12; not in 25.14.
    pub mcp_tools: Option<McpTools>,
}

/// Settings of the instance.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteSetting {
    /// What is turned on and licensed.
    pub instance_config: Field<WriteInstanceConfig>,
    /// Whether extensions can be used.
    pub extension_framework_enabled: Field<bool>,
    /// Deprecated; do not use. Whether extensions may be loaded from an address. Deprecated.
    pub extension_load_url_enabled: Field<bool>,
    /// Deprecated: use `marketplace_automation`. Deprecated.
    pub marketplace_auto_install_enabled: Field<bool>,
    /// What the marketplace does by itself.
    pub marketplace_automation: Field<WriteMarketplaceAutomation>,
    /// Whether the marketplace can be used.
    pub marketplace_enabled: Field<bool>,
    /// Whether the terms of the marketplace are agreed to. Setting it to `true` turns the marketplace on, and there is
    /// no going back on the terms.
    pub marketplace_terms_accepted: Field<bool>,
    /// Logo, icon and mentions of Looker.
    pub privatelabel_configuration: Field<WritePrivatelabelConfiguration>,
    /// Text of the mail that new users get.
    pub custom_welcome_email: Field<WriteCustomWelcomeEmail>,
    /// Whether new users are shown around.
    pub onboarding_enabled: Field<bool>,
    /// Time zone of the instance, used unless a user or query has another.
    pub timezone: Field<String>,
    /// Whether users may have a time zone of their own.
    pub allow_user_timezones: Field<bool>,
    /// Whether data connectors added in future releases are on from the start.
    pub data_connector_default_enabled: Field<bool>,
    /// Base address of the instance, as used in links.
    pub host_url: Field<String>,
    /// Whether to change `host_url` in spite of warnings. Not a setting; it can be sent but is not returned.
    /// Write-only.
    pub override_warnings: Field<bool>,
    /// Mail domains to which schedules may deliver.
    pub email_domain_allowlist: Field<Vec<String>>,
    /// Deprecated in favour of the field of the same name in `embed_config`, which wins where both are given.
    /// Deprecated.
    pub embed_cookieless_v2: Field<bool>,
    /// Settings for embedding.
    pub embed_config: Field<WriteEmbedConfig>,
    /// Whether automatic refresh of dashboards is held back.
    pub dashboard_auto_refresh_restriction: Field<bool>,
    /// Shortest time between automatic refreshes, such as `30 seconds` or `1 minute`.
    pub dashboard_auto_refresh_minimum_interval: Field<String>,
    /// Where root certificates are kept in Secret Manager.
    pub managed_certificate_uri: Field<Vec<String>>,
    /// Address of the organization's rules for certifying content. Since 4.0.26.12; not in 25.14.
    pub content_certification_documentation_link: Field<String>,
    /// Whether content loses its certification when edited. Since 4.0.26.12; not in 25.14.
    pub revoke_certification_on_edits: Field<bool>,
    /// Whether users are put on multi-factor sign-in without further ado. Since 4.0.26.12; not in 25.14.
    pub automated_mfa_enabled: Field<bool>,
    /// Whether content can be certified. Since 4.0.26.12; not in 25.14.
    pub is_content_certification_enabled: Field<bool>,
    /// Whether content from LookML counts as certified. Since 4.0.26.12; not in 25.14.
    pub auto_certify_lookml_content: Field<bool>,
    /// Whether the token use of Conversational Analytics agents is shown. Since 4.0.26.12; not in 25.14.
    pub ca_agent_observability: Field<bool>,
    /// Which tools the MCP server offers. Since 4.0.26.12; not in 25.14.
    pub mcp_tools: Field<WriteMcpTools>,
}
