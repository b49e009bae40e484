use std::collections::BTreeSet;

use serde_json::json;

use super::super::{explore, models};
use super::{parse, rows};

#[test]
fn every_field_of_every_explore_can_be_asked_for() {
    for explore in models().iter().flat_map(|model| &model.explores) {
        let fields: Vec<&str> = explore.fields.iter().map(|field| field.name).collect();
        assert_eq!(fields.iter().collect::<BTreeSet<_>>().len(), fields.len());
        let all = json!({ "model": "thelook", "view": explore.name, "fields": fields });
        let rows = rows(&all);
        assert_eq!(rows.len(), 500);
        for field in &explore.fields {
            let found = rows.iter().any(|row| !row[field.name].is_null());
            // Few items are returned, and none of the newest orders.
            assert!(found || field.name == "order_items.returned_date", "{} is null everywhere", field.name);
            // The description of a field matches its values.
            for value in rows.iter().map(|row| &row[field.name]).filter(|value| !value.is_null()) {
                assert_eq!(value.is_number(), field.is_numeric(), "{} has {value}", field.name);
            }
        }
    }
}

#[test]
fn counts_are_those_of_the_tables() {
    for (view, measure, count) in [
        ("order_items", "order_items.count", 100_000),
        ("users", "users.count", 10_000),
        ("inventory_items", "inventory_items.count", 24_000),
    ] {
        let query = json!({ "model": "thelook", "view": view, "fields": [measure] });
        assert_eq!(json!(rows(&query)), json!([{ measure: count }]));
    }
    let orders = json!({ "model": "thelook", "view": "orders", "fields": ["orders.count"] });
    assert_eq!(parse(&orders).unwrap().run().len(), 1);
    let count = rows(&orders)[0]["orders.count"].as_i64().unwrap();
    assert!((40_000..60_000).contains(&count), "{count} orders");
}

#[test]
fn explores_are_described_by_the_same_table() {
    let model = &models()[0];
    let described = model.describe_explore(explore("thelook", "order_items").unwrap());
    let fieldset = &described["fields"];
    let listed = |kind: &str| fieldset[kind].as_array().unwrap().clone();
    let names: BTreeSet<_> = ["dimensions", "measures"]
        .into_iter()
        .flat_map(listed)
        .map(|field| field["name"].clone())
        .collect::<Vec<_>>()
        .into_iter()
        .map(|name| name.as_str().unwrap().to_owned())
        .collect();
    let expected = explore("thelook", "order_items").unwrap().fields.as_slice();
    assert_eq!(names, expected.iter().map(|field| field.name.to_owned()).collect());
    let price = listed("dimensions").into_iter().find(|field| field["name"] == "order_items.sale_price").unwrap();
    assert_eq!(price["label"], "Order Items Sale Price");
    assert_eq!([&price["type"], &price["value_format_name"], &price["align"]], ["number", "usd", "right"]);
    let month = listed("dimensions").into_iter().find(|field| field["name"] == "order_items.created_month").unwrap();
    assert_eq!(month["field_group_label"], "Created Date");
    assert_eq!([&month["type"], &month["field_group_variant"]], ["date_month", "Month"]);
    assert_eq!(model.describe()["explores"].as_array().unwrap().len(), 4);
    assert!(explore("thelook", "nothing").is_none() && explore("nothing", "orders").is_none());
}

#[cfg(feature = "lookml_model")]
#[test]
fn descriptions_are_of_the_declared_types() {
    use crate::resources::lookml_model::{LookmlModel, LookmlModelExplore};

    let model = &models()[0];
    let described: LookmlModel = serde_json::from_value(model.describe()).unwrap();
    assert_eq!(described.name.as_deref(), Some("thelook"));
    for explore in &model.explores {
        let value = model.describe_explore(explore);
        let described: LookmlModelExplore = serde_json::from_value(value.clone()).unwrap();
        // All properties of the description are part of the type.
        let again = serde_json::to_value(&described).unwrap();
        for (name, value) in value.as_object().unwrap() {
            assert!(value.is_null() || !again[name].is_null(), "{name} is lost");
        }
        let dimension = &again["fields"]["dimensions"][0];
        for (name, value) in value["fields"]["dimensions"][0].as_object().unwrap() {
            assert!(value.is_null() || !dimension[name].is_null(), "{name} of a field is lost");
        }
    }
}
