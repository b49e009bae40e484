//! Generated text that suits the name of its property.

use super::super::super::chance::Draw;
use crate::LOOKER_RELEASE;

const WORDS: [&str; 16] = [
    "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbor", "indigo", "juniper", "lagoon", "maple",
    "north", "orchid", "prairie", "summit",
];
const FIRST_NAMES: [&str; 8] = ["Ada", "Börje", "Chidi", "Dalia", "Emre", "Fumiko", "Greta", "Hugo"];
const LAST_NAMES: [&str; 8] = ["Åkesson", "Brandt", "Costa", "Demir", "Eriksen", "Fujita", "Garcia", "Haddad"];
const TOPICS: [&str; 8] = ["Orders", "Revenue", "Returns", "Inventory", "Customers", "Traffic", "Margins", "Support"];
const COLOURS: [&str; 5] = ["#5b8db8", "#6fa59a", "#c4a46a", "#8e86b5", "#b97f7c"];
const PUBLIC_KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAISIMULATED looker";

/// Returns a time in the year 2026, in Looker's formats.
pub(super) fn time(draw: Draw) -> String {
    let [hour, minute] = [draw.part("hour").below(24), draw.part("minute").below(60)];
    format!("{}T{hour:02}:{minute:02}:00.000Z", date(draw))
}

/// Returns such a time in seconds since 1970.
pub(super) fn seconds(draw: Draw) -> i64 {
    time(draw).parse().map_or(0, jiff::Timestamp::as_second)
}

pub(super) fn date(draw: Draw) -> String {
    format!("2026-{:02}-{:02}", 1 + draw.part("month").below(12), 1 + draw.part("day").below(28))
}

/// Returns an id in the range of most of Looker's ids.
pub(super) fn number(draw: Draw) -> u64 {
    1 + draw.below(900)
}

/// Returns the value of a text property, by its name.
pub(super) fn of(name: &str, draw: Draw) -> String {
    exact(name, draw).or_else(|| by_ending(name, draw)).unwrap_or_else(|| two_words(draw, " "))
}

fn exact(name: &str, draw: Draw) -> Option<String> {
    let text = match name {
        "model" | "model_name" | "lookml_model" | "project_id" | "project_name" | "connection" | "connection_name" => {
            "thelook"
        }
        "explore" | "explore_name" | "view" | "view_name" => "order_items",
        "field" | "field_name" | "dimension" => "order_items.created_date",
        "branch" | "branch_name" | "ref" => "main",
        "locale" => "en",
        "number_format" => "1,234.56",
        "cron" | "crontab" => "0 6 * * *",
        "version" => "4.0",
        "looker_release_version" | "full_version" => return Some(format!("{LOOKER_RELEASE}.0")),
        "status" => "success",
        "state" => "active",
        "severity" => "info",
        "token_type" => "Bearer",
        "dialect" | "dialect_name" => "postgres",
        "database" | "schema" | "schema_name" => "public",
        "port" => "5432",
        "host" | "ssh_server_host" => "db.example.com",
        "username" | "git_username" => "looker",
        "lookml" => "view: order_items {\n  sql_table_name: public.order_items ;;\n}\n",
        "sql" => "SELECT COUNT(*) FROM public.order_items",
        "type" => "string",
        "address" => "ada@example.com",
        "preferred_viewer" => "dashboards-next",
        "git_deploy_key" | "create_git_deploy_key" | "public_key" => PUBLIC_KEY,
        "description" | "message" | "detail" | "reason" | "text" | "body_text" | "instructions" | "question" => {
            return Some(format!("{} of the last 30 days, by {}", topic(draw), word(draw.part("by"))));
        }
        "title" | "label" | "subject" | "header" => return Some(format!("{} {}", topic(draw), word(draw))),
        "email" => return Some(format!("{}.{}@example.com", word(draw), number(draw))),
        "first_name" => return Some(draw.one_of(&FIRST_NAMES).to_owned()),
        "last_name" => return Some(draw.one_of(&LAST_NAMES).to_owned()),
        "display_name" | "displayName" | "full_name" | "user_name" => return Some(person(draw)),
        "name" | "namespace" => return Some(two_words(draw, "_")),
        "slug" | "guid" | "token" | "secret" | "key" | "hash" => return Some(draw.letters(22)),
        "file_path" | "path" | "filename" => return Some(format!("{}.view.lkml", word(draw))),
        _ => return None,
    };
    Some(text.to_owned())
}

fn by_ending(name: &str, draw: Draw) -> Option<String> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    Some(match name {
        _ if ends(&["_id", "Id"]) || name == "id" => number(draw).to_string(),
        _ if ends(&["_at", "_time", "_date", "Time"]) => time(draw),
        _ if ends(&["_email", "email_address"]) => format!("{}@example.com", word(draw)),
        _ if ends(&["url", "_uri", "_endpoint"]) => format!("https://looker.example.com/{}", word(draw)),
        _ if ends(&["timezone"]) => "UTC".to_owned(),
        _ if ends(&["color"]) => draw.one_of(&COLOURS).to_owned(),
        _ if ends(&["_count", "_limit", "_number"]) => draw.below(100).to_string(),
        _ if ends(&["_size", "_top", "_bottom", "_sides", "_radius"]) => format!("{}px", 4 + draw.below(20)),
        _ if ends(&["_scheme"]) => "https".to_owned(),
        _ if ends(&["_json"]) => "{}".to_owned(),
        _ if ends(&["_slug", "_token", "_key", "_secret", "_digest"]) => draw.letters(22),
        _ if ends(&["_sql", "_statements"]) => "SELECT 1".to_owned(),
        _ if ends(&["_title", "_label", "Title"]) => format!("{} {}", topic(draw), word(draw)),
        _ if ends(&["_description", "_text"]) => format!("{} by {}", topic(draw), word(draw)),
        _ if ends(&["_name"]) => two_words(draw, "_"),
        _ => return None,
    })
}

fn word(draw: Draw) -> &'static str {
    draw.one_of(&WORDS)
}

fn topic(draw: Draw) -> &'static str {
    draw.part("topic").one_of(&TOPICS)
}

fn two_words(draw: Draw, between: &str) -> String {
    format!("{}{between}{}", word(draw.part("first")), word(draw.part("second")))
}

fn person(draw: Draw) -> String {
    format!("{} {}", draw.part("first").one_of(&FIRST_NAMES), draw.part("last").one_of(&LAST_NAMES))
}
