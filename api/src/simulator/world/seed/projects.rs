//! Projects: the `LookML` of the models, and a branch in which it has mistakes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::json;

use super::super::projects::PRODUCTION;
use super::super::table::row;
use super::super::{Columns, World};
use crate::simulator::data::{Field, Model, models};

/// Branch whose validation and data test fail.
const BROKEN: &str = "returns";

const TESTS: &str = "test: orders_are_complete {
  explore_source: orders {
    column: count {}
    filters: [orders.status: \"Complete\"]
  }
  assert: there_are_orders {
    expression: ${orders.count} > 0 ;;
  }
}

test: users_have_an_id {
  explore_source: users {
    column: id {}
    filters: [users.id: \"NULL\"]
  }
  assert: none_is_missing {
    expression: ${users.id} != 0 ;;
  }
}
";

pub(super) fn fill(world: &mut World) {
    let time =
        super::day(0).as_str().and_then(|day| day.parse::<jiff::Timestamp>().ok()).unwrap_or_default().as_second();
    let projects: Vec<_> = world
        .models
        .iter()
        .filter_map(|model| Some((model.text("name")?.to_owned(), model.text("project_name")?.to_owned())))
        .collect();
    for (model, project) in projects {
        world.projects.insert(row(json!({
            "id": project,
            "name": project,
            "uses_git": true,
            "git_remote_url": format!("git@git.example.com:analytics/{project}.git"),
            "git_service_name": "custom",
            "git_production_branch_name": PRODUCTION,
            "pull_request_mode": "off",
            "validation_required": true,
            "git_release_mgmt_enabled": false,
            "allow_warnings": true,
            "is_example": false,
        })));
        world.add_branch(&project, PRODUCTION, None, time);
        let known = models().iter().find(|known| known.name == model);
        let mut files = known.map(files_of).unwrap_or_default();
        files.entry(format!("{model}.model.lkml")).or_insert_with(|| "connection: \"warehouse\"\n".to_owned());
        files.insert("manifest.lkml".to_owned(), format!("project_name: \"{project}\"\n"));
        for (path, text) in &files {
            // The branch exists.
            let _ = world.commit(&project, PRODUCTION, (path, Some(text)), time);
        }
        if let Some(view) = files.get("views/order_items.view.lkml") {
            world.add_branch(&project, BROKEN, Some(PRODUCTION), time);
            let broken = view.replacen(
                "}\n",
                "}\n\n  measure: return_rate {\n    type: number\n    sql: ${returned_count} / ${count} ;;\n  }\n",
                1,
            );
            let test = TESTS.replacen("> 0", "> 1000000", 1);
            for (path, text) in [("views/order_items.view.lkml", broken), ("tests/orders.test.lkml", test)] {
                let _ = world.commit(&project, BROKEN, (path, Some(&text)), time + 86_400);
            }
        }
    }
}

/// Returns the files of a model: the model, a file for each view, and data tests.
fn files_of(model: &Model) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut text = format!(
        "connection: \"{}\"\nlabel: \"{}\"\n\ninclude: \"/views/*.view\"\ninclude: \"/tests/*.test\"\n",
        model.connection, model.label
    );
    let mut views: BTreeMap<&str, Vec<&Field>> = BTreeMap::new();
    for explore in &model.explores {
        let _ = write!(text, "\nexplore: {} {{\n  description: \"{}\"\n", explore.name, explore.description);
        for (view, on) in explore.joins {
            let on = on.split(" = ").map(|field| format!("${{{field}}}")).collect::<Vec<_>>().join(" = ");
            let _ = write!(text, "  join: {view} {{\n    relationship: many_to_one\n    sql_on: {on} ;;\n  }}\n");
        }
        text.push_str("}\n");
        for field in &explore.fields {
            let fields = views.entry(field.view()).or_default();
            if fields.iter().all(|known| known.name != field.name) {
                fields.push(field);
            }
        }
    }
    files.insert(format!("{}.model.lkml", model.name), text);
    files.insert("tests/orders.test.lkml".to_owned(), TESTS.to_owned());
    for (view, fields) in views {
        let mut text = format!("view: {view} {{\n  sql_table_name: public.{view} ;;\n");
        for field in fields {
            let name = field.name.split_once('.').map_or(field.name, |(_, name)| name);
            let kind = if field.is_measure() { "measure" } else { "dimension" };
            let _ = write!(text, "\n  {kind}: {name} {{\n    type: {}\n", field.type_name());
            if field.is_primary_key() {
                text.push_str("    primary_key: yes\n");
            }
            if !field.is_measure() {
                let _ = writeln!(text, "    sql: ${{TABLE}}.{name} ;;");
            }
            text.push_str("  }\n");
        }
        text.push_str("}\n");
        files.insert(format!("views/{view}.view.lkml"), text);
    }
    files
}
