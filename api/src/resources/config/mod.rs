// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! The configuration of the instance: settings, versions, backups, mail, locales and timezones.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// The configuration of the instance: settings, versions, backups, mail, locales and timezones.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Config {
    /// Fetches where backups of the instance are kept.
    #[endpoint(
        GET "/cloud_storage",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/cloud_storage_configuration"
    )]
    fn cloud_storage_configuration(&self) -> BackupConfiguration;

    /// Changes where backups of the instance are kept.
    #[endpoint(
        PATCH "/cloud_storage",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/update_cloud_storage_configuration"
    )]
    fn update_cloud_storage_configuration(
        &self,
        /// The body.
        #[body]
        body: &WriteBackupConfiguration,
    ) -> BackupConfiguration;

    /// Fetches the custom text of welcome emails, and whether it is used.
    #[endpoint(
        GET "/custom_welcome_email",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/custom_welcome_email"
    )]
    #[deprecated]
    fn custom_welcome_email(&self) -> CustomWelcomeEmail;

    /// Changes the custom text of welcome emails, or whether it is used.
    ///
    /// With `send_test_welcome_email` the new text is mailed to the caller as well.
    #[endpoint(
        PATCH "/custom_welcome_email",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/update_custom_welcome_email"
    )]
    #[deprecated]
    fn update_custom_welcome_email(
        &self,
        /// The body.
        #[body]
        body: &WriteCustomWelcomeEmail,
        /// Whether to mail the saved text to the caller as a trial.
        send_test_welcome_email: Option<bool>,
    ) -> CustomWelcomeEmail;

    /// Mails the caller a welcome email with the given text.
    ///
    /// Nothing is saved.
    #[endpoint(
        PUT "/custom_welcome_email_test",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/update_custom_welcome_email_test"
    )]
    fn update_custom_welcome_email_test(
        &self,
        /// The body.
        #[body]
        body: &WriteWelcomeEmailTest,
    ) -> WelcomeEmailTest;

    /// Tells whether digest emails are on.
    #[endpoint(
        GET "/digest_emails_enabled",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/digest_emails_enabled"
    )]
    fn digest_emails_enabled(&self) -> DigestEmails;

    /// Turns digest emails on or off.
    #[endpoint(
        PATCH "/digest_emails_enabled",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/update_digest_emails_enabled"
    )]
    fn update_digest_emails_enabled(
        &self,
        /// The body.
        #[body]
        body: &WriteDigestEmails,
    ) -> DigestEmails;

    /// Gathers what digest emails are made of and hands it to Looker's own system.
    ///
    /// No mail goes out now. Looker's system mails users who have been away later on, and only if digest emails are on.
    #[endpoint(
        POST "/digest_email_send",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/create_digest_email_send"
    )]
    fn create_digest_email_send(&self) -> DigestEmailSend;

    /// Lists the public IP addresses from which a hosted instance calls out.
    ///
    /// Useful for a database's firewall. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/public_egress_ip_addresses",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/public_egress_ip_addresses"
    )]
    fn public_egress_ip_addresses(&self) -> EgressIpAddresses;

    /// Fetches the organization's own help text and the name of its menu entry.
    #[endpoint(
        GET "/internal_help_resources_content",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/internal_help_resources_content"
    )]
    fn internal_help_resources_content(&self) -> InternalHelpResourcesContent;

    /// Changes the organization's own help text or the name of its menu entry.
    #[endpoint(
        PATCH "/internal_help_resources_content",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/update_internal_help_resources_content"
    )]
    fn update_internal_help_resources_content(
        &self,
        /// The body.
        #[body]
        body: &WriteInternalHelpResourcesContent,
    ) -> InternalHelpResourcesContent;

    /// Tells whether the organization's own help text is shown.
    #[endpoint(
        GET "/internal_help_resources_enabled",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/internal_help_resources"
    )]
    fn internal_help_resources(&self) -> InternalHelpResources;

    /// Turns the organization's own help text on or off.
    #[endpoint(
        PATCH "/internal_help_resources",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/update_internal_help_resources"
    )]
    fn update_internal_help_resources(
        &self,
        /// The body.
        #[body]
        body: &WriteInternalHelpResources,
    ) -> InternalHelpResources;

    /// Lists the legacy features of the instance.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/legacy_features",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/all_legacy_features"
    )]
    fn all_legacy_features(&self) -> Vec<LegacyFeature>;

    /// Fetches one legacy feature.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/legacy_features/<legacy_feature_id>",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/legacy_feature"
    )]
    fn legacy_feature(
        &self,
        /// Id of the legacy feature.
        legacy_feature_id: &str,
    ) -> LegacyFeature;

    /// Turns a legacy feature on or off.
    ///
    /// Only `enabled_locally` can be changed. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        PATCH "/legacy_features/<legacy_feature_id>",
        errors(403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/update_legacy_feature"
    )]
    fn update_legacy_feature(
        &self,
        /// Id of the legacy feature.
        legacy_feature_id: &str,
        /// The body.
        #[body]
        body: &WriteLegacyFeature,
    ) -> LegacyFeature;

    /// Lists the locales that Looker can be used in.
    #[endpoint(
        GET "/locales",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/all_locales"
    )]
    fn all_locales(&self) -> Vec<Locale>;

    /// Fetches the settings for the mobile app.
    #[endpoint(
        GET "/mobile/settings",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/mobile_settings"
    )]
    fn mobile_settings(&self) -> MobileSettings;

    /// Changes settings of the instance.
    ///
    /// Only the settings given are changed. Where one is refused, the error says why.
    #[endpoint(
        PATCH "/setting",
        errors(403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/set_setting"
    )]
    fn set_setting(
        &self,
        /// The settings to change; leave out the others.
        #[body]
        body: &WriteSetting,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Setting;

    /// Fetches the settings of the instance.
    ///
    /// Pick single ones with `fields`.
    #[endpoint(
        GET "/setting",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/get_setting"
    )]
    fn get_setting(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Setting;

    /// Sets the mail server by which the instance sends its mail.
    ///
    /// Admins only.
    #[endpoint(
        POST "/smtp_settings",
        errors(403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/set_smtp_settings"
    )]
    fn set_smtp_settings(
        &self,
        /// The body.
        #[body]
        body: &SmtpSettings,
    ) -> ();

    /// Tells whether each node of the instance can send mail.
    #[endpoint(
        GET "/smtp_status",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/smtp_status"
    )]
    fn smtp_status(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> SmtpStatus;

    /// Lists the time zones that Looker knows, as for schedules.
    #[endpoint(
        GET "/timezones",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/all_timezones"
    )]
    fn all_timezones(&self) -> Vec<Timezone>;

    /// Tells the release of the instance and the API versions it serves.
    #[endpoint(
        GET "/versions",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/versions"
    )]
    fn versions(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ApiVersion;

    /// Fetches the instance's own description of its API, in Swagger 2 JSON.
    #[endpoint(
        GET "/api_spec/<api_version>/<specification>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/api_spec"
    )]
    fn api_spec(
        &self,
        /// Version of the API, such as `4.0`.
        api_version: &str,
        /// Name of the document, as a rule `swagger.json`.
        specification: &str,
    ) -> serde_json::Value;

    /// Fetches the private label settings, such as logo, icon and mentions of Looker.
    ///
    /// Needs a special licence. Deprecated in favour of `get_setting`, which has them under
    /// `privatelabel_configuration`.
    #[endpoint(
        GET "/whitelabel_configuration",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/whitelabel_configuration"
    )]
    #[deprecated]
    fn whitelabel_configuration(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> WhitelabelConfiguration;

    /// Changes the private label settings, such as logo, icon and mentions of Looker.
    ///
    /// Needs a special licence. Deprecated in favour of `set_setting`, which has them under
    /// `privatelabel_configuration`.
    #[endpoint(
        PUT "/whitelabel_configuration",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Config/update_whitelabel_configuration"
    )]
    #[deprecated]
    fn update_whitelabel_configuration(
        &self,
        /// The body.
        #[body]
        body: &WriteWhitelabelConfiguration,
    ) -> WhitelabelConfiguration;
}
