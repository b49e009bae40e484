// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Config`.

use fingerpost::{Field, Model};

/// Whether one tool of the MCP server is on, and what it is.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct McpToolSetting {
    /// Enabled.
    pub enabled: Option<bool>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Category. Read-only.
    pub category: Option<String>,
    /// What kind of access the tool takes. Read-only.
    pub access_level: Option<String>,
}

/// Whether one tool of the MCP server is on, and what it is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteMcpToolSetting {
    /// Enabled.
    pub enabled: Field<bool>,
}

/// Which tools the instance's MCP server offers to AI assistants.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct McpTools {
    /// Whether to turn on every tool.
    pub enable_all: Option<bool>,
    /// Add dashboard element.
    pub add_dashboard_element: Option<McpToolSetting>,
    /// Add dashboard filter.
    pub add_dashboard_filter: Option<McpToolSetting>,
    /// Create project file.
    pub create_project_file: Option<McpToolSetting>,
    /// Delete project file.
    pub delete_project_file: Option<McpToolSetting>,
    /// Tool that turns development mode on or off.
    pub dev_mode: Option<McpToolSetting>,
    /// Generate embed URL.
    pub generate_embed_url: Option<McpToolSetting>,
    /// Get connection databases.
    pub get_connection_databases: Option<McpToolSetting>,
    /// Get connection schemas.
    pub get_connection_schemas: Option<McpToolSetting>,
    /// Get connection table columns.
    pub get_connection_table_columns: Option<McpToolSetting>,
    /// Get connection tables.
    pub get_connection_tables: Option<McpToolSetting>,
    /// Get connections.
    pub get_connections: Option<McpToolSetting>,
    /// Get dashboards.
    pub get_dashboards: Option<McpToolSetting>,
    /// Get dimensions.
    pub get_dimensions: Option<McpToolSetting>,
    /// Get explores.
    pub get_explores: Option<McpToolSetting>,
    /// Get filters.
    pub get_filters: Option<McpToolSetting>,
    /// Get looks.
    pub get_looks: Option<McpToolSetting>,
    /// Get measures.
    pub get_measures: Option<McpToolSetting>,
    /// Get models.
    pub get_models: Option<McpToolSetting>,
    /// Get parameters.
    pub get_parameters: Option<McpToolSetting>,
    /// Get project file.
    pub get_project_file: Option<McpToolSetting>,
    /// Get project files.
    pub get_project_files: Option<McpToolSetting>,
    /// Get projects.
    pub get_projects: Option<McpToolSetting>,
    /// Tool that looks into how projects, models and explores are used.
    pub health_analyze: Option<McpToolSetting>,
    /// Tool that checks the state of the instance.
    pub health_pulse: Option<McpToolSetting>,
    /// Tool that finds unused models, explores and fields.
    pub health_vacuum: Option<McpToolSetting>,
    /// Make dashboard.
    pub make_dashboard: Option<McpToolSetting>,
    /// Make look.
    pub make_look: Option<McpToolSetting>,
    /// Tool that runs a query.
    pub query: Option<McpToolSetting>,
    /// Tool that gives the SQL of a query.
    pub query_sql: Option<McpToolSetting>,
    /// Tool that gives the address of a query.
    pub query_url: Option<McpToolSetting>,
    /// Run dashboard.
    pub run_dashboard: Option<McpToolSetting>,
    /// Run look.
    pub run_look: Option<McpToolSetting>,
    /// Update project file.
    pub update_project_file: Option<McpToolSetting>,
    /// Validate project.
    pub validate_project: Option<McpToolSetting>,
    /// Get project directories.
    pub get_project_directories: Option<McpToolSetting>,
    /// Create project directory.
    pub create_project_directory: Option<McpToolSetting>,
    /// Delete project directory.
    pub delete_project_directory: Option<McpToolSetting>,
    /// Get lookml tests.
    pub get_lookml_tests: Option<McpToolSetting>,
    /// Run lookml tests.
    pub run_lookml_tests: Option<McpToolSetting>,
    /// Tool that writes a LookML view for a database table.
    pub create_view_from_table: Option<McpToolSetting>,
}

