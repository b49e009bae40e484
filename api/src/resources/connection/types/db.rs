// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Connections`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model, Secret};

use super::WriteDialect;
use crate::resources::common::{Dialect, Snippet};

/// A connection to a database: where it is, how to sign in and how to query it.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DBConnection {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Name of the connection, which is its id as well.
    pub name: Option<String>,
    /// The SQL dialect and what it supports.
    pub dialect: Option<Dialect>,
    /// Ready statements for SQL Runner. Read-only.
    pub snippets: Option<Vec<Snippet>>,
    /// Whether persistent derived tables (PDTs) can be built here. Read-only.
    pub pdts_enabled: Option<bool>,
    /// Name of the JDBC driver version that was asked for.
    pub named_driver_version_requested: Option<String>,
    /// The JDBC driver version in use. Read-only.
    pub named_driver_version_actual: Option<String>,
    /// Name or address of the database server; `localhost` if an SSH tunnel leads there.
    pub host: Option<String>,
    /// Port of the database server, or the near end of the SSH tunnel if one is used.
    pub port: Option<String>,
    /// User name at the database.
    pub username: Option<String>,
    /// Whether a password is stored. Read-only. Since 4.0.26.12; not in 25.14.
    pub has_password: Option<bool>,
    /// Whether Looker signs in by OAuth. Read-only.
    pub uses_oauth: Option<bool>,
    /// Whether Looker signs in with a pair of keys.
    pub uses_key_pair_auth: Option<bool>,
    /// Whether the OAuth account of the instance itself is used. Read-only.
    pub uses_instance_oauth: Option<bool>,
    /// Whether a service account's certificate is used. Read-only.
    pub uses_service_auth: Option<bool>,
    /// Database.
    pub database: Option<String>,
    /// Time zone that times are stored in.
    pub db_timezone: Option<String>,
    /// Time zone that queries convert to.
    pub query_timezone: Option<String>,
    /// Schema that tables are looked for in by default.
    pub schema: Option<String>,
    /// The most connections open at once.
    pub max_connections: Option<i64>,
    /// The most queries running at once.
    pub max_queries: Option<i64>,
    /// The most queries running at once for a single user.
    pub max_queries_per_user: Option<i64>,
    /// The most gigabytes a query may be billed for, on BigQuery. Can name a user attribute instead.
    pub max_billing_gigabytes: Option<String>,
    /// Whether the link to the server is encrypted.
    pub ssl: Option<bool>,
    /// Whether the server's certificate is checked.
    pub verify_ssl: Option<bool>,
    /// Database or schema for temporary and persistent derived tables.
    pub tmp_db_name: Option<String>,
    /// Server for temporary tables, if another.
    pub tmp_db_host: Option<String>,
    /// Further parameters for the JDBC address.
    pub jdbc_additional_params: Option<String>,
    /// How long to wait for a connection from the pool, in seconds.
    pub pool_timeout: Option<i64>,
    /// Name of the SQL dialect. Can be set, unlike `dialect`.
    pub dialect_name: Option<String>,
    /// Whether an Explore can be opened in Data Studio. Read-only.
    pub supports_data_studio_link: Option<bool>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Id of the user who last changed these settings. Read-only.
    pub user_id: Option<String>,
    /// Whether it is an example that came with Looker. Read-only.
    pub example: Option<bool>,
    /// Whether each user signs in to the database with their own account. Turning it on removes the stored `username`
    /// and `password`.
    pub user_db_credentials: Option<bool>,
    /// Names of the settings whose values are names of user attributes.
    pub user_attribute_fields: Option<Vec<String>>,
    /// When to check PDT triggers and drop old tables, as a cron expression.
    pub maintenance_cron: Option<String>,
    /// When the last finished check of PDT triggers began, as a Unix timestamp. Read-only.
    pub last_regen_at: Option<String>,
    /// When the last finished removal of old PDTs began, as a Unix timestamp. Read-only.
    pub last_reap_at: Option<String>,
    /// Whether SQL Runner loads the list of tables in advance.
    pub sql_runner_precache_tables: Option<bool>,
    /// Whether the information schema is read when SQL is written.
    pub sql_writing_with_info_schema: Option<bool>,
    /// SQL to run on each new connection, separated by semicolons. Needs the licence feature
    /// `custom_after_connect_statements`.
    pub after_connect_statements: Option<String>,
    /// Settings that differ while PDTs are built.
    pub pdt_context_override: Option<DBConnectionOverride>,
    /// Whether Looker made the connection and looks after it. Read-only.
    pub managed: Option<bool>,
    /// Near end of the SSH tunnel, if that was set by hand. Leave it out otherwise.
    pub custom_local_port: Option<i64>,
    /// Id of the SSH tunnel that it goes through.
    pub tunnel_id: Option<String>,
    /// Whether Oracle's Transparent Network Substrate (TNS) is used.
    pub uses_tns: Option<bool>,
    /// How many PDTs may be built at the same time.
    pub pdt_concurrency: Option<i64>,
    /// Whether to leave out the comment that Looker adds to each SQL statement.
    pub disable_context_comment: Option<bool>,
    /// Id of the external OAuth application to sign in with.
    pub oauth_application_id: Option<String>,
    /// Whether PDTs that failed are tried again in every round.
    pub always_retry_failed_builds: Option<bool>,
    /// Whether to sign in as the environment that Looker runs in. Google Cloud and some dialects only.
    pub uses_application_default_credentials: Option<bool>,
    /// Service account to query as, mostly along with `uses_application_default_credentials`. Google Cloud and some
    /// dialects only.
    pub impersonated_service_account: Option<String>,
    /// Whether Explores show what a query is likely to cost.
    pub cost_estimate_enabled: Option<bool>,
    /// Whether the API can start and cancel the building of PDTs.
    pub pdt_api_control_enabled: Option<bool>,
    /// Whether connections are kept and used again.
    pub connection_pooling: Option<bool>,
    /// Whether it is the default one for BigQuery. Read-only.
    pub default_bq_connection: Option<bool>,
    /// Id of the project that holds BigQuery data by default.
    pub bq_storage_project_id: Option<String>,
    /// Whether all needed roles in the project were checked.
    pub bq_roles_verified: Option<bool>,
    /// Name of the service account that Google made for the instance. Read-only.
    pub p4sa_name: Option<String>,
    /// Whether Looker stops holding queries back on this connection.
    pub query_holding_disabled: Option<bool>,
    /// Service to connect to if TNS is used. Since 4.0.26.12; not in 25.14.
    pub service_name: Option<String>,
}

