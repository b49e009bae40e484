//! Validation of projects, and their data tests.

use serde_json::{Map, Value, json};

use super::super::data::{OutputOptions, Query, QueryError, ResultFormat, write};
use super::super::lookml::{DataTest, Problem, check, data_tests};
use super::super::refusal::Refusal;
use super::super::world::{Columns, World, row};
use super::call::Call;
use super::kinds::Projects;
use super::operation::Operations;
use super::outcome::Outcome;
use super::projects::at;
use super::resource::Resource;
use crate::resources::project::{ALL_LOOKML_TESTS, PROJECT_VALIDATION_RESULTS, RUN_LOOKML_TEST, VALIDATE_PROJECT};

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&VALIDATE_PROJECT, validate).permitted_by("develop");
    operations.on(&PROJECT_VALIDATION_RESULTS, last_validation).permitted_by("develop");
    operations.on(&ALL_LOOKML_TESTS, tests).permitted_by("develop");
    operations.on(&RUN_LOOKML_TEST, run_tests).permitted_by("develop");
}

fn show_problem(project: &str, problem: &Problem) -> Value {
    json!({
        "code": "lookml_error",
        "severity": "error",
        "kind": if problem.explore.is_some() { "explore" } else { "view" },
        "sanitized_message": problem.message,
        "message": problem.message,
        "field_name": problem.field,
        "file_path": format!("{project}/{}", problem.path),
        "line_number": problem.line,
        "model_id": problem.model,
        "explore": problem.explore,
        "params": {},
    })
}

fn validate(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, branch) = at(world, call)?;
    let files = world.files(&project, &branch);
    let problems: Value = check(&files).iter().map(|problem| show_problem(&project, problem)).collect();
    let digest = world.history(&project, &branch).last().cloned().unwrap_or_default();
    let result = json!({
        "errors": problems,
        "project_digest": digest,
        "models_not_validated": [],
        "computation_time": 0.01,
    });
    world.validations.remove_by("id", &project);
    let mut kept = row(result.clone());
    kept.insert("id".to_owned(), project.into());
    world.validations.insert(kept);
    Ok(Outcome::Json(result))
}

fn last_validation(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, branch) = at(world, call)?;
    let Some(mut last) = world.validations.find(&project).cloned() else { return Ok(Outcome::NoContent) };
    let is_current = last.text("project_digest") == world.history(&project, &branch).last().map(String::as_str);
    last.insert("stale".to_owned(), (!is_current).into());
    Ok(Outcome::Json(last.into()))
}

fn tests_of(world: &mut World, call: &Call<'_>) -> Result<Vec<DataTest>, Refusal> {
    let (project, branch) = at(world, call)?;
    let mut tests = data_tests(&world.files(&project, &branch));
    tests.retain(|test| {
        let is = |argument: &str, value: &str| call.text(argument).is_none_or(|wanted| wanted == value);
        is("file_id", &test.path) && is("test", &test.name) && is("model", &test.model)
    });
    Ok(tests)
}

fn tests(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let shown = tests_of(world, call)?.into_iter().map(|test| {
        json!({
            "model_name": test.model,
            "name": test.name,
            "explore_name": test.explore,
            "file": test.path,
            "line": test.line,
            "can": { "show": true },
        })
    });
    Ok(Outcome::Json(shown.collect()))
}

fn run_tests(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let project = call.id(Projects::ID).to_owned();
    let shown = tests_of(world, call)?.into_iter().map(|test| {
        let (count, failures) = match first_row(&test.query) {
            Ok(row) => {
                let verdicts = test.judge(row.as_ref());
                (verdicts.len(), verdicts.into_iter().filter_map(|verdict| verdict.failure).collect())
            }
            Err(problem) => (0, vec![problem]),
        };
        let failed = failures.len().min(count);
        let problem = |message| {
            let problem = Problem {
                path: test.path.clone(),
                line: test.line,
                message,
                model: Some(test.model.clone()),
                explore: Some(test.explore.clone()),
                field: None,
            };
            show_problem(&project, &problem)
        };
        json!({
            "model_name": test.model,
            "test_name": test.name,
            "assertions_count": count,
            "assertions_failed": failed,
            "success": failures.is_empty(),
            "errors": failures.into_iter().map(problem).collect::<Value>(),
            "warnings": [],
            "can": { "show": true },
        })
    });
    Ok(Outcome::Json(shown.collect()))
}

/// Returns the first row of a query, if it has one.
fn first_row(query: &Value) -> Result<Option<Map<String, Value>>, String> {
    let empty = Map::new();
    let query = Query::parse(query.as_object().unwrap_or(&empty)).map_err(QueryError::into_message)?;
    let Some(ResultFormat::Rows(json)) = ResultFormat::parse("json") else { return Ok(None) };
    let pieces = write(query.run(), json, OutputOptions::default()).map_err(|error| error.to_string())?;
    let text: Vec<u8> = pieces.flatten().collect();
    let rows: Vec<Map<String, Value>> = serde_json::from_slice(&text).map_err(|error| error.to_string())?;
    Ok(rows.into_iter().next())
}