/// Which tools the instance's MCP server offers to AI assistants.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteMcpTools {
    /// Whether to turn on every tool.
    pub enable_all: Field<bool>,
    /// Add dashboard element.
    pub add_dashboard_element: Field<WriteMcpToolSetting>,
    /// Add dashboard filter.
    pub add_dashboard_filter: Field<WriteMcpToolSetting>,
    /// Create project file.
    pub create_project_file: Field<WriteMcpToolSetting>,
    /// Delete project file.
    pub delete_project_file: Field<WriteMcpToolSetting>,
    /// Tool that turns development mode on or off.
    pub dev_mode: Field<WriteMcpToolSetting>,
    /// Generate embed URL.
    pub generate_embed_url: Field<WriteMcpToolSetting>,
    /// Get connection databases.
    pub get_connection_databases: Field<WriteMcpToolSetting>,
    /// Get connection schemas.
    pub get_connection_schemas: Field<WriteMcpToolSetting>,
    /// Get connection table columns.
    pub get_connection_table_columns: Field<WriteMcpToolSetting>,
    /// Get connection tables.
    pub get_connection_tables: Field<WriteMcpToolSetting>,
    /// Get connections.
    pub get_connections: Field<WriteMcpToolSetting>,
    /// Get dashboards.
    pub get_dashboards: Field<WriteMcpToolSetting>,
    /// Get dimensions.
    pub get_dimensions: Field<WriteMcpToolSetting>,
    /// Get explores.
    pub get_explores: Field<WriteMcpToolSetting>,
    /// Get filters.
    pub get_filters: Field<WriteMcpToolSetting>,
    /// Get looks.
    pub get_looks: Field<WriteMcpToolSetting>,
    /// Get measures.
    pub get_measures: Field<WriteMcpToolSetting>,
    /// Get models.
    pub get_models: Field<WriteMcpToolSetting>,
    /// Get parameters.
    pub get_parameters: Field<WriteMcpToolSetting>,
    /// Get project file.
    pub get_project_file: Field<WriteMcpToolSetting>,
    /// Get project files.
    pub get_project_files: Field<WriteMcpToolSetting>,
    /// Get projects.
    pub get_projects: Field<WriteMcpToolSetting>,
    /// Tool that looks into how projects, models and explores are used.
    pub health_analyze: Field<WriteMcpToolSetting>,
    /// Tool that checks the state of the instance.
    pub health_pulse: Field<WriteMcpToolSetting>,
    /// Tool that finds unused models, explores and fields.
    pub health_vacuum: Field<WriteMcpToolSetting>,
    /// Make dashboard.
    pub make_dashboard: Field<WriteMcpToolSetting>,
    /// Make look.
    pub make_look: Field<WriteMcpToolSetting>,
    /// Tool that runs a query.
    pub query: Field<WriteMcpToolSetting>,
    /// Tool that gives the SQL of a query.
    pub query_sql: Field<WriteMcpToolSetting>,
    /// Tool that gives the address of a query.
    pub query_url: Field<WriteMcpToolSetting>,
    /// Run dashboard.
    pub run_dashboard: Field<WriteMcpToolSetting>,
    /// Run look.
    pub run_look: Field<WriteMcpToolSetting>,
    /// Update project file.
    pub update_project_file: Field<WriteMcpToolSetting>,
    /// Validate project.
    pub validate_project: Field<WriteMcpToolSetting>,
    /// Get project directories.
    pub get_project_directories: Field<WriteMcpToolSetting>,
    /// Create project directory.
    pub create_project_directory: Field<WriteMcpToolSetting>,
    /// Delete project directory.
    pub delete_project_directory: Field<WriteMcpToolSetting>,
    /// Get lookml tests.
    pub get_lookml_tests: Field<WriteMcpToolSetting>,
    /// Run lookml tests.
    pub run_lookml_tests: Field<WriteMcpToolSetting>,
    /// Tool that writes a LookML view for a database table.
    pub create_view_from_table: Field<WriteMcpToolSetting>,
}
