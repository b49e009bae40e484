//! Data tests: a query, and assertions about its first row.

use std::cmp::Ordering;

use serde_json::{Map, Value, json};

use super::parse::{Item, all, parse};
use super::{Files, includes, is_lookml, is_model, stem};

/// A data test of a project.
#[derive(Clone, Debug)]
pub(in crate::simulator) struct DataTest {
    pub(in crate::simulator) name: String,
    pub(in crate::simulator) path: String,
    pub(in crate::simulator) line: usize,
    /// Model that includes the file, or that the file is.
    pub(in crate::simulator) model: String,
    pub(in crate::simulator) explore: String,
    /// Query for the row, with the properties of Looker's `Query`.
    pub(in crate::simulator) query: Value,
    assertions: Vec<Assertion>,
}

/// Comparisons that all must hold.
#[derive(Clone, Debug)]
struct Assertion {
    name: String,
    expression: String,
}

/// The result of an assertion.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::simulator) struct Verdict {
    pub(in crate::simulator) name: String,
    /// Reason of the failure, or `None` if the assertion holds.
    pub(in crate::simulator) failure: Option<String>,
}

/// Returns the data tests of a project that a model includes, by path and line. Files with mistakes have none.
pub(in crate::simulator) fn data_tests(files: &Files) -> Vec<DataTest> {
    let parsed = files.iter().filter(|(path, _)| is_lookml(path));
    let parsed: Vec<_> = parsed.filter_map(|(path, text)| Some((path, parse(text).ok()?))).collect();
    let model_of = |path: &str| {
        let models = parsed.iter().filter(|(model, _)| is_model(model));
        let mut including = models.filter(|(model, items)| {
            *model == path || all(items, "include").any(|include| includes(&include.text, path))
        });
        including.next().map(|(model, _)| stem(model).to_owned())
    };
    let mut tests = Vec::new();
    for (path, items) in &parsed {
        let Some(model) = model_of(path) else { continue };
        tests.extend(all(items, "test").filter_map(|test| DataTest::of(path, &model, test)));
    }
    tests
}

impl DataTest {
    fn of(path: &str, model: &str, test: &Item) -> Option<Self> {
        let source = test.all("explore_source").next()?;
        let explore = source.text.clone();
        let full = |name: &str| if name.contains('.') { name.to_owned() } else { format!("{explore}.{name}") };
        let fields: Vec<_> =
            source.all("column").map(|column| full(column.value("field").unwrap_or(&column.text))).collect();
        let filters: Map<String, Value> = source
            .all("filters")
            .flat_map(|list| &list.items)
            .map(|filter| (full(&filter.key), Value::from(filter.text.as_str())))
            .collect();
        let assertions = test.all("assert").map(|assert| {
            let expression = assert.value("expression").unwrap_or_default().to_owned();
            Assertion { name: assert.text.clone(), expression }
        });
        Some(Self {
            name: test.text.clone(),
            path: path.to_owned(),
            line: test.line,
            model: model.to_owned(),
            query: json!({ "model": model, "view": explore, "fields": fields, "filters": filters, "limit": "1" }),
            explore,
            assertions: assertions.collect(),
        })
    }

    /// Checks the first row of the query's result, by the full names of the fields. Without a row, nothing fails.
    pub(in crate::simulator) fn judge(&self, row: Option<&Map<String, Value>>) -> Vec<Verdict> {
        let verdict = |assertion: &Assertion| {
            let parts = assertion.expression.split(" AND ").filter_map(|comparison| Some(holds(comparison, row?)));
            let mut failures = parts.filter_map(|held| match held {
                Ok(true) => None,
                Ok(false) => Some(format!("Assertion \"{}\" failed: {}", assertion.name, assertion.expression)),
                Err(problem) => Some(format!("Assertion \"{}\": {problem}", assertion.name)),
            });
            Verdict { name: assertion.name.clone(), failure: failures.next() }
        };
        self.assertions.iter().map(verdict).collect()
    }
}

/// Evaluates a comparison of a field with a number or a string. Other expressions are an error, since a test that is
/// not evaluated must not pass.
fn holds(comparison: &str, row: &Map<String, Value>) -> Result<bool, String> {
    let unsupported = || format!("the simulator only compares a field with a value, not `{}`", comparison.trim());
    let rest = comparison.trim().strip_prefix("${").ok_or_else(unsupported)?;
    let (name, rest) = rest.split_once('}').ok_or_else(unsupported)?;
    let found = row.get(name).ok_or_else(|| format!("the query has no column `{name}`"))?;
    let rest = rest.trim();
    let operator = ["!=", ">=", "<=", "=", ">", "<"].into_iter().find(|operator| rest.starts_with(operator));
    let operator = operator.ok_or_else(unsupported)?;
    let wanted = rest[operator.len()..].trim();
    let order = match (found, wanted.parse::<f64>()) {
        (Value::Number(found), Ok(wanted)) => found.as_f64().unwrap_or(f64::NAN).partial_cmp(&wanted),
        (Value::String(found), Err(_)) if wanted.starts_with('"') => Some(found.as_str().cmp(wanted.trim_matches('"'))),
        (Value::Null, _) => None,
        _ => return Err(unsupported()),
    };
    Ok(match operator {
        "=" => order.is_some_and(Ordering::is_eq),
        "!=" => order.is_none_or(Ordering::is_ne),
        ">=" => order.is_some_and(Ordering::is_ge),
        "<=" => order.is_some_and(Ordering::is_le),
        ">" => order.is_some_and(Ordering::is_gt),
        _ => order.is_some_and(Ordering::is_lt),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comparisons_of_fields_and_values() {
        let row = json!({ "a.count": 12, "a.name": "x", "a.none": null });
        let row = row.as_object().unwrap();
        for (comparison, expected) in [
            ("${a.count} > 10", Ok(true)),
            ("${a.count} = 12.0", Ok(true)),
            ("${a.count} <= 11", Ok(false)),
            ("${a.name} = \"x\"", Ok(true)),
            ("${a.none} = 1", Ok(false)),
            ("${a.none} != 1", Ok(true)),
        ] {
            assert_eq!(holds(comparison, row), expected, "{comparison}");
        }
        for comparison in ["${a.gone} = 1", "round(${a.count}) = 1", "${a.count}", "${a.name} > 1"] {
            assert!(holds(comparison, row).is_err(), "{comparison}");
        }
    }
}
