// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Users with their credentials, sessions, roles and attributes.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{
    ApiError, CredentialsApi3, CredentialsEmail, CredentialsEmbed, CredentialsGoogle, CredentialsLDAP,
    CredentialsLookerOpenid, CredentialsOIDC, CredentialsSaml, CredentialsTotp, Role, Session, User, UserPublic,
    ValidationError,
};

pub use self::types::*;

/// Users with their credentials, sessions, roles and attributes.
#[endpoints(error = ApiError, errors(404, 429))]
pub trait Users {
    /// Finds email credentials that match the given criteria.
    ///
    /// Criteria are joined by AND unless `filter_or` is set. Text ignores case and takes `%` and `_` as wildcards; `IS
    /// NULL` and `NOT NULL` match on a missing or present value. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/credentials_email/search",
        errors(400, 403),
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/search_credentials_email"
    )]
    fn search_credentials_email(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Id of a credential, or several separated by commas.
        id: Option<&str>,
        /// Address, with `%` and `_` as wildcards.
        email: Option<&str>,
        /// Several addresses, separated by commas.
        emails: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
    ) -> Vec<CredentialsEmailSearch>;

    /// The user whose session this is.
    #[endpoint(GET "/user", docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/me")]
    fn me(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> User;

    /// Lists the users of the instance.
    #[endpoint(
        GET "/users",
        errors(400),
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/all_users"
    )]
    fn all_users(
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
        /// Only the users with these ids.
        #[query(comma)]
        ids: Option<&[&str]>,
    ) -> Vec<User>;

    /// Creates a user.
    ///
    /// To sign in by email the user needs a credential too: see `create_user_credentials_email`.
    #[endpoint(
        POST "/users",
        errors(400, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/create_user"
    )]
    fn create_user(
        &self,
        /// The body.
        #[body]
        body: Option<&WriteUser>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> User;

    /// Finds users that match the given criteria.
    ///
    /// What is found and shown depends on the caller: admins see all details, others only names, and in a closed system
    /// only those of users in a group with them. Criteria are joined by AND unless `filter_or` is set.
    #[endpoint(
        GET "/users/search",
        errors(400),
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/search_users"
    )]
    fn search_users(
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
        /// Id of a user, or several separated by commas.
        id: Option<&str>,
        /// First name, in any case, with `%` and `_` as wildcards.
        first_name: Option<&str>,
        /// Last name, in any case, with `%` and `_` as wildcards.
        last_name: Option<&str>,
        /// First and last name with a space between, in any case, with `%` and `_` as wildcards. Since 4.0.26.12; not
        /// in 25.14.
        full_name: Option<&str>,
        /// Whether the account is one of Looker's staff; needs leave to see full user details.
        verified_looker_employee: Option<bool>,
        /// `true` for embed users only.
        embed_user: Option<bool>,
        /// Email address, with `%` and `_` as wildcards; needs leave to see full user details.
        email: Option<&str>,
        /// Whether the account is turned off; needs leave to see full user details.
        is_disabled: Option<bool>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
        /// Only users with access to the content of this metadata id.
        content_metadata_id: Option<&str>,
        /// Only direct members of this group.
        group_id: Option<&str>,
        /// Whether the user may look after API keys; needs leave to see full user details. Experimental: some instances
        /// lack it.
        can_manage_api3_creds: Option<bool>,
        /// `true` for service accounts only, `false` for all others; needs leave to see full user details. Since
        /// 4.0.26.12; not in 25.14.
        is_service_account: Option<bool>,
    ) -> Vec<User>;

    /// Finds users whose first name, last name or email matches a pattern.
    ///
    /// Further criteria have to be met as well.
    #[endpoint(
        GET "/users/search/names/<pattern>",
        errors(400),
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/search_users_names"
    )]
    fn search_users_names(
        &self,
        /// What to look for, with `%` and `_` as wildcards.
        pattern: &str,
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
        /// Id of a user, or several separated by commas.
        id: Option<&str>,
        /// First name.
        first_name: Option<&str>,
        /// Last name.
        last_name: Option<&str>,
        /// Whether the account is one of Looker's staff.
        verified_looker_employee: Option<bool>,
        /// Email.
        email: Option<&str>,
        /// Whether the account is turned off.
        is_disabled: Option<bool>,
    ) -> Vec<User>;

    /// Fetches one user.
    ///
    /// Only admins and the user in question see everything; anyone else gets no more than the name and the avatar.
    #[endpoint(
        GET "/users/<user_id>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user"
    )]
    fn user(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> User;

    /// Changes a user.
    #[endpoint(
        PATCH "/users/<user_id>",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/update_user"
    )]
    fn update_user(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The body.
        #[body]
        body: &WriteUser,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> User;

    /// Deletes a user for good.
    ///
    /// Their content goes to the trash, schedules made by them or on that content are deleted, their public links stop
    /// working and alerts run on unseen. Set `is_disabled` to keep it all. Neither oneself nor the last admin can be
    /// deleted.
    #[endpoint(
        DELETE "/users/<user_id>",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/delete_user"
    )]
    fn delete_user(
        &self,
        /// Id of the user.
        user_id: &str,
    ) -> ();

    /// Fetches the user who has a given credential, such as an embed user by its external id.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/users/credential/<credential_type>/<credential_id>",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user_for_credential"
    )]
    fn user_for_credential(
        &self,
        /// Kind of credential: `email`, `google`, `saml`, `oidc`, `ldap`, `api3`, `embed` or `looker_openid`.
        credential_type: &str,
        /// What identifies the user in that kind: the address for `email` and `looker_openid`, `client_id` for `api3`,
        /// `external_user_id` for `embed`, `ldap_id` for `ldap`, else such as `saml_user_id`.
        credential_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> User;

    /// Deletes a service account for good.
    ///
    /// Its content goes to the trash, schedules made by it or on that content are deleted, its public links stop
    /// working and alerts run on unseen. Set `is_disabled` to keep it all. A service account cannot delete itself.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        DELETE "/users/service_accounts/<user_id>",
        errors(400, 403),
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/delete_service_account"
    )]
    fn delete_service_account(
        &self,
        /// Id of the service account.
        user_id: &str,
    ) -> ();

    /// Changes a service account.
    ///
    /// Admins only. Other users are changed by `update_user`.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        PATCH "/users/service_accounts/<user_id>",
        errors(400, 403, 422 => ValidationError),
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/update_service_account"
    )]
    fn update_service_account(
        &self,
        /// Id of the service account.
        user_id: &str,
        /// The body.
        #[body]
        body: &WriteServiceAccount,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ServiceAccount;

    /// Fetches the email and password credential of a user.
    ///
    /// The password is not returned. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/users/<user_id>/credentials_email",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user_credentials_email"
    )]
    fn user_credentials_email(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsEmail;

    /// Lets a user sign in by email and password.
    ///
    /// No mail is sent: use `send_user_credentials_email_password_reset` for the invitation. Looker (Google Cloud core)
    /// may refuse the call.
    #[endpoint(
        POST "/users/<user_id>/credentials_email",
        errors(400, 403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/create_user_credentials_email"
    )]
    fn create_user_credentials_email(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The body.
        #[body]
        body: &WriteCredentialsEmail,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsEmail;

    /// Changes the email and password credential of a user.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        PATCH "/users/<user_id>/credentials_email",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/update_user_credentials_email"
    )]
    fn update_user_credentials_email(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The body.
        #[body]
        body: &WriteCredentialsEmail,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsEmail;

    /// Removes the email and password credential of a user.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        DELETE "/users/<user_id>/credentials_email",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/delete_user_credentials_email"
    )]
    fn delete_user_credentials_email(
        &self,
        /// Id of the user.
        user_id: &str,
    ) -> ();

    /// Fetches the two-factor credential of a user.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/users/<user_id>/credentials_totp",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user_credentials_totp"
    )]
    fn user_credentials_totp(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsTotp;

    /// Sets up two-factor sign-in for a user.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        POST "/users/<user_id>/credentials_totp",
        errors(400, 403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/create_user_credentials_totp"
    )]
    fn create_user_credentials_totp(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The body.
        #[body]
        body: Option<&WriteCredentialsTotp>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsTotp;

    /// Removes the two-factor credential of a user.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        DELETE "/users/<user_id>/credentials_totp",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/delete_user_credentials_totp"
    )]
    fn delete_user_credentials_totp(
        &self,
        /// Id of the user.
        user_id: &str,
    ) -> ();

    /// Fetches the LDAP credential of a user.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/users/<user_id>/credentials_ldap",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user_credentials_ldap"
    )]
    fn user_credentials_ldap(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsLDAP;

    /// Removes the LDAP credential of a user.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        DELETE "/users/<user_id>/credentials_ldap",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/delete_user_credentials_ldap"
    )]
    fn delete_user_credentials_ldap(
        &self,
        /// Id of the user.
        user_id: &str,
    ) -> ();

    /// Fetches the Google credential of a user.
    #[endpoint(
        GET "/users/<user_id>/credentials_google",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user_credentials_google"
    )]
    fn user_credentials_google(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsGoogle;

    /// Removes the Google credential of a user.
    #[endpoint(
        DELETE "/users/<user_id>/credentials_google",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/delete_user_credentials_google"
    )]
    fn delete_user_credentials_google(
        &self,
        /// Id of the user.
        user_id: &str,
    ) -> ();

    /// Fetches the SAML credential of a user.
    #[endpoint(
        GET "/users/<user_id>/credentials_saml",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user_credentials_saml"
    )]
    fn user_credentials_saml(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsSaml;

    /// Removes the SAML credential of a user.
    #[endpoint(
        DELETE "/users/<user_id>/credentials_saml",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/delete_user_credentials_saml"
    )]
    fn delete_user_credentials_saml(
        &self,
        /// Id of the user.
        user_id: &str,
    ) -> ();

    /// Fetches the OpenID Connect credential of a user.
    #[endpoint(
        GET "/users/<user_id>/credentials_oidc",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user_credentials_oidc"
    )]
    fn user_credentials_oidc(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsOIDC;

    /// Removes the OpenID Connect credential of a user.
    #[endpoint(
        DELETE "/users/<user_id>/credentials_oidc",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/delete_user_credentials_oidc"
    )]
    fn delete_user_credentials_oidc(
        &self,
        /// Id of the user.
        user_id: &str,
    ) -> ();

    /// Fetches one API key of a user, without its secret.
    #[endpoint(
        GET "/users/<user_id>/credentials_api3/<credentials_api3_id>",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user_credentials_api3"
    )]
    fn user_credentials_api3(
        &self,
        /// Id of the user.
        user_id: &str,
        /// Id of the API key; not its `client_id`.
        credentials_api3_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsApi3;

    /// Changes an API key of a user.
    #[endpoint(
        PATCH "/users/<user_id>/credentials_api3/<credentials_api3_id>",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/update_user_credentials_api3"
    )]
    fn update_user_credentials_api3(
        &self,
        /// Id of the user.
        user_id: &str,
        /// Id of the API key; not its `client_id`.
        credentials_api3_id: &str,
        /// The body.
        #[body]
        body: &WriteCredentialsApi3,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsApi3;

    /// Deletes an API key of a user.
    ///
    /// Programs that sign in with it no longer can.
    #[endpoint(
        DELETE "/users/<user_id>/credentials_api3/<credentials_api3_id>",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/delete_user_credentials_api3"
    )]
    fn delete_user_credentials_api3(
        &self,
        /// Id of the user.
        user_id: &str,
        /// Id of the API key; not its `client_id`.
        credentials_api3_id: &str,
    ) -> ();

    /// Lists the API keys of a user, without their secrets.
    #[endpoint(
        GET "/users/<user_id>/credentials_api3",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/all_user_credentials_api3s"
    )]
    fn all_user_credentials_api3s(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<CredentialsApi3>;

    /// Creates an API key for a user.
    ///
    /// The secret is in this answer only; it cannot be fetched later.
    #[endpoint(
        POST "/users/<user_id>/credentials_api3",
        errors(400, 403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/create_user_credentials_api3"
    )]
    fn create_user_credentials_api3(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CreateCredentialsApi3;

    /// Fetches one embedding credential of a user.
    ///
    /// Embedding has to be enabled on the instance. Looker Core Standard and Enterprise refuse the call.
    #[endpoint(
        GET "/users/<user_id>/credentials_embed/<credentials_embed_id>",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user_credentials_embed"
    )]
    fn user_credentials_embed(
        &self,
        /// Id of the user.
        user_id: &str,
        /// Id of the embedding credential; not the external user id.
        credentials_embed_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsEmbed;

    /// Removes an embedding credential of a user.
    ///
    /// Embedding has to be enabled on the instance. Looker Core Standard and Enterprise refuse the call.
    #[endpoint(
        DELETE "/users/<user_id>/credentials_embed/<credentials_embed_id>",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/delete_user_credentials_embed"
    )]
    fn delete_user_credentials_embed(
        &self,
        /// Id of the user.
        user_id: &str,
        /// Id of the embedding credential; not the external user id.
        credentials_embed_id: &str,
    ) -> ();

    /// Lists the embedding credentials of a user.
    ///
    /// Embedding has to be enabled on the instance. Looker Core Standard and Enterprise refuse the call.
    #[endpoint(
        GET "/users/<user_id>/credentials_embed",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/all_user_credentials_embeds"
    )]
    fn all_user_credentials_embeds(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<CredentialsEmbed>;

    /// Fetches the Looker OpenID credential of a user, by which Looker's own analysts sign in.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        GET "/users/<user_id>/credentials_looker_openid",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user_credentials_looker_openid"
    )]
    fn user_credentials_looker_openid(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsLookerOpenid;

    /// Removes the Looker OpenID credential of a user, by which Looker's own analysts sign in.
    ///
    /// Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        DELETE "/users/<user_id>/credentials_looker_openid",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/delete_user_credentials_looker_openid"
    )]
    fn delete_user_credentials_looker_openid(
        &self,
        /// Id of the user.
        user_id: &str,
    ) -> ();

    /// Fetches one browser session of a user.
    #[endpoint(
        GET "/users/<user_id>/sessions/<session_id>",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user_session"
    )]
    fn user_session(
        &self,
        /// Id of the user.
        user_id: &str,
        /// Id of the session.
        session_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Session;

    /// Ends a browser session of a user.
    #[endpoint(
        DELETE "/users/<user_id>/sessions/<session_id>",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/delete_user_session"
    )]
    fn delete_user_session(
        &self,
        /// Id of the user.
        user_id: &str,
        /// Id of the session.
        session_id: &str,
    ) -> ();

    /// Lists the browser sessions of a user.
    #[endpoint(
        GET "/users/<user_id>/sessions",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/all_user_sessions"
    )]
    fn all_user_sessions(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<Session>;

    /// Makes a link by which a user can set a new password, without sending it.
    ///
    /// The link is in `password_reset_url` of the answer, and any older one stops working. Looker (Google Cloud core)
    /// may refuse the call.
    #[endpoint(
        POST "/users/<user_id>/credentials_email/password_reset",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/create_user_credentials_email_password_reset"
    )]
    fn create_user_credentials_email_password_reset(
        &self,
        /// Id of the user.
        user_id: &str,
        /// Whether the link works for 60 minutes only; otherwise it does not run out.
        expires: Option<bool>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsEmail;

    /// Lists the roles of a user.
    #[endpoint(
        GET "/users/<user_id>/roles",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user_roles"
    )]
    fn user_roles(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Whether to leave out the roles the user has by way of groups alone.
        direct_association_only: Option<bool>,
    ) -> Vec<Role>;

    /// Gives a user exactly these roles, in place of the ones set before.
    ///
    /// Roles that come from groups are not touched.
    #[endpoint(
        PUT "/users/<user_id>/roles",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/set_user_roles"
    )]
    fn set_user_roles(
        &self,
        /// Id of the user.
        user_id: &str,
        /// Ids of the roles.
        #[body]
        body: &[&str],
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<Role>;

    /// Lists the values that user attributes have for a user.
    ///
    /// A value comes from the user, else from the group with the lowest rank, else from the default. Attributes without
    /// a value are left out unless `include_unset` is set, and hidden ones show none.
    #[endpoint(
        GET "/users/<user_id>/attribute_values",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/user_attribute_user_values"
    )]
    fn user_attribute_user_values(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Ids of the attributes to list; all of them if left out.
        #[query(comma)]
        user_attribute_ids: Option<&[&str]>,
        /// Whether to list each place that has a value and not only the one that counts; helps to see which group wins.
        all_values: Option<bool>,
        /// Whether to list attributes without any value too.
        include_unset: Option<bool>,
    ) -> Vec<UserAttributeWithValue>;

    /// Sets what a user attribute is for one user.
    ///
    /// It comes before the values of groups and the default.
    #[endpoint(
        PATCH "/users/<user_id>/attribute_values/<user_attribute_id>",
        errors(400, 403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/set_user_attribute_user_value"
    )]
    fn set_user_attribute_user_value(
        &self,
        /// Id of the user.
        user_id: &str,
        /// Id of the user attribute.
        user_attribute_id: &str,
        /// The value to set.
        #[body]
        body: &WriteUserAttributeWithValue,
    ) -> UserAttributeWithValue;

    /// Removes a user's own value for a user attribute.
    ///
    /// The user then has the value of a group or the default.
    #[endpoint(
        DELETE "/users/<user_id>/attribute_values/<user_attribute_id>",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/delete_user_attribute_user_value"
    )]
    fn delete_user_attribute_user_value(
        &self,
        /// Id of the user.
        user_id: &str,
        /// Id of the user attribute.
        user_attribute_id: &str,
    ) -> ();

    /// Mails a user a link to set a new password.
    ///
    /// Who has not set up the account yet gets the setup mail instead. The link works for 60 minutes. Looker (Google
    /// Cloud core) may refuse the call.
    #[endpoint(
        POST "/users/<user_id>/credentials_email/send_password_reset",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/send_user_credentials_email_password_reset"
    )]
    fn send_user_credentials_email_password_reset(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CredentialsEmail;

    /// Puts one email address in place of all those a disabled user has.
    ///
    /// Admins only, and `is_disabled` has to be `true`. With an email credential the user is mailed to confirm the
    /// address and stays disabled until then. Looker (Google Cloud core) may refuse the call.
    #[endpoint(
        POST "/users/<user_id>/update_emails",
        errors(400, 403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/wipeout_user_emails"
    )]
    fn wipeout_user_emails(
        &self,
        /// Id of the user.
        user_id: &str,
        /// The new address.
        #[body]
        body: &UserEmailOnly,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> User;

    /// Creates an embed user for an id from the embedding application.
    ///
    /// Embedding has to be enabled on the instance. Looker Core Standard and Enterprise refuse the call.
    #[endpoint(
        POST "/users/embed_user",
        errors(400, 403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/create_embed_user"
    )]
    fn create_embed_user(
        &self,
        /// The body.
        #[body]
        body: &CreateEmbedUserRequest,
    ) -> UserPublic;

    /// Creates a service account.
    ///
    /// Admins only.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        POST "/users/service_accounts",
        errors(400, 403, 422 => ValidationError),
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/create_service_account"
    )]
    fn create_service_account(
        &self,
        /// The body.
        #[body]
        body: &WriteServiceAccount,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ServiceAccount;
}
