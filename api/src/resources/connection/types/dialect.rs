// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Connections`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};

/// A driver version that a dialect can use.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DialectDriverNamesVersion {
    /// Value for `named_driver_version_requested` of a connection. Read-only.
    pub name: Option<String>,
    /// Name for people. Read-only.
    pub display_name: Option<String>,
}

/// An SQL dialect: defaults for connections and what can be set on them.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DialectInfo {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Default of a connection's `max_connections`. Read-only.
    pub default_max_connections: Option<String>,
    /// Default port. Read-only.
    pub default_port: Option<String>,
    /// Default of a connection's `max_queries`. Read-only.
    pub default_max_queries: Option<String>,
    /// Default of a connection's `max_queries_per_user`. Read-only.
    pub default_max_queries_per_user: Option<String>,
    /// Whether the driver for it is there. Read-only.
    pub installed: Option<bool>,
    /// Name for people. Read-only.
    pub label: Option<String>,
    /// Its own word for a database; for a table, by Looker's description. Read-only.
    pub label_for_database_equivalent: Option<String>,
    /// Its own word for a schema. Read-only.
    pub label_for_schema_equivalent: Option<String>,
    /// Name for `dialect_name` of a connection. Read-only.
    pub name: Option<String>,
    /// Supported driver name. Read-only.
    pub supported_driver_name: Option<String>,
    /// The driver versions to choose from. Read-only.
    pub supported_driver_versions: Option<Vec<DialectDriverNamesVersion>>,
    /// Which settings a connection of this dialect has.
    pub supported_options: Option<DialectInfoOptions>,
}

/// Which settings a connection has in a dialect, each as yes or no.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DialectInfoOptions {
    /// Whether further parameters can be added to the address. Read-only.
    pub additional_params: Option<bool>,
    /// Whether SQL can be run on each new connection. Read-only.
    pub after_connect_statements: Option<bool>,
    /// Whether analytical views are supported. Read-only.
    pub analytical_view_dataset: Option<bool>,
    /// Auth. Read-only.
    pub auth: Option<bool>,
    /// Whether cost estimates can be turned on and off. Read-only.
    pub cost_estimate: Option<bool>,
    /// Whether the connection is off, so that no query runs on it. Read-only. Since 4.0.26.12; not in 25.14.
    pub disabled: Option<bool>,
    /// Whether the comment that Looker adds to queries can be left out. Read-only.
    pub disable_context_comment: Option<bool>,
    /// Whether a server has to be named. Read-only.
    pub host: Option<bool>,
    /// Whether an instance has to be named. Read-only.
    pub instance_name: Option<bool>,
    /// Whether signing in with a pair of keys works. Read-only. Since 4.0.26.12; not in 25.14.
    pub key_pair_authentication: Option<bool>,
    /// Whether the billed size of a query can be limited. Read-only.
    pub max_billing_gigabytes: Option<bool>,
    /// Whether signing in by OAuth works. Read-only.
    pub oauth_credentials: Option<bool>,
    /// Whether PDTs can be built when OAuth is used. Read-only.
    pub pdts_for_oauth: Option<bool>,
    /// Whether a port can be given. Read-only.
    pub port: Option<bool>,
    /// Whether a project can be named. Read-only.
    pub project_name: Option<bool>,
    /// Whether a schema can be named. Read-only.
    pub schema: Option<bool>,
    /// Whether signing in as a service account works. Read-only.
    pub service_account_credentials: Option<bool>,
    /// SSL. Read-only.
    pub ssl: Option<bool>,
    /// Timezone. Read-only.
    pub timezone: Option<bool>,
    /// Whether temporary tables are supported. Read-only.
    pub tmp_table: Option<bool>,
    /// Whether Oracle's Transparent Network Substrate works. Read-only.
    pub tns: Option<bool>,
    /// Whether a user name can be given. Read-only.
    pub username: Option<bool>,
    /// Whether a user name has to be given. Read-only.
    pub username_required: Option<bool>,
    /// Whether connections can be kept and used again. Read-only.
    pub supports_connection_pooling: Option<bool>,
}

/// The SQL dialect of a database, and what Looker can do with it.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDialect {
    /// Name. Read-only.
    pub name: Field<String>,
    /// Name shown to people. Read-only.
    pub label: Field<String>,
    /// Whether the cost of a query can be estimated before it runs. Read-only.
    pub supports_cost_estimate: Field<bool>,
    /// In what way the cost of a query is estimated. Read-only.
    pub cost_estimate_style: Field<String>,
    /// Columns that persistent derived tables are indexed by. Read-only.
    pub persistent_table_indexes: Field<String>,
    /// Columns that persistent derived tables are sorted by. Read-only.
    pub persistent_table_sortkeys: Field<String>,
    /// Column by which persistent derived tables are spread over the nodes. Read-only.
    pub persistent_table_distkey: Field<String>,
    /// Whether results can be passed on while the query still runs. Read-only.
    pub supports_streaming: Field<bool>,
    /// Whether a snippet runs as soon as it is chosen in SQL Runner. Read-only.
    pub automatically_run_sql_runner_snippets: Field<bool>,
    /// Names of the tests that `test_connection` can run for this dialect. Read-only.
    pub connection_tests: Field<Vec<String>>,
    /// Whether `LookML` can be generated from SQL. Read-only.
    pub supports_inducer: Field<bool>,
    /// Whether a single connection reaches several databases. Read-only.
    pub supports_multiple_databases: Field<bool>,
    /// Whether Looker can build persistent derived tables in it. Read-only.
    pub supports_persistent_derived_tables: Field<bool>,
    /// Whether SSL can be switched on by the JDBC string. Read-only.
    pub has_ssl_support: Field<bool>,
}
