use serde_json::{Value, json};

use super::super::QueryError;
use super::super::problem::Code;
use super::{order_items, parse};

/// Returns property, code and message of each problem.
fn problems(query: &Value) -> Vec<(&'static str, Code, String)> {
    match parse(query) {
        Err(QueryError::Invalid(problems)) => {
            problems.into_iter().map(|problem| (problem.property, problem.code, problem.message)).collect()
        }
        other => panic!("{query} gives {other:?}"),
    }
}

#[test]
fn unknown_names_are_not_found() {
    let missing = |model: &str, view: &str| parse(&json!({ "model": model, "view": view, "fields": ["users.id"] }));
    let Err(QueryError::NotFound(message)) = missing("nothing", "users") else { panic!("there is no such model") };
    assert_eq!(message, "Unknown model `nothing`; expected `thelook`.");
    let Err(QueryError::NotFound(message)) = missing("thelook", "nothing") else { panic!("there is no such explore") };
    assert!(message.contains("no explore `nothing`") && message.contains("`order_items`"), "{message}");
}

#[test]
fn a_query_needs_a_model_a_view_and_fields() {
    let found = problems(&json!({}));
    assert_eq!(
        found.iter().map(|(property, code, _)| (*property, *code)).collect::<Vec<_>>(),
        [("model", Code::Missing), ("view", Code::Missing)]
    );
    assert_eq!(problems(&order_items(&[], json!({})))[0].0, "fields");
}

#[test]
fn one_problem_does_not_hide_the_next() {
    let query = order_items(
        &["users.nothing", "users.id"],
        json!({ "filters": { "no.field": "1", "users.age": "old" }, "sorts": ["users.age"], "limit": "many" }),
    );
    let found = problems(&query);
    assert_eq!(
        found.iter().map(|(property, code, _)| (*property, *code)).collect::<Vec<_>>(),
        [
            ("fields", Code::Unknown),
            ("filters", Code::Unknown),
            ("filters", Code::Invalid),
            ("sorts", Code::Invalid),
            ("limit", Code::Invalid),
        ]
    );
    assert!(
        found[0].2.contains("no field `users.nothing`") && found[0].2.contains("`users.country`"),
        "{}",
        found[0].2
    );
    assert!(found[1].2.contains("no view `no`"), "{}", found[1].2);
    assert!(found[2].2.contains("`old`") && found[2].2.contains("users.age"), "{}", found[2].2);
}

#[test]
fn a_field_of_another_explore_is_unknown() {
    let query = json!({ "model": "thelook", "view": "users", "fields": ["users.id", "orders.count"] });
    assert_eq!(problems(&query)[0].1, Code::Unknown);
}

#[test]
fn unsupported_properties_are_reported() {
    let fields = ["users.country", "order_items.status", "order_items.count"];
    for (property, value) in [
        ("dynamic_fields", json!("[{\"table_calculation\":\"a\"}]")),
        ("filter_expression", json!("${users.age} > 3")),
        ("subtotals", json!(["users.country"])),
        ("fill_fields", json!(["order_items.created_date"])),
        ("pivots", json!(["users.country", "order_items.status"])),
    ] {
        let found = problems(&order_items(&fields, json!({ property: value })));
        assert_eq!((found.len(), found[0].0, found[0].1), (1, property, Code::Unsupported));
    }
    let nothing = json!({ "dynamic_fields": "[]", "filter_expression": "", "subtotals": [], "fill_fields": null });
    assert!(parse(&order_items(&fields, nothing)).is_ok());
}

#[test]
fn contradictions_are_rejected() {
    let pivoted = |fields: &[&str], pivot: &str| problems(&order_items(fields, json!({ "pivots": [pivot] })))[0].0;
    assert_eq!(pivoted(&["users.country", "order_items.count"], "order_items.status"), "pivots");
    assert_eq!(pivoted(&["users.country", "order_items.count"], "order_items.count"), "pivots");
    assert_eq!(pivoted(&["users.country"], "users.country"), "pivots");
    for (property, value) in [
        ("fields", json!("users.id")),
        ("fields", json!([1])),
        ("filters", json!([])),
        ("filters", json!({ "users.id": true })),
        ("sorts", json!(["users.id upwards"])),
        ("limit", json!("-2")),
        ("column_limit", json!("x")),
    ] {
        let found = problems(&order_items(&["users.id"], json!({ property: value })));
        assert_eq!(found[0].0, property);
    }
}
