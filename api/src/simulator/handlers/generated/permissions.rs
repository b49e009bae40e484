//! Permissions for operations that the simulator does not implement, by rules over their method and path.

use fingerpost::{EndpointDescriptor, EndpointRetry};
use http::{Method, StatusCode};
use serde_json::{Map, Value};

use super::super::super::refusal::Refusal;
use super::super::super::world::{Columns, Viewer};

/// The permissions for paths with a prefix: those to read and to write. `None` permits everybody.
struct Rule(&'static str, Option<&'static str>, Option<&'static str>);

const ADMIN: Option<&str> = Some("administer");

/// The rule with the longest prefix applies: what is not listed can be read by everybody, and written by
/// administrators.
const RULES: &[Rule] = &[
    Rule("/", None, ADMIN),
    Rule("/agents", None, Some("save_content")),
    Rule("/alert_notifications", None, None),
    Rule("/alerts", None, Some("create_alerts")),
    Rule("/alerts/{alert_id}/follow", None, Some("follow_alerts")),
    Rule("/artifact", None, None),
    Rule("/cloud_storage", ADMIN, ADMIN),
    Rule("/connections/{connection_name}/cost_estimate", None, Some("use_sql_runner")),
    Rule("/content_validation", Some("develop"), ADMIN),
    Rule("/conversational_analytics", None, None),
    Rule("/conversations", None, None),
    Rule("/custom_welcome_email", ADMIN, ADMIN),
    Rule("/dashboard_filter_state", None, None),
    Rule("/dashboards", None, Some("save_content")),
    Rule("/data_actions", None, None),
    Rule("/datagroups", Some("see_datagroups"), Some("update_datagroups")),
    Rule("/derived_table", Some("see_pdts"), Some("develop")),
    Rule("/digest_email", ADMIN, ADMIN),
    Rule("/embed", ADMIN, ADMIN),
    Rule("/embed/token_url/me", None, None),
    Rule("/external_oauth_applications", ADMIN, ADMIN),
    Rule("/external_oauth_applications/user_state", None, None),
    Rule("/golden_queries", None, Some("save_content")),
    Rule("/integrations/{integration_id}/form", None, None),
    Rule("/internal/kda", None, Some("explore")),
    Rule("/ldap_config", ADMIN, ADMIN),
    Rule("/legacy_features", ADMIN, ADMIN),
    Rule("/mobile/device", None, Some("mobile_app_access")),
    Rule("/oauth_client_apps", ADMIN, ADMIN),
    Rule("/oidc_", ADMIN, ADMIN),
    Rule("/password_config", ADMIN, ADMIN),
    Rule("/projects", Some("see_lookml"), Some("develop")),
    Rule("/projects/{project_id}/async_deploy", Some("see_lookml"), Some("deploy")),
    Rule("/projects/{project_id}/deploy", Some("see_lookml"), Some("deploy")),
    Rule("/public_egress_ip_addresses", ADMIN, ADMIN),
    Rule("/running_queries", Some("see_queries"), Some("see_queries")),
    Rule("/saml_", ADMIN, ADMIN),
    Rule("/self_service_models", None, Some("develop")),
    Rule("/session_config", ADMIN, ADMIN),
    Rule("/smtp_", ADMIN, ADMIN),
    Rule("/sql_interface_queries", None, Some("explore")),
    Rule("/ssh_", ADMIN, ADMIN),
    Rule("/support_access", Some("support_access_toggle"), Some("support_access_toggle")),
    Rule("/themes", None, Some("manage_themes")),
    Rule("/themes/validate", None, None),
    Rule("/user_login_lockout", ADMIN, ADMIN),
    Rule("/users/{user_id}", ADMIN, ADMIN),
];

/// Refuses an operation that the caller has no permission for, with 403.
pub(super) fn check(
    endpoint: &EndpointDescriptor,
    arguments: &Map<String, Value>,
    caller_id: &str,
    viewer: &Viewer,
) -> Result<(), Refusal> {
    let path = endpoint.template().braced();
    let writes = writes(endpoint);
    let matching = RULES.iter().filter(|Rule(prefix, ..)| path.starts_with(prefix));
    let Some(Rule(_, to_read, to_write)) = matching.max_by_key(|Rule(prefix, ..)| prefix.len()) else { return Ok(()) };
    let needed = if writes { to_write } else { to_read };
    // Everybody may read their own data.
    let is_own = !writes && arguments.text("user_id") == Some(caller_id);
    if is_own || needed.is_none_or(|permission| viewer.may(permission)) {
        return Ok(());
    }
    Err(Refusal::new(StatusCode::FORBIDDEN, "You do not have the permission to do this"))
}

/// Returns `true` if the operation has an effect: by its method, or as a GET that must not be repeated.
fn writes(endpoint: &EndpointDescriptor) -> bool {
    !matches!(*endpoint.method(), Method::GET | Method::HEAD) || endpoint.options().retry == EndpointRetry::Never
}

#[cfg(test)]
mod tests {
    use super::super::super::super::resources::OPERATIONS as BOUND;
    use super::super::super::super::world::World;
    use super::super::super::HANDLERS;
    use super::*;
    use crate::resources::OPERATIONS;

    fn generated() -> Vec<&'static EndpointDescriptor> {
        let all = OPERATIONS.concat().into_iter();
        all.filter(|endpoint| HANDLERS.get(endpoint).is_none() && BOUND.get(endpoint).is_none()).collect()
    }

    #[test]
    fn a_viewer_writes_only_what_is_everybodys() {
        let world = World::seeded();
        let (admin, viewer) = (Viewer::new(&world, "1"), Viewer::new(&world, "3"));
        let mut permitted = Vec::new();
        for endpoint in generated() {
            check(endpoint, &Map::new(), "1", &admin).expect("administrators may do everything");
            if writes(endpoint) && check(endpoint, &Map::new(), "3", &viewer).is_ok() {
                permitted.push(endpoint.template().braced().split('/').nth(1).unwrap_or_default().to_owned());
            }
        }
        permitted.sort();
        permitted.dedup();
        let everybodys = [
            "alert_notifications",
            "artifact",
            "artifacts",
            "conversational_analytics",
            "conversations",
            "dashboard_filter_state",
            "data_actions",
            "embed",
            "external_oauth_applications",
            "integrations",
            "mobile",
            "themes",
        ];
        assert_eq!(permitted, everybodys);
    }

    #[test]
    fn every_rule_applies_to_an_operation_and_names_a_permission() {
        let world = World::seeded();
        let admin = Viewer::new(&world, "1");
        let paths: Vec<_> = generated().iter().map(|endpoint| endpoint.template().braced()).collect();
        for Rule(prefix, to_read, to_write) in RULES {
            assert!(paths.iter().any(|path| path.starts_with(prefix)), "{prefix}");
            assert!([to_read, to_write].into_iter().flatten().all(|permission| admin.may(permission)), "{prefix}");
        }
    }
}
