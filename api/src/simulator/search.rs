//! What `GET /dashboards/search` finds, and in which order.

use std::cmp::Ordering;

use serde_json::{Map, Value};

use super::answer::Refusal;
use super::content::{is_deleted, is_lookml};
use crate::resources::dashboard::Dashboard;

/// Parameters that match text, with wildcards.
const TEXTS: [&str; 4] = ["title", "description", "slug", "last_viewed_at"];

/// Parameters that take one value or a comma-separated list.
const LISTS: [&str; 6] = ["id", "folder_id", "user_id", "view_count", "content_favorite_id", "content_metadata_id"];

const SORTABLE: [&str; 17] = [
    "title",
    "user_id",
    "id",
    "created_at",
    "space_id",
    "folder_id",
    "description",
    "view_count",
    "favorite_count",
    "slug",
    "content_favorite_id",
    "content_metadata_id",
    "deleted",
    "deleted_at",
    "last_viewed_at",
    "last_accessed_at",
    "certification_status",
];

const ROWS_PER_PAGE: usize = 25;

pub(super) struct Search {
    conditions: Vec<Condition>,
    /// One condition is enough.
    any: bool,
    /// The owner whose dashboards are left out.
    not_owned_by: Option<String>,
    /// The call says which of the deleted and the others it wants.
    deleted_given: bool,
    sorts: Vec<Sort>,
    pub(super) page: Page,
}

/// Which of the rows found are shown.
#[derive(Clone, Copy)]
pub(super) struct Page {
    pub(super) offset: usize,
    pub(super) limit: Option<usize>,
}

struct Condition {
    column: &'static str,
    test: Test,
}

enum Test {
    IsNull,
    NotNull,
    /// Matches any of these patterns, which are in lower case.
    Like(Vec<String>),
}

struct Sort {
    column: &'static str,
    descending: bool,
}

impl Search {
    pub(super) fn parse(arguments: &Map<String, Value>) -> Result<Self, Refusal> {
        let mut conditions = Vec::new();
        let not_owned = flag(arguments, "not_owned_by") == Some(true);
        for column in TEXTS.into_iter().chain(LISTS) {
            // With `not_owned_by`, the user id says whose dashboards are not wanted.
            if let Some(value) = text(arguments, column).filter(|_| !(not_owned && column == "user_id")) {
                conditions.push(Condition { column, test: Test::parse(&value, LISTS.contains(&column)) });
            }
        }
        let wrong = |_| Refusal::bad_request("Parameter 'deleted' must be true or false");
        let deleted = text(arguments, "deleted").map(|text| text.parse::<bool>().map_err(wrong)).transpose()?;
        if let Some(deleted) = deleted {
            conditions.push(Condition { column: "deleted", test: Test::Like(vec![deleted.to_string()]) });
        }
        Ok(Self {
            conditions,
            any: flag(arguments, "filter_or") == Some(true),
            not_owned_by: if not_owned { text(arguments, "user_id") } else { None },
            deleted_given: deleted.is_some(),
            sorts: Sort::parse(&text(arguments, "sorts").unwrap_or_default())?,
            page: Page::parse(arguments)?,
        })
    }

    pub(super) fn run<'a>(&self, dashboards: &'a [Dashboard]) -> Vec<&'a Dashboard> {
        let mut found: Vec<_> = dashboards.iter().filter(|dashboard| self.finds(dashboard)).collect();
        found.sort_by(|a, b| {
            self.sorts.iter().map(|sort| sort.compare(a, b)).find(|o| o.is_ne()).unwrap_or(Ordering::Equal)
        });
        found
    }

    fn finds(&self, dashboard: &Dashboard) -> bool {
        // Only user-defined dashboards are searched, and deleted ones only when asked for.
        if is_lookml(dashboard) || (!self.deleted_given && is_deleted(dashboard)) {
            return false;
        }
        if self.not_owned_by.is_some() && self.not_owned_by == dashboard.user_id {
            return false;
        }
        let mut results = self.conditions.iter().map(|condition| condition.holds(dashboard));
        if self.any && !self.conditions.is_empty() { results.any(|holds| holds) } else { results.all(|holds| holds) }
    }
}

impl Page {
    fn parse(arguments: &Map<String, Value>) -> Result<Self, Refusal> {
        let natural = |name: &str, least: i64| match arguments.get(name).and_then(Value::as_i64) {
            Some(value) if value < least => {
                Err(Refusal::bad_request(format!("Parameter '{name}' must be at least {least}")))
            }
            value => Ok(value.and_then(|value| usize::try_from(value).ok())),
        };
        let (limit, offset) = (natural("limit", 0)?, natural("offset", 0)?);
        let (page, per_page) = (natural("page", 1)?, natural("per_page", 1)?);
        if limit.is_none() && offset.is_none() && (page.is_some() || per_page.is_some()) {
            let rows = per_page.unwrap_or(ROWS_PER_PAGE);
            return Ok(Self { offset: (page.unwrap_or(1) - 1).saturating_mul(rows), limit: Some(rows) });
        }
        Ok(Self { offset: offset.unwrap_or(0), limit })
    }
}

