// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! How people log in: LDAP, SAML, OIDC and passwords, embedding, OAuth clients, lockouts and support access.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// How people log in: LDAP, SAML, OIDC and passwords, embedding, OAuth clients, lockouts and support access.
#[endpoints(error = ApiError, errors(404, 429))]
pub trait Auth {
    /// Makes a secret for signing embed addresses, and answers with it.
    ///
    /// Looker makes up the value of `secret` itself. Needs embedding to be enabled; the Standard and Enterprise
    /// editions of Looker Core refuse it.
    #[endpoint(
        POST "/embed_config/secrets",
        errors(400, 403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/create_embed_secret"
    )]
    fn create_embed_secret(
        &self,
        /// The body.
        #[body]
        body: Option<&WriteEmbedSecret>,
    ) -> EmbedSecret;

    /// Deletes a secret for signing embed addresses.
    ///
    /// Needs embedding to be enabled; the Standard and Enterprise editions of Looker Core refuse it.
    #[endpoint(
        DELETE "/embed_config/secrets/<embed_secret_id>",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/delete_embed_secret"
    )]
    fn delete_embed_secret(
        &self,
        /// Id of the embed secret.
        embed_secret_id: &str,
    ) -> ();

    /// Makes a signed address that opens a page of Looker for an embed user, once.
    ///
    /// Guard the address like a password and leave it as it is. Give `group_ids`, or `models` with `permissions`, or
    /// all: rights add up, and unknown names are not refused here. Needs embedding; Looker Core Standard and Enterprise
    /// refuse it.
    #[endpoint(
        POST "/embed/sso_url",
        errors(400, 403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/create_sso_embed_url"
    )]
    fn create_sso_embed_url(
        &self,
        /// The body.
        #[body]
        body: &EmbedSsoParams,
    ) -> EmbedUrlResponse;

    /// Makes an address that opens an embedded page of Looker as the caller, once.
    ///
    /// It has to be used within five minutes, and only content under `/embed` can be reached with it. Guard it like a
    /// password. `target_url` has to have a path that begins with `/embed`.
    #[endpoint(
        POST "/embed/token_url/me",
        errors(400, 403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/create_embed_url_as_me"
    )]
    fn create_embed_url_as_me(
        &self,
        /// The body.
        #[body]
        body: &EmbedParams,
    ) -> EmbedUrlResponse;

    /// Checks whether a signed embed address is valid.
    #[endpoint(
        GET "/embed/sso/validate",
        errors(400, 403, 422 => ValidationError),
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/validate_embed_url"
    )]
    fn validate_embed_url(
        &self,
        /// The signed address.
        url: Option<&str>,
    ) -> EmbedUrlResponse;

    /// Starts an embed session that needs no cookies, or joins another frame to one, and gives its tokens.
    ///
    /// Makes or updates the embed user, unless `session_reference_token` names a live session: then user and end of
    /// session stay. Another user's token is answered with 404. Needs embedding; Looker Core Standard and Enterprise
    /// refuse it.
    #[endpoint(
        POST "/embed/cookieless_session/acquire",
        errors(400, 403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/acquire_embed_cookieless_session"
    )]
    fn acquire_embed_cookieless_session(
        &self,
        /// The body.
        #[body]
        body: &EmbedCookielessSessionAcquire,
    ) -> EmbedCookielessSessionAcquireResponse;

    /// Ends a cookieless embed session, which logs its user out.
    ///
    /// Needs embedding to be enabled; the Standard and Enterprise editions of Looker Core refuse it.
    #[endpoint(
        DELETE "/embed/cookieless_session/<session_reference_token>",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/delete_embed_cookieless_session"
    )]
    fn delete_embed_cookieless_session(
        &self,
        /// The reference token that starting the session gave.
        session_reference_token: &str,
    ) -> ();

    /// Gives new tokens for a cookieless embed session, for the API and for navigation.
    ///
    /// To be called whenever the frame asks for tokens, except the first time. A session that is over gives no error,
    /// but a `session_reference_token_ttl` of 0. Needs embedding; Looker Core Standard and Enterprise refuse it.
    #[endpoint(
        PUT "/embed/cookieless_session/generate_tokens",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/generate_tokens_for_cookieless_session"
    )]
    fn generate_tokens_for_cookieless_session(
        &self,
        /// The body.
        #[body]
        body: &EmbedCookielessSessionGenerateTokens,
    ) -> EmbedCookielessSessionGenerateTokensResponse;

    /// Looks up the settings for login by LDAP.
    ///
    /// For administrators only. `auth_password` is never among them. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/ldap_config",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/ldap_config"
    )]
    fn ldap_config(&self) -> LDAPConfig;

    /// Changes the settings for login by LDAP, which concern every user.
    ///
    /// For administrators only. Try the settings first with the `test_ldap_config_…` operations. Settings that lack
    /// something needed are refused. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        PATCH "/ldap_config",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/update_ldap_config"
    )]
    fn update_ldap_config(
        &self,
        /// The body.
        #[body]
        body: &WriteLDAPConfig,
    ) -> LDAPConfig;

    /// Tests whether Looker reaches an LDAP server, without signing in there.
    ///
    /// The settings in force stay as they are. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        PUT "/ldap_config/test_connection",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/test_ldap_config_connection"
    )]
    fn test_ldap_config_connection(
        &self,
        /// The settings to try: `connection_host`, `connection_port` and, if wanted, `connection_tls`.
        #[body]
        body: &WriteLDAPConfig,
    ) -> LDAPConfigTestResult;

    /// Tests whether Looker's own account can sign in at an LDAP server.
    ///
    /// The settings in force stay as they are. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        PUT "/ldap_config/test_auth",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/test_ldap_config_auth"
    )]
    fn test_ldap_config_auth(
        &self,
        /// The settings to try: `connection_host`, `connection_port`, `auth_username` and, if wanted, `connection_tls`
        /// and `auth_password`. Without the password, the stored one is used.
        #[body]
        body: &WriteLDAPConfig,
    ) -> LDAPConfigTestResult;

    /// Tests what Looker would learn about a user from LDAP, without that user's password.
    ///
    /// The settings in force stay as they are. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        PUT "/ldap_config/test_user_info",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/test_ldap_config_user_info"
    )]
    fn test_ldap_config_user_info(
        &self,
        /// The whole settings to try, with `test_ldap_user`.
        #[body]
        body: &WriteLDAPConfig,
    ) -> LDAPConfigTestResult;

    /// Tests whether a user can log in by LDAP.
    ///
    /// The settings in force stay as they are. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        PUT "/ldap_config/test_user_auth",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/test_ldap_config_user_auth"
    )]
    fn test_ldap_config_user_auth(
        &self,
        /// The whole settings to try, with the user's `test_ldap_password` and `test_ldap_user`. Without
        /// `auth_password`, the stored one is used.
        #[body]
        body: &WriteLDAPConfig,
    ) -> LDAPConfigTestResult;

    /// Registers a mobile device.
    #[endpoint(
        POST "/mobile/device",
        errors(400, 409, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/register_mobile_device"
    )]
    fn register_mobile_device(
        &self,
        /// The device, with `device_token` and `device_type`.
        #[body]
        body: &WriteMobileToken,
    ) -> MobileToken;

    /// Renews the registration of a mobile device.
    ///
    /// There is nothing to send but the id.
    #[endpoint(
        PATCH "/mobile/device/<device_id>",
        errors(400, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/update_mobile_device_registration"
    )]
    fn update_mobile_device_registration(
        &self,
        /// Id of the device.
        device_id: &str,
    ) -> MobileToken;

    /// Removes the registration of a mobile device.
    #[endpoint(
        DELETE "/mobile/device/<device_id>",
        errors(400),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/deregister_mobile_device"
    )]
    fn deregister_mobile_device(
        &self,
        /// Id of the device.
        device_id: &str,
    ) -> ();

    /// Lists the applications that may log users in by OAuth, disabled ones included.
    ///
    /// Only those that the caller may see.
    #[endpoint(
        GET "/oauth_client_apps",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/all_oauth_client_apps"
    )]
    fn all_oauth_client_apps(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<OauthClientApp>;

    /// Looks up one application that may log users in by OAuth.
    #[endpoint(
        GET "/oauth_client_apps/<client_guid>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/oauth_client_app"
    )]
    fn oauth_client_app(
        &self,
        /// Id that the application was registered with.
        client_guid: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> OauthClientApp;

    /// Removes an OAuth application for good; its sessions and tokens end at once.
    ///
    /// There is no error if no such application is registered.
    #[endpoint(
        DELETE "/oauth_client_apps/<client_guid>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/delete_oauth_client_app"
    )]
    fn delete_oauth_client_app(
        &self,
        /// Id that the application was registered with.
        client_guid: &str,
    ) -> ();

    /// Registers an application, on the web or not, that is to log users in by OAuth.
    ///
    /// Looker refuses logins in which `client_guid` or `redirect_uri` differ from what is registered.
    #[endpoint(
        POST "/oauth_client_apps/<client_guid>",
        errors(400, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/register_oauth_client_app"
    )]
    fn register_oauth_client_app(
        &self,
        /// Id for the application, made up by the caller; no other may have it.
        client_guid: &str,
        /// The body.
        #[body]
        body: &WriteOauthClientApp,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> OauthClientApp;

    /// Changes the registration of an OAuth application.
    #[endpoint(
        PATCH "/oauth_client_apps/<client_guid>",
        errors(400, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/update_oauth_client_app"
    )]
    fn update_oauth_client_app(
        &self,
        /// Id that the application was registered with.
        client_guid: &str,
        /// The body.
        #[body]
        body: &WriteOauthClientApp,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> OauthClientApp;

    /// Ends all sessions, codes and tokens of an OAuth application, for every user.
    #[endpoint(
        DELETE "/oauth_client_apps/<client_guid>/tokens",
        errors(400),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/invalidate_tokens"
    )]
    fn invalidate_tokens(
        &self,
        /// Id that the application was registered with.
        client_guid: &str,
    ) -> ();

    /// Records that a user agreed to an OAuth application using their account.
    ///
    /// There is no error if that was recorded already.
    #[endpoint(
        POST "/oauth_client_apps/<client_guid>/users/<user_id>",
        ok(200 => String, 204 => ()),
        errors(400, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/activate_app_user"
    )]
    fn activate_app_user(
        &self,
        /// Id that the application was registered with.
        client_guid: &str,
        /// Id of the user who agreed.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ActivateAppUserOk;

    /// Takes back a user's consent to an OAuth application; its tokens for the user end at once.
    ///
    /// The user has to agree anew before using it again. Administrators can do this for anybody, others for themselves.
    /// There is no error if there was nothing to take back.
    #[endpoint(
        DELETE "/oauth_client_apps/<client_guid>/users/<user_id>",
        errors(400),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/deactivate_app_user"
    )]
    fn deactivate_app_user(
        &self,
        /// Id that the application was registered with.
        client_guid: &str,
        /// Id of the user whose consent ends.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ();

    /// Looks up the settings for login by OpenID Connect.
    ///
    /// For administrators only. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/oidc_config",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/oidc_config"
    )]
    fn oidc_config(&self) -> OIDCConfig;

    /// Changes the settings for login by OpenID Connect, which concern every user.
    ///
    /// For administrators only. Try the settings first with `create_oidc_test_config`. Settings that lack something
    /// needed are refused. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        PATCH "/oidc_config",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/update_oidc_config"
    )]
    fn update_oidc_config(
        &self,
        /// The body.
        #[body]
        body: &WriteOIDCConfig,
    ) -> OIDCConfig;

    /// Looks up OpenID Connect settings that were stored for a test.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/oidc_test_configs/<test_slug>",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/oidc_test_config"
    )]
    fn oidc_test_config(
        &self,
        /// The `test_slug` that storing them gave.
        test_slug: &str,
    ) -> OIDCConfig;

    /// Deletes OpenID Connect settings that were stored for a test.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        DELETE "/oidc_test_configs/<test_slug>",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/delete_oidc_test_config"
    )]
    fn delete_oidc_test_config(
        &self,
        /// The `test_slug` that storing them gave.
        test_slug: &str,
    ) -> ();

    /// Stores OpenID Connect settings for a test, apart from those in force.
    ///
    /// The `test_slug` in the answer finds them again. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        POST "/oidc_test_configs",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/create_oidc_test_config"
    )]
    fn create_oidc_test_config(
        &self,
        /// The body.
        #[body]
        body: &WriteOIDCConfig,
    ) -> OIDCConfig;

    /// Looks up the rules for passwords.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/password_config",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/password_config"
    )]
    fn password_config(&self) -> PasswordConfig;

    /// Changes the rules for passwords.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        PATCH "/password_config",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/update_password_config"
    )]
    fn update_password_config(
        &self,
        /// The body.
        #[body]
        body: &WritePasswordConfig,
    ) -> PasswordConfig;

    /// Makes everybody who logs in by email choose a new password the next time.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        PUT "/password_config/force_password_reset_at_next_login_for_all_users",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/force_password_reset_at_next_login_for_all_users"
    )]
    fn force_password_reset_at_next_login_for_all_users(&self) -> String;

    /// Looks up the settings for login by SAML.
    ///
    /// For administrators only. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/saml_config",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/saml_config"
    )]
    fn saml_config(&self) -> SamlConfig;

    /// Changes the settings for login by SAML, which concern every user.
    ///
    /// For administrators only. Try the settings first with `create_saml_test_config`. Settings that lack something
    /// needed are refused. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        PATCH "/saml_config",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/update_saml_config"
    )]
    fn update_saml_config(
        &self,
        /// The body.
        #[body]
        body: &WriteSamlConfig,
    ) -> SamlConfig;

    /// Looks up SAML settings that were stored for a test.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/saml_test_configs/<test_slug>",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/saml_test_config"
    )]
    fn saml_test_config(
        &self,
        /// The `test_slug` that storing them gave.
        test_slug: &str,
    ) -> SamlConfig;

    /// Deletes SAML settings that were stored for a test.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        DELETE "/saml_test_configs/<test_slug>",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/delete_saml_test_config"
    )]
    fn delete_saml_test_config(
        &self,
        /// The `test_slug` that storing them gave.
        test_slug: &str,
    ) -> ();

    /// Stores SAML settings for a test, apart from those in force.
    ///
    /// The `test_slug` in the answer finds them again. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        POST "/saml_test_configs",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/create_saml_test_config"
    )]
    fn create_saml_test_config(
        &self,
        /// The body.
        #[body]
        body: &WriteSamlConfig,
    ) -> SamlConfig;

    /// Reads issuer, address and certificates out of an identity provider's SAML metadata.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        POST "/parse_saml_idp_metadata",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/parse_saml_idp_metadata"
    )]
    fn parse_saml_idp_metadata(
        &self,
        /// The metadata, an XML document as text.
        #[body(text)]
        body: &str,
    ) -> SamlMetadataParseResult;

    /// Fetches an identity provider's SAML metadata and reads issuer, address and certificates out of it.
    ///
    /// Looker has to reach the address without signing in. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        POST "/fetch_and_parse_saml_idp_metadata",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/fetch_and_parse_saml_idp_metadata"
    )]
    fn fetch_and_parse_saml_idp_metadata(
        &self,
        /// Address of the metadata, as text.
        #[body(text)]
        body: &str,
    ) -> SamlMetadataParseResult;

    /// Looks up the rules for users' sessions.
    #[endpoint(
        GET "/session_config",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/session_config"
    )]
    fn session_config(&self) -> SessionConfig;

    /// Changes the rules for users' sessions.
    #[endpoint(
        PATCH "/session_config",
        errors(400, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/update_session_config"
    )]
    fn update_session_config(
        &self,
        /// The body.
        #[body]
        body: &WriteSessionConfig,
    ) -> SessionConfig;

    /// Lists who of Looker's support staff may come into the instance.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/support_access/allowlist",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/get_support_access_allowlist_entries"
    )]
    fn get_support_access_allowlist_entries(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<SupportAccessAllowlistEntry>;

    /// Adds email addresses to those of support staff that may come in.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        POST "/support_access/allowlist",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/add_support_access_allowlist_entries"
    )]
    fn add_support_access_allowlist_entries(
        &self,
        /// The body.
        #[body]
        body: &SupportAccessAddEntries,
    ) -> Vec<SupportAccessAllowlistEntry>;

    /// Removes an address from those of support staff that may come in.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        DELETE "/support_access/allowlist/<entry_id>",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/delete_support_access_allowlist_entry"
    )]
    fn delete_support_access_allowlist_entry(
        &self,
        /// Id of the entry, not the address.
        entry_id: &str,
    ) -> ();

    /// Opens the instance to Looker's support staff for a time.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        PUT "/support_access/enable",
        errors(400, 403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/enable_support_access"
    )]
    fn enable_support_access(
        &self,
        /// The body.
        #[body]
        body: &SupportAccessEnable,
    ) -> SupportAccessStatus;

    /// Closes the instance to Looker's support staff at once.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        PUT "/support_access/disable",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/disable_support_access"
    )]
    fn disable_support_access(&self) -> SupportAccessStatus;

    /// Says whether the instance is open to Looker's support staff, and until when.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/support_access/status",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/support_access_status"
    )]
    fn support_access_status(&self) -> SupportAccessStatus;

    /// Lists the users who are locked out after failed logins.
    #[endpoint(
        GET "/user_login_lockouts",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/all_user_login_lockouts"
    )]
    fn all_user_login_lockouts(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<UserLoginLockout>;

    /// Finds users who are locked out after failed logins.
    #[endpoint(
        GET "/user_login_lockouts/search",
        errors(400),
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/search_user_login_lockouts"
    )]
    fn search_user_login_lockouts(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Number of the page, from 1; `limit` and `offset` are better. Deprecated.
        page: Option<i64>,
        /// How many results a page has; `limit` and `offset` are better. Deprecated.
        per_page: Option<i64>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// The way of logging in that failed: `email`, `ldap`, `totp` or `api`.
        auth_type: Option<&str>,
        /// Matches the user's name.
        full_name: Option<&str>,
        /// Matches the user's email address.
        email: Option<&str>,
        /// Matches the user's id in LDAP.
        remote_id: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
    ) -> Vec<UserLoginLockout>;

    /// Lets a user who is locked out log in again.
    #[endpoint(
        DELETE "/user_login_lockout/<key>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Auth/delete_user_login_lockout"
    )]
    fn delete_user_login_lockout(
        &self,
        /// The `key` of the lockout.
        key: &str,
    ) -> ();
}
