// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Connections`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model, Secret};
use jiff::Timestamp;

/// A user's tokens for an external OAuth application, to be stored.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CreateOAuthApplicationUserStateRequest {
    /// Id of the user whom the tokens belong to. Required.
    pub user_id: Field<String>,
    /// Id of the external OAuth application that issued them. Required.
    pub oauth_application_id: Field<String>,
    /// Token that queries run with. A secret. Required.
    pub access_token: Field<Secret>,
    /// Access token expires at. Required.
    pub access_token_expires_at: Field<Timestamp>,
    /// Token for getting a new access token. A secret.
    pub refresh_token: Field<Secret>,
    /// Refresh token expires at.
    pub refresh_token_expires_at: Field<Timestamp>,
}

/// Whose tokens were stored, and for which application.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CreateOAuthApplicationUserStateResponse {
    /// Id of the user. Read-only.
    pub user_id: Option<String>,
    /// Id of the oauth application. Read-only.
    pub oauth_application_id: Option<String>,
}

/// An OAuth application by which Looker signs in to another system, such as a database.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ExternalOauthApplication {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name of the application. For Snowflake, the host of the database.
    pub name: Option<String>,
    /// Id of the client.
    pub client_id: Option<String>,
    /// Id of the tenant.
    pub tenant_id: Option<String>,
    /// SQL dialect of the databases it is for.
    pub dialect_name: Option<String>,
    /// Whether data may flow both ways. Since 4.0.26.12; not in 25.14.
    pub bi_directional_data_access: Option<bool>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
}

/// An OAuth application by which Looker signs in to another system, such as a database.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteExternalOauthApplication {
    /// Name of the application. For Snowflake, the host of the database.
    pub name: Field<String>,
    /// Id of the client.
    pub client_id: Field<String>,
    /// Secret that belongs to `client_id`. Never given back. Write-only.
    pub client_secret: Field<Secret>,
    /// Id of the tenant.
    pub tenant_id: Field<String>,
    /// SQL dialect of the databases it is for.
    pub dialect_name: Field<String>,
    /// Whether data may flow both ways. Since 4.0.26.12; not in 25.14.
    pub bi_directional_data_access: Field<bool>,
}

/// The public key of a Looker instance, for SSH servers to recognize it by.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SshPublicKey {
    /// The key as text, for the server's list of authorized keys. Read-only.
    pub public_key: Option<String>,
}

/// An SSH server that tunnels to databases go through.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SshServer {
    /// Id of the SSH server. Read-only.
    pub ssh_server_id: Option<String>,
    /// SSH server name.
    pub ssh_server_name: Option<String>,
    /// Host name or address to connect to.
    pub ssh_server_host: Option<String>,
    /// SSH server port.
    pub ssh_server_port: Option<i64>,
    /// User name at the server.
    pub ssh_server_user: Option<String>,
    /// Fingerprint of the server, by MD5. Read-only.
    pub finger_print: Option<String>,
    /// Fingerprint of the server, by SHA. Read-only.
    pub sha_finger_print: Option<String>,
    /// Looker's own public key, which the server has to accept. Read-only.
    pub public_key: Option<String>,
    /// How the connection to the server stands. Read-only.
    pub status: Option<String>,
}

/// An SSH server that tunnels to databases go through.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteSshServer {
    /// SSH server name.
    pub ssh_server_name: Field<String>,
    /// Host name or address to connect to.
    pub ssh_server_host: Field<String>,
    /// SSH server port.
    pub ssh_server_port: Field<i64>,
    /// User name at the server.
    pub ssh_server_user: Field<String>,
}

/// An SSH tunnel from Looker through a server to a database.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SshTunnel {
    /// Id of the tunnel. Read-only.
    pub tunnel_id: Option<String>,
    /// Id of the SSH server that it goes through.
    pub ssh_server_id: Option<String>,
    /// SSH server name. Read-only.
    pub ssh_server_name: Option<String>,
    /// SSH server host. Read-only.
    pub ssh_server_host: Option<String>,
    /// SSH server port. Read-only.
    pub ssh_server_port: Option<i64>,
    /// SSH server user. Read-only.
    pub ssh_server_user: Option<String>,
    /// When connecting was last tried. Read-only.
    pub last_attempt: Option<String>,
    /// Port on Looker's side, to which the database appears to be bound.
    pub local_host_port: Option<i64>,
    /// Database server, as the SSH server sees it.
    pub database_host: Option<String>,
    /// Port of the database server.
    pub database_port: Option<i64>,
    /// How the tunnel stands at present. Read-only.
    pub status: Option<String>,
}

/// An SSH tunnel from Looker through a server to a database.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteSshTunnel {
    /// Id of the SSH server that it goes through.
    pub ssh_server_id: Field<String>,
    /// Port on Looker's side, to which the database appears to be bound.
    pub local_host_port: Field<i64>,
    /// Database server, as the SSH server sees it.
    pub database_host: Field<String>,
    /// Port of the database server.
    pub database_port: Field<i64>,
}