/// A connection to a database: where it is, how to sign in and how to query it.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDBConnection {
    /// Name of the connection, which is its id as well.
    pub name: Field<String>,
    /// The SQL dialect and what it supports.
    pub dialect: Field<WriteDialect>,
    /// Name of the JDBC driver version that was asked for.
    pub named_driver_version_requested: Field<String>,
    /// Name or address of the database server; `localhost` if an SSH tunnel leads there.
    pub host: Field<String>,
    /// Port of the database server, or the near end of the SSH tunnel if one is used.
    pub port: Field<String>,
    /// User name at the database.
    pub username: Field<String>,
    /// Password at the database. Never given back; see `has_password`. Write-only.
    pub password: Field<Secret>,
    /// Whether Looker signs in with a pair of keys.
    pub uses_key_pair_auth: Field<bool>,
    /// Certificate or key file to sign in with, encoded in base64, for dialects that take one. Never given back.
    /// Write-only.
    pub certificate: Field<Secret>,
    /// Kind of file that `certificate` is: `.json`, `.p8` or `.p12`. Never given back. Write-only.
    pub file_type: Field<String>,
    /// Database.
    pub database: Field<String>,
    /// Time zone that times are stored in.
    pub db_timezone: Field<String>,
    /// Time zone that queries convert to.
    pub query_timezone: Field<String>,
    /// Schema that tables are looked for in by default.
    pub schema: Field<String>,
    /// The most connections open at once.
    pub max_connections: Field<i64>,
    /// The most queries running at once.
    pub max_queries: Field<i64>,
    /// The most queries running at once for a single user.
    pub max_queries_per_user: Field<i64>,
    /// The most gigabytes a query may be billed for, on BigQuery. Can name a user attribute instead.
    pub max_billing_gigabytes: Field<String>,
    /// Whether the link to the server is encrypted.
    pub ssl: Field<bool>,
    /// Whether the server's certificate is checked.
    pub verify_ssl: Field<bool>,
    /// Database or schema for temporary and persistent derived tables.
    pub tmp_db_name: Field<String>,
    /// Server for temporary tables, if another.
    pub tmp_db_host: Field<String>,
    /// Further parameters for the JDBC address.
    pub jdbc_additional_params: Field<String>,
    /// How long to wait for a connection from the pool, in seconds.
    pub pool_timeout: Field<i64>,
    /// Name of the SQL dialect. Can be set, unlike `dialect`.
    pub dialect_name: Field<String>,
    /// Whether each user signs in to the database with their own account. Turning it on removes the stored `username`
    /// and `password`.
    pub user_db_credentials: Field<bool>,
    /// Names of the settings whose values are names of user attributes.
    pub user_attribute_fields: Field<Vec<String>>,
    /// When to check PDT triggers and drop old tables, as a cron expression.
    pub maintenance_cron: Field<String>,
    /// Whether SQL Runner loads the list of tables in advance.
    pub sql_runner_precache_tables: Field<bool>,
    /// Whether the information schema is read when SQL is written.
    pub sql_writing_with_info_schema: Field<bool>,
    /// SQL to run on each new connection, separated by semicolons. Needs the licence feature
    /// `custom_after_connect_statements`.
    pub after_connect_statements: Field<String>,
    /// Settings that differ while PDTs are built.
    pub pdt_context_override: Field<WriteDBConnectionOverride>,
    /// Near end of the SSH tunnel, if that was set by hand. Leave it out otherwise.
    pub custom_local_port: Field<i64>,
    /// Id of the SSH tunnel that it goes through.
    pub tunnel_id: Field<String>,
    /// Whether Oracle's Transparent Network Substrate (TNS) is used.
    pub uses_tns: Field<bool>,
    /// How many PDTs may be built at the same time.
    pub pdt_concurrency: Field<i64>,
    /// Whether to leave out the comment that Looker adds to each SQL statement.
    pub disable_context_comment: Field<bool>,
    /// Id of the external OAuth application to sign in with.
    pub oauth_application_id: Field<String>,
    /// Whether PDTs that failed are tried again in every round.
    pub always_retry_failed_builds: Field<bool>,
    /// Whether to sign in as the environment that Looker runs in. Google Cloud and some dialects only.
    pub uses_application_default_credentials: Field<bool>,
    /// Service account to query as, mostly along with `uses_application_default_credentials`. Google Cloud and some
    /// dialects only.
    pub impersonated_service_account: Field<String>,
    /// Whether Explores show what a query is likely to cost.
    pub cost_estimate_enabled: Field<bool>,
    /// Whether the API can start and cancel the building of PDTs.
    pub pdt_api_control_enabled: Field<bool>,
    /// Whether connections are kept and used again.
    pub connection_pooling: Field<bool>,
    /// Id of the project that holds BigQuery data by default.
    pub bq_storage_project_id: Field<String>,
    /// Whether all needed roles in the project were checked.
    pub bq_roles_verified: Field<bool>,
    /// Whether Looker stops holding queries back on this connection.
    pub query_holding_disabled: Field<bool>,
    /// Service to connect to if TNS is used. Since 4.0.26.12; not in 25.14.
    pub service_name: Field<String>,
}

