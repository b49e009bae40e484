// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Connections to databases, their tests, and the SSH servers and tunnels that they go through.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Connections to databases, their tests, and the SSH servers and tunnels that they go through.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Connections {
    /// Lists the connections to databases.
    #[endpoint(
        GET "/connections",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/all_connections"
    )]
    fn all_connections(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<DBConnection>;

    /// Sets up a connection to a database.
    #[endpoint(
        POST "/connections",
        errors(403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/create_connection"
    )]
    fn create_connection(
        &self,
        /// The body.
        #[body]
        body: &WriteDBConnection,
    ) -> DBConnection;

    /// Looks up one connection to a database.
    #[endpoint(
        GET "/connections/<connection_name>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/connection"
    )]
    fn connection(
        &self,
        /// Connection name.
        connection_name: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> DBConnection;

    /// Changes a connection to a database.
    #[endpoint(
        PATCH "/connections/<connection_name>",
        errors(403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/update_connection"
    )]
    fn update_connection(
        &self,
        /// Connection name.
        connection_name: &str,
        /// The body.
        #[body]
        body: &WriteDBConnection,
    ) -> DBConnection;

    /// Deletes a connection to a database.
    #[endpoint(
        DELETE "/connections/<connection_name>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/delete_connection"
    )]
    fn delete_connection(
        &self,
        /// Connection name.
        connection_name: &str,
    ) -> ();

    /// Removes the settings by which a connection differs in one context.
    #[endpoint(
        DELETE "/connections/<connection_name>/connection_override/<override_context>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/delete_connection_override"
    )]
    fn delete_connection_override(
        &self,
        /// Connection name.
        connection_name: &str,
        /// The context; `pdt` is the only one.
        override_context: &str,
    ) -> ();

    /// Runs tests on a connection that exists, and gives a result for each.
    ///
    /// Looker limits how often this may be called. Tests that the dialect does not know are passed over; its
    /// `connection_tests` lists those it knows.
    #[endpoint(
        PUT "/connections/<connection_name>/test",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/test_connection"
    )]
    fn test_connection(
        &self,
        /// Connection name.
        connection_name: &str,
        /// Names of the tests to run.
        #[query(comma)]
        tests: Option<&[&str]>,
    ) -> Vec<DBConnectionTestResult>;

    /// Runs tests on connection settings without saving them, and gives a result for each.
    ///
    /// Looker limits how often this may be called. Tests that the dialect does not know are passed over; its
    /// `connection_tests` lists those it knows.
    #[endpoint(
        PUT "/connections/test",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/test_connection_config"
    )]
    fn test_connection_config(
        &self,
        /// The settings to try.
        #[body]
        body: &WriteDBConnection,
        /// Names of the tests to run.
        #[query(comma)]
        tests: Option<&[&str]>,
    ) -> Vec<DBConnectionTestResult>;

    /// Lists the SQL dialects, with their defaults and what each of them supports.
    #[endpoint(
        GET "/dialect_info",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/all_dialect_infos"
    )]
    fn all_dialect_infos(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<DialectInfo>;

    /// Lists the OAuth applications by which Looker signs in to other systems.
    #[endpoint(
        GET "/external_oauth_applications",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/all_external_oauth_applications"
    )]
    fn all_external_oauth_applications(
        &self,
        /// Takes only the application of this name.
        name: Option<&str>,
        /// Takes only the application with this client id.
        client_id: Option<&str>,
    ) -> Vec<ExternalOauthApplication>;

    /// Records an OAuth application by which Looker signs in to another system.
    #[endpoint(
        POST "/external_oauth_applications",
        errors(409, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/create_external_oauth_application"
    )]
    fn create_external_oauth_application(
        &self,
        /// The body.
        #[body]
        body: &WriteExternalOauthApplication,
    ) -> ExternalOauthApplication;

    /// Replaces the client secret of an OAuth application for another system.
    #[endpoint(
        PATCH "/external_oauth_applications/<client_id>",
        errors(422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/update_external_oauth_application"
    )]
    fn update_external_oauth_application(
        &self,
        /// Client id of the application, not its `id`.
        client_id: &str,
        /// The body.
        #[body]
        body: &WriteExternalOauthApplication,
    ) -> ExternalOauthApplication;

    /// Removes an OAuth application for another system.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        DELETE "/external_oauth_applications/<client_id>",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/delete_external_oauth_application"
    )]
    fn delete_external_oauth_application(
        &self,
        /// Client id of the application, not its `id`.
        client_id: &str,
    ) -> ();

    /// Stores a user's tokens for an external OAuth application.
    #[endpoint(
        POST "/external_oauth_applications/user_state",
        errors(409, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/create_oauth_application_user_state"
    )]
    fn create_oauth_application_user_state(
        &self,
        /// The body.
        #[body]
        body: &CreateOAuthApplicationUserStateRequest,
    ) -> CreateOAuthApplicationUserStateResponse;

    /// Lists the SSH servers that tunnels can go through.
    #[endpoint(
        GET "/ssh_servers",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/all_ssh_servers"
    )]
    fn all_ssh_servers(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<SshServer>;

    /// Records an SSH server that tunnels can go through.
    ///
    /// The server has to accept Looker's key first, which `ssh_public_key` gives.
    #[endpoint(
        POST "/ssh_servers",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/create_ssh_server"
    )]
    fn create_ssh_server(
        &self,
        /// The body.
        #[body]
        body: &WriteSshServer,
    ) -> SshServer;

    /// Looks up one SSH server.
    #[endpoint(
        GET "/ssh_server/<ssh_server_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/ssh_server"
    )]
    fn ssh_server(
        &self,
        /// Id of the SSH server.
        ssh_server_id: &str,
    ) -> SshServer;

    /// Changes the settings of an SSH server.
    #[endpoint(
        PATCH "/ssh_server/<ssh_server_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/update_ssh_server"
    )]
    fn update_ssh_server(
        &self,
        /// Id of the SSH server.
        ssh_server_id: &str,
        /// The body.
        #[body]
        body: &WriteSshServer,
    ) -> SshServer;

    /// Removes an SSH server.
    #[endpoint(
        DELETE "/ssh_server/<ssh_server_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/delete_ssh_server"
    )]
    fn delete_ssh_server(
        &self,
        /// Id of the SSH server.
        ssh_server_id: &str,
    ) -> ();

    /// Tries to reach an SSH server; `status` in the answer says how that went.
    #[endpoint(
        GET "/ssh_server/<ssh_server_id>/test",
        retry = never,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/test_ssh_server"
    )]
    fn test_ssh_server(
        &self,
        /// Id of the SSH server.
        ssh_server_id: &str,
    ) -> SshServer;

    /// Lists the SSH tunnels to databases.
    #[endpoint(
        GET "/ssh_tunnels",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/all_ssh_tunnels"
    )]
    fn all_ssh_tunnels(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<SshTunnel>;

    /// Sets up an SSH tunnel to a database, through a server that is recorded.
    #[endpoint(
        POST "/ssh_tunnels",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/create_ssh_tunnel"
    )]
    fn create_ssh_tunnel(
        &self,
        /// The body.
        #[body]
        body: &WriteSshTunnel,
    ) -> SshTunnel;

    /// Looks up one SSH tunnel.
    #[endpoint(
        GET "/ssh_tunnel/<ssh_tunnel_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/ssh_tunnel"
    )]
    fn ssh_tunnel(
        &self,
        /// Id of the SSH tunnel.
        ssh_tunnel_id: &str,
    ) -> SshTunnel;

    /// Changes the settings of an SSH tunnel.
    #[endpoint(
        PATCH "/ssh_tunnel/<ssh_tunnel_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/update_ssh_tunnel"
    )]
    fn update_ssh_tunnel(
        &self,
        /// Id of the SSH tunnel.
        ssh_tunnel_id: &str,
        /// The body.
        #[body]
        body: &WriteSshTunnel,
    ) -> SshTunnel;

    /// Removes an SSH tunnel.
    #[endpoint(
        DELETE "/ssh_tunnel/<ssh_tunnel_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/delete_ssh_tunnel"
    )]
    fn delete_ssh_tunnel(
        &self,
        /// Id of the SSH tunnel.
        ssh_tunnel_id: &str,
    ) -> ();

    /// Tries an SSH tunnel; `status` in the answer says how that went.
    #[endpoint(
        GET "/ssh_tunnel/<ssh_tunnel_id>/test",
        retry = never,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/test_ssh_tunnel"
    )]
    fn test_ssh_tunnel(
        &self,
        /// Id of the SSH tunnel.
        ssh_tunnel_id: &str,
    ) -> SshTunnel;

    /// Gives the public key by which SSH servers recognize this Looker instance.
    #[endpoint(
        GET "/ssh_public_key",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Connection/ssh_public_key"
    )]
    fn ssh_public_key(&self) -> SshPublicKey;
}