impl Condition {
    fn holds(&self, dashboard: &Dashboard) -> bool {
        let value = column(dashboard, self.column);
        match &self.test {
            Test::IsNull => value.is_none(),
            Test::NotNull => value.is_some(),
            Test::Like(patterns) => value.is_some_and(|value| {
                let value = value.to_lowercase();
                patterns.iter().any(|pattern| like(&value, pattern))
            }),
        }
    }
}

impl Test {
    fn parse(value: &str, list: bool) -> Self {
        match value.trim().to_ascii_uppercase().as_str() {
            "IS NULL" | "NULL" => Self::IsNull,
            "NOT NULL" | "IS NOT NULL" => Self::NotNull,
            _ if list => Self::Like(value.split(',').map(|part| part.trim().to_lowercase()).collect()),
            _ => Self::Like(vec![value.to_lowercase()]),
        }
    }
}

impl Sort {
    /// `title desc,id`
    fn parse(text: &str) -> Result<Vec<Self>, Refusal> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        parts
            .map(|part| {
                let (name, order) = part.split_once(char::is_whitespace).unwrap_or((part, "asc"));
                let column = SORTABLE.into_iter().find(|sortable| *sortable == name);
                let descending = match order.trim().to_ascii_lowercase().as_str() {
                    "asc" => Some(false),
                    "desc" => Some(true),
                    _ => None,
                };
                match (column, descending) {
                    (Some(column), Some(descending)) => Ok(Self { column, descending }),
                    _ => Err(Refusal::bad_request(format!("Cannot sort by '{part}'"))),
                }
            })
            .collect()
    }

    fn compare(&self, a: &Dashboard, b: &Dashboard) -> Ordering {
        let order = match (column(a, self.column), column(b, self.column)) {
            (Some(a), Some(b)) => match (a.parse::<i64>(), b.parse::<i64>()) {
                (Ok(a), Ok(b)) => a.cmp(&b),
                _ => a.to_lowercase().cmp(&b.to_lowercase()),
            },
            (a, b) => a.is_some().cmp(&b.is_some()),
        };
        if self.descending { order.reverse() } else { order }
    }
}

/// The value of a column as text.
fn column(dashboard: &Dashboard, name: &str) -> Option<String> {
    match name {
        "id" => dashboard.id.clone(),
        "slug" => dashboard.slug.clone(),
        "title" => dashboard.title.clone(),
        "description" => dashboard.description.clone(),
        "folder_id" | "space_id" => dashboard.folder_id.clone(),
        "user_id" => dashboard.user_id.clone(),
        "content_favorite_id" => dashboard.content_favorite_id.clone(),
        "content_metadata_id" => dashboard.content_metadata_id.clone(),
        "deleted" => dashboard.deleted.map(|deleted| deleted.to_string()),
        "view_count" => dashboard.view_count.map(|count| count.to_string()),
        "favorite_count" => dashboard.favorite_count.map(|count| count.to_string()),
        "created_at" => dashboard.created_at.map(|time| time.to_string()),
        "deleted_at" => dashboard.deleted_at.map(|time| time.to_string()),
        "last_viewed_at" => dashboard.last_viewed_at.map(|time| time.to_string()),
        "last_accessed_at" => dashboard.last_accessed_at.map(|time| time.to_string()),
        _ => None,
    }
}

fn flag(arguments: &Map<String, Value>, name: &str) -> Option<bool> {
    arguments.get(name).and_then(Value::as_bool)
}

/// An argument as text, whatever it is.
fn text(arguments: &Map<String, Value>, name: &str) -> Option<String> {
    arguments.get(name).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}

/// SQL's LIKE: `%` stands for any text, `_` for any character. Linear but for the last `%`, which is tried anew.
fn like(text: &str, pattern: &str) -> bool {
    let (text, pattern): (Vec<char>, Vec<char>) = (text.chars().collect(), pattern.chars().collect());
    let (mut at, mut against) = (0, 0);
    let mut last_percent = None;
    while at < text.len() {
        match pattern.get(against) {
            Some('%') => {
                last_percent = Some((against, at));
                against += 1;
            }
            Some(c) if *c == '_' || *c == text[at] => {
                at += 1;
                against += 1;
            }
            _ => {
                let Some((percent, taken)) = last_percent else { return false };
                last_percent = Some((percent, taken + 1));
                at = taken + 1;
                against = percent + 1;
            }
        }
    }
    pattern[against..].iter().all(|c| *c == '%')
}

#[cfg(test)]
mod tests {
    use super::like;

    #[test]
    fn percent_is_any_text_and_underscore_any_character() {
        for (text, pattern, matches) in [
            ("danger", "dan%", true),
            ("danzig", "dan%", true),
            ("david", "dan%", false),
            ("damage", "d_m%", true),
            ("dump", "d_m%", true),
            ("umsätze", "ums_tze", true),
            ("a", "", false),
            ("", "%%", true),
            ("abcabd", "%ab_", true),
            ("abcabd", "%abc", false),
            ("sales overview", "%over%", true),
        ] {
            assert_eq!(like(text, pattern), matches, "{text} like {pattern}");
        }
    }
}