/// Settings by which a connection differs while persistent derived tables (PDTs) are built.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DBConnectionOverride {
    /// When these settings hold; `pdt` is the only value.
    pub context: Option<String>,
    /// Host.
    pub host: Option<String>,
    /// The same as `host`.
    pub pdt_host: Option<String>,
    /// Port.
    pub port: Option<String>,
    /// The same as `port`.
    pub pdt_port: Option<String>,
    /// Username.
    pub username: Option<String>,
    /// The same as `username`.
    pub pdt_username: Option<String>,
    /// Whether a password of its own is stored here. Read-only.
    pub has_password: Option<bool>,
    /// Database.
    pub database: Option<String>,
    /// The same as `database`.
    pub pdt_database: Option<String>,
    /// Schema.
    pub schema: Option<String>,
    /// The same as `schema`.
    pub pdt_schema: Option<String>,
    /// Further parameters for the JDBC address.
    pub jdbc_additional_params: Option<String>,
    /// The same as `jdbc_additional_params`.
    pub pdt_jdbc_additional_params: Option<String>,
    /// SQL to run on each new connection, separated by semicolons. Needs the licence feature
    /// `custom_after_connect_statements`.
    pub after_connect_statements: Option<String>,
    /// The same as `after_connect_statements`.
    pub pdt_after_connect_statements: Option<String>,
    /// Service to connect to if TNS is used. Since 4.0.26.12; not in 25.14.
    pub pdt_service_name: Option<String>,
}

