//! Validation of a project, as Looker's validator does it: syntax, includes, views of explores, and references.

use std::collections::{BTreeMap, BTreeSet};

use super::parse::{Item, all, parse};
use super::{Files, includes, is_lookml, is_model, stem};

/// Kinds of fields in a view.
const FIELDS: [&str; 5] = ["dimension", "dimension_group", "measure", "filter", "parameter"];

/// Timeframes of a dimension group without a list of its own.
const TIMEFRAMES: [&str; 7] = ["raw", "time", "date", "week", "month", "quarter", "year"];

/// A problem of a project.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::simulator) struct Problem {
    pub(in crate::simulator) path: String,
    pub(in crate::simulator) line: usize,
    pub(in crate::simulator) message: String,
    pub(in crate::simulator) model: Option<String>,
    pub(in crate::simulator) explore: Option<String>,
    pub(in crate::simulator) field: Option<String>,
}

impl Problem {
    fn at(path: &str, line: usize, message: String) -> Self {
        Self { path: path.to_owned(), line, message, model: None, explore: None, field: None }
    }
}

/// Returns the problems of a project, by path and line.
pub(in crate::simulator) fn check(files: &Files) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut parsed = BTreeMap::new();
    for (path, text) in files.iter().filter(|(path, _)| is_lookml(path)) {
        match parse(text) {
            Ok(items) => drop(parsed.insert(path.as_str(), items)),
            Err(mistake) => problems.push(Problem::at(path, mistake.line, mistake.message)),
        }
    }
    let views = views(&parsed);
    for (path, items) in &parsed {
        for view in all(items, "view") {
            references(path, view, &views, &mut problems);
        }
        if is_model(path) {
            model(path, items, files, &views, &mut problems);
        }
    }
    problems.sort_by(|one, other| (&one.path, one.line).cmp(&(&other.path, other.line)));
    problems
}

/// Returns the names of the fields of all views.
fn views<'a>(parsed: &'a BTreeMap<&str, Vec<Item>>) -> BTreeMap<&'a str, BTreeSet<String>> {
    let mut views: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for view in parsed.values().flat_map(|items| all(items, "view")) {
        // `view: +users` adds to a view.
        let own = views.entry(view.text.trim_start_matches('+')).or_default();
        for field in view.items.iter().filter(|item| FIELDS.contains(&item.key.as_str())) {
            if field.key == "dimension_group" {
                let listed = field.all("timeframes").flat_map(|list| &list.items).map(|item| item.text.as_str());
                let mut frames: Vec<_> = listed.collect();
                if frames.is_empty() {
                    frames.extend(TIMEFRAMES);
                }
                own.extend(frames.iter().map(|frame| format!("{}_{frame}", field.text)));
            } else {
                own.insert(field.text.clone());
            }
        }
    }
    views
}

/// Checks the references `${field}` and `${view.field}` in the expressions of a view, and that its fields are unique.
fn references(path: &str, view: &Item, views: &BTreeMap<&str, BTreeSet<String>>, problems: &mut Vec<Problem>) {
    let name = view.text.trim_start_matches('+');
    let mut seen = BTreeSet::new();
    for field in view.items.iter().filter(|item| FIELDS.contains(&item.key.as_str())) {
        let full = format!("{name}.{}", field.text);
        let mut add = |line: usize, message: String| {
            problems.push(Problem { field: Some(full.clone()), ..Problem::at(path, line, message) });
        };
        if !seen.insert(&field.text) {
            add(field.line, format!("Duplicate field \"{}\" in view \"{name}\"", field.text));
        }
        for item in &field.items {
            for reference in item.text.split("${").skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
            {
                let (of, wanted) = reference.split_once('.').unwrap_or((name, reference));
                let is_known = matches!(reference, "TABLE" | "EXTENDED")
                    || wanted == "SQL_TABLE_NAME"
                    || views.get(of).is_some_and(|fields| fields.contains(wanted));
                if !is_known {
                    let message = format!("Unknown or inaccessible field \"{of}.{wanted}\" referenced in \"{full}\"");
                    add(item.line, message);
                }
            }
        }
    }
}

/// Checks that the includes of a model match files, and that the views of its explores exist.
fn model(
    path: &str,
    items: &[Item],
    files: &Files,
    views: &BTreeMap<&str, BTreeSet<String>>,
    problems: &mut Vec<Problem>,
) {
    let name = stem(path);
    let mut add = |line: usize, explore: Option<&str>, message: String| {
        let (model, explore) = (Some(name.to_owned()), explore.map(str::to_owned));
        problems.push(Problem { model, explore, ..Problem::at(path, line, message) });
    };
    for include in all(items, "include") {
        if !files.keys().any(|file| includes(&include.text, file)) {
            add(include.line, None, format!("Could not find included file \"{}\"", include.text));
        }
    }
    for explore in all(items, "explore") {
        let named = explore.value("from").or(explore.value("view_name")).unwrap_or(&explore.text);
        let joined = explore.all("join").map(|join| (join.line, join.value("from").unwrap_or(&join.text)));
        for (line, view) in std::iter::once((explore.line, named)).chain(joined) {
            if !views.contains_key(view) {
                add(line, Some(&explore.text), format!("Could not find a view named \"{view}\""));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(view: &str, model: &str) -> Vec<String> {
        let files = [("views/a.view.lkml", view), ("shop.model.lkml", model)];
        let files = files.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
        check(&files)
            .into_iter()
            .map(|problem| format!("{}:{} {}", problem.path, problem.line, problem.message))
            .collect()
    }

    #[test]
    fn a_sound_project_has_no_problems() {
        let view = "view: a {\n dimension_group: made { timeframes: [date, month] sql: ${TABLE}.made ;; }\n measure: last { sql: max(${made_date}) + ${a.made_month} ;; }\n}";
        assert_eq!(problems(view, "include: \"/views/*.view\"\nexplore: a { join: b { from: a } }"), [""; 0]);
    }

    #[test]
    fn problems_name_file_and_line() {
        let view = "view: a {\n dimension: id {}\n dimension: id {}\n dimension: b {\n  sql: ${missing} + ${gone.id} ;;\n }\n}";
        assert_eq!(
            problems(view, "include: \"/other/*\"\nexplore: a {\n join: lost {}\n}\nexplore: none {}"),
            [
                "shop.model.lkml:1 Could not find included file \"/other/*\"",
                "shop.model.lkml:3 Could not find a view named \"lost\"",
                "shop.model.lkml:5 Could not find a view named \"none\"",
                "views/a.view.lkml:3 Duplicate field \"id\" in view \"a\"",
                "views/a.view.lkml:5 Unknown or inaccessible field \"a.missing\" referenced in \"a.b\"",
                "views/a.view.lkml:5 Unknown or inaccessible field \"gone.id\" referenced in \"a.b\"",
            ]
        );
        assert_eq!(problems("view: a {", ""), ["views/a.view.lkml:1 A block has no closing '}'"]);
    }
}