/// Settings by which a connection differs while persistent derived tables (PDTs) are built.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDBConnectionOverride {
    /// When these settings hold; `pdt` is the only value.
    pub context: Field<String>,
    /// Host.
    pub host: Field<String>,
    /// The same as `host`.
    pub pdt_host: Field<String>,
    /// Port.
    pub port: Field<String>,
    /// The same as `port`.
    pub pdt_port: Field<String>,
    /// Username.
    pub username: Field<String>,
    /// The same as `username`.
    pub pdt_username: Field<String>,
    /// Password at the database. Never given back; see `has_password`. Write-only.
    pub password: Field<Secret>,
    /// The same as `password`. Write-only.
    pub pdt_password: Field<Secret>,
    /// Certificate or key file to sign in with, encoded in base64. Never given back. Write-only.
    pub certificate: Field<Secret>,
    /// The same as `certificate`. Write-only.
    pub pdt_certificate: Field<Secret>,
    /// Kind of file that `certificate` is: `.json` or `.p12`. Never given back. Write-only.
    pub file_type: Field<String>,
    /// The same as `file_type`. Write-only.
    pub pdt_file_type: Field<String>,
    /// Database.
    pub database: Field<String>,
    /// The same as `database`.
    pub pdt_database: Field<String>,
    /// Schema.
    pub schema: Field<String>,
    /// The same as `schema`.
    pub pdt_schema: Field<String>,
    /// Further parameters for the JDBC address.
    pub jdbc_additional_params: Field<String>,
    /// The same as `jdbc_additional_params`.
    pub pdt_jdbc_additional_params: Field<String>,
    /// SQL to run on each new connection, separated by semicolons. Needs the licence feature
    /// `custom_after_connect_statements`.
    pub after_connect_statements: Field<String>,
    /// The same as `after_connect_statements`.
    pub pdt_after_connect_statements: Field<String>,
    /// Service to connect to if TNS is used. Since 4.0.26.12; not in 25.14.
    pub pdt_service_name: Field<String>,
}

/// How one test of a connection went.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DBConnectionTestResult {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// The JDBC address. Only the test `connect` fills it in. Read-only.
    pub connection_string: Option<String>,
    /// The result in words. Read-only.
    pub message: Option<String>,
    /// Name. Read-only.
    pub name: Option<String>,
    /// The result as a code. Read-only.
    pub status: Option<String>,
}
