use proptest::prelude::*;
use serde_json::{Value, json};

use super::{EnumSchema, ObjectSchema, Schema, SchemaConstant, SchemaRules, UnionMember, UnionSchema};

const OPEN: EnumSchema = EnumSchema { name: "Open", values: &["a", "b"], open: true };
const CLOSED: EnumSchema = EnumSchema { name: "Closed", values: &["a", "b"], open: false };

/// A recursive type.
const TREE: ObjectSchema = ObjectSchema {
    name: "Tree",
    names: &["size", "name", "leaf", "children", "kind"],
    property: |index| match index {
        0 => Schema::Integer,
        1 => Schema::Text,
        2 => Schema::Boolean,
        3 => Schema::List(Box::new(Schema::Object(TREE))),
        _ => Schema::Enum(&CLOSED),
    },
    open: false,
};

static TAGGED: UnionSchema = UnionSchema {
    name: "Tagged",
    tag: Some("sort"),
    members: &[
        UnionMember { name: "Tree", tags: &["tree", "bush"], properties: &[], schema: || Schema::Object(TREE) },
        UnionMember {
            name: "Sizes",
            tags: &["sizes"],
            properties: &[],
            schema: || Schema::Map(Box::new(Schema::Union(&UNTAGGED))),
        },
    ],
    open: false,
};

static UNTAGGED: UnionSchema = UnionSchema {
    name: "Untagged",
    tag: None,
    members: &[
        UnionMember { name: "Integer", tags: &[], properties: &[], schema: || Schema::Integer },
        UnionMember { name: "Text", tags: &[], properties: &[], schema: || Schema::Text },
        UnionMember {
            name: "Leaf",
            tags: &[],
            properties: &[("size", None), ("leaf", Some(SchemaConstant::Bool(true)))],
            schema: || Schema::Object(TREE),
        },
        UnionMember {
            name: "Trees",
            tags: &[],
            properties: &[],
            schema: || Schema::List(Box::new(Schema::Object(TREE))),
        },
    ],
    open: false,
};

fn errors(schema: &Schema, value: &Value) -> Vec<String> {
    let error = schema.validate(value).err();
    error.iter().flat_map(super::SchemaError::mismatches).map(ToString::to_string).collect()
}

#[test]
fn all_mismatches_have_a_pointer() {
    let tree = json!({ "size": "1", "children": [{ "leaf": null }, { "kind": "c", "name": ["x"] }, 3], "a/b~c": 1 });
    let expected = [
        "at `/children/1/kind`: expected one of: `a`, `b`, found another string",
        "at `/children/1/name`: expected a string, found a list",
        "at `/children/2`: expected an object, found a number",
        "at `/size`: expected a 64-bit integer, found a string",
    ];
    let mut found = errors(&Schema::Object(TREE), &tree);
    found.sort();
    assert_eq!(found, expected);
    let strict = SchemaRules::new().refuse_unknown_properties();
    let error = strict.validate(&Schema::Object(TREE), &json!({ "a/b~c": 1 })).unwrap_err();
    assert_eq!(error.to_string(), "at `/a~1b~0c`: expected a property of `Tree`, found an unknown property");
    assert_eq!(strict.coerce(&Schema::Object(TREE), &json!({ "a/b~c": 1 })), Err(error));
    let error = strict.validate(&Schema::Object(TREE), &json!({ "childen": [] })).unwrap_err();
    let meant = "expected a property of `Tree`, found an unknown property (did you mean `children`?)";
    assert_eq!(error.to_string(), format!("at `/childen`: {meant}"));
    let error = Schema::Integer.validate(&json!(1e30)).unwrap_err();
    assert_eq!(error.to_string(), "expected a 64-bit integer, found another number");
}

#[test]
fn rules_reject_what_a_type_accepts() {
    let is_fine = |rules: SchemaRules, schema: &Schema, value: Value| rules.validate(schema, &value).is_ok();
    let (lenient, open) = (SchemaRules::new(), Schema::Enum(&OPEN));
    assert!(is_fine(lenient, &open, json!("c")) && is_fine(lenient, &open, Value::Null));
    assert!(!is_fine(lenient.refuse_unlisted_texts(), &open, json!("c")));
    assert!(is_fine(lenient.refuse_unlisted_texts(), &open, json!("b")));
    assert!(!is_fine(lenient.refuse_null(), &open, Value::Null));
    assert!(is_fine(lenient.refuse_null(), &Schema::Any, Value::Null));
}

#[test]
fn a_value_of_a_union_fits_one_of_its_members() {
    let fits = |schema: &'static UnionSchema, value: Value| errors(&Schema::Union(schema), &value);
    for value in [json!(1), json!("a"), json!([{ "size": 1 }]), json!({ "size": 1, "leaf": true }), json!(null)] {
        assert!(fits(&UNTAGGED, value.clone()).is_empty(), "{value}");
    }
    let several = "a value of `Untagged`, one of: `Integer`, `Text`, `Leaf`, `Trees`";
    assert_eq!(fits(&UNTAGGED, json!(1.5)), [format!("expected {several}, found a number")]);
    assert_eq!(fits(&UNTAGGED, json!({ "size": 1 })), [format!("expected {several}, found an object")]);
    assert_eq!(fits(&UNTAGGED, json!([1])), ["at `/0`: expected an object, found a number"]);
    let bush = json!({ "sort": "bush", "size": "1" });
    assert_eq!(fits(&TAGGED, bush.clone()), ["at `/size`: expected a 64-bit integer, found a string"]);
    let shrub = "expected an object whose `sort` is one of: `tree`, `bush`, `sizes`, found an object";
    assert_eq!(fits(&TAGGED, json!({ "sort": "shrub" })), [shrub]);
    let strict = SchemaRules::new().refuse_unknown_properties();
    let tagged = Schema::Union(&TAGGED);
    assert!(strict.validate(&tagged, &json!({ "sort": "tree" })).is_ok());
    assert!(strict.validate(&tagged, &json!({ "sort": "tree", "sorts": 1 })).is_err());
    assert_eq!(tagged.coerce(&bush), Ok(json!({ "sort": "bush", "size": 1 })));
    assert_eq!(Schema::Union(&UNTAGGED).coerce(&json!("1")), Ok(json!("1")));
    assert_eq!(Schema::Union(&UNTAGGED).coerce(&json!(true)), Ok(json!("true")));
}

#[test]
fn scalars_are_converted_both_ways() {
    let converted = |schema: &Schema, value: Value| schema.coerce(&value).ok();
    let list = Schema::List(Box::new(Schema::Number));
    for (schema, given, expected) in [
        (&Schema::Boolean, json!("TRUE"), Some(json!(true))),
        (&Schema::Boolean, json!("1"), None),
        (&Schema::Boolean, json!(0), None),
        (&Schema::Integer, json!(" 18446744073709551615"), Some(json!(u64::MAX))),
        (&Schema::Integer, json!("-9223372036854775808"), Some(json!(i64::MIN))),
        (&Schema::Integer, json!("18446744073709551616"), None),
        (&Schema::Integer, json!("1.0"), None),
        (&Schema::Integer, json!(1.0), None),
        (&Schema::Integer, json!(true), None),
        (&Schema::Number, json!("2.50"), Some(json!(2.5))),
        (&Schema::Number, json!("7"), Some(json!(7))),
        (&Schema::Number, json!("NaN"), None),
        (&Schema::Number, json!("1e999"), None),
        (&Schema::Text, json!(18_446_744_073_709_551_615_u64), Some(json!("18446744073709551615"))),
        (&Schema::Text, json!(1.5), Some(json!("1.5"))),
        (&Schema::Text, json!(123_456_789_012_345_678_901.0), None),
        (&Schema::Text, json!(false), Some(json!("false"))),
        (&Schema::Text, json!(["a"]), None),
        (&Schema::Enum(&CLOSED), json!("c"), None),
        (&Schema::Enum(&OPEN), json!(3), Some(json!("3"))),
        (&Schema::Any, json!({ "x": "1" }), Some(json!({ "x": "1" }))),
        (&list, json!(["1", 2, null]), Some(json!([1, 2, null]))),
        (&list, json!(["1", "x"]), None),
        (&list, json!("1"), None),
    ] {
        assert_eq!(converted(schema, given.clone()), expected, "{schema:?} {given}");
    }
    let tree = json!({ "size": "1", "new": 2, "children": [{ "name": 3, "leaf": "false" }] });
    let expected = json!({ "size": 1, "children": [{ "name": "3", "leaf": false }] });
    assert_eq!(converted(&Schema::Object(TREE), tree), Some(expected));
}

#[cfg(feature = "jiff")]
#[test]
fn dates_and_times_are_read() {
    let fits = |schema: &Schema, text: &str| schema.validate(&json!(text)).is_ok();
    assert!(fits(&Schema::DateTime, "2024-06-30T23:59:59+05:30") && !fits(&Schema::DateTime, "2024-06-30T23:59:59"));
    assert!(fits(&Schema::Date, "2024-02-29") && !fits(&Schema::Date, "2023-02-29"));
    let error = Schema::Date.coerce(&json!(20_240_229)).unwrap_err();
    assert_eq!(error.to_string(), "expected a date, such as `2024-06-30`, found a number");
}

fn any_schema() -> impl Strategy<Value = Schema> {
    let leaf = prop_oneof![
        Just(Schema::Any),
        Just(Schema::Boolean),
        Just(Schema::Integer),
        Just(Schema::Number),
        Just(Schema::Text),
        Just(Schema::Enum(&OPEN)),
        Just(Schema::Enum(&CLOSED)),
        Just(Schema::Object(TREE)),
    ];
    leaf.prop_recursive(2, 8, 1, |inner| {
        prop_oneof![
            inner.clone().prop_map(|item| Schema::List(Box::new(item))),
            inner.prop_map(|item| Schema::Map(Box::new(item))),
        ]
    })
}

fn any_rules() -> impl Strategy<Value = SchemaRules> {
    let method = |refuse: fn(SchemaRules) -> SchemaRules| any::<bool>().prop_map(move |is_on| is_on.then_some(refuse));
    let methods =
        [SchemaRules::refuse_null, SchemaRules::refuse_unknown_properties, SchemaRules::refuse_unlisted_texts];
    methods.map(method).prop_map(|on| on.into_iter().flatten().fold(SchemaRules::new(), |rules, refuse| refuse(rules)))
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[ab]{0,2}".prop_map(Value::from),
        "-?[0-9]{1,3}(\\.[0-9])?".prop_map(Value::from),
        Just(Value::from("true")),
    ];
    leaf.prop_recursive(3, 16, 3, |inner| {
        let name = prop_oneof![prop::sample::select(TREE.names).prop_map(str::to_owned), "[a/~]{0,2}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::hash_map(name, inner, 0..4).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Generates values that fit with all rules.
fn fitting(schema: Schema) -> BoxedStrategy<Value> {
    match schema {
        Schema::Any => any_json().boxed(),
        Schema::Boolean => any::<bool>().prop_map(Value::from).boxed(),
        Schema::Integer => prop_oneof![any::<i64>().prop_map(Value::from), any::<u64>().prop_map(Value::from)].boxed(),
        Schema::Number => (-1e12..1e12).prop_map(|number: f64| Value::from(number)).boxed(),
        Schema::Text => any::<String>().prop_map(Value::from).boxed(),
        Schema::DateTime => Just(json!("2024-06-30T12:00:00Z")).boxed(),
        Schema::Date => Just(json!("2024-06-30")).boxed(),
        Schema::List(item) => prop::collection::vec(fitting(*item), 0..3).prop_map(Value::from).boxed(),
        Schema::Map(item) => prop::collection::hash_map("[a/~]{0,2}", fitting(*item), 0..3)
            .prop_map(|map| Value::Object(map.into_iter().collect()))
            .boxed(),
        Schema::Object(_) => (any::<i64>(), any::<bool>(), 0..3_u8)
            .prop_map(|(size, leaf, children)| {
                let children: Value =
                    (0..children).map(|kind| json!({ "kind": if kind == 0 { "a" } else { "b" } })).collect();
                json!({ "size": size, "leaf": leaf, "children": children })
            })
            .boxed(),
        Schema::Enum(known) => prop::sample::select(known.values).prop_map(Value::from).boxed(),
        Schema::Union(union) => {
            let of_member = |member: &UnionMember| {
                let tag = union.tag.zip(member.tags.first().copied());
                let with_tag = move |mut value: Value| {
                    if let (Some((tag, text)), Value::Object(entries)) = (tag, &mut value) {
                        entries.insert(tag.to_owned(), text.into());
                    }
                    value
                };
                fitting((member.schema)()).prop_map(with_tag).boxed()
            };
            proptest::strategy::Union::new(union.members.iter().map(of_member)).boxed()
        }
    }
}

/// Collects the pointers of all leaves.
fn leaves(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(items) if !items.is_empty() => {
            items.iter().enumerate().for_each(|(index, item)| leaves(item, &format!("{pointer}/{index}"), found));
        }
        Value::Object(entries) if !entries.is_empty() => entries.iter().for_each(|(name, item)| {
            leaves(item, &format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")), found);
        }),
        _ => found.push(pointer.to_owned()),
    }
}

/// Converts each scalar to a string, as in a query or on a command line.
fn as_texts(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(as_texts).collect(),
        Value::Object(entries) => entries.iter().map(|(name, value)| (name.clone(), as_texts(value))).collect(),
        Value::Bool(_) | Value::Number(_) => value.to_string().into(),
        Value::Null | Value::String(_) => value.clone(),
    }
}

fn has_any(schema: &Schema) -> bool {
    match schema {
        Schema::Any => true,
        Schema::List(item) | Schema::Map(item) => has_any(item),
        _ => false,
    }
}

proptest! {
    #[test]
    fn coerced_values_fit_and_stay(schema in any_schema(), rules in any_rules(), value in any_json()) {
        match rules.coerce(&schema, &value) {
            Ok(coerced) => {
                prop_assert_eq!(rules.validate(&schema, &coerced), Ok(()));
                prop_assert_eq!(rules.coerce(&schema, &coerced), Ok(coerced));
            }
            Err(_) => prop_assert!(rules.validate(&schema, &value).is_err()),
        }
    }

    #[test]
    fn fitting_values_are_not_changed((schema, value) in any_schema().prop_flat_map(|schema| {
        (Just(schema.clone()), fitting(schema))
    }), rules in any_rules()) {
        prop_assert_eq!(rules.validate(&schema, &value), Ok(()));
        prop_assert_eq!(rules.coerce(&schema, &value), Ok(value.clone()));
        if !has_any(&schema) {
            prop_assert_eq!(rules.coerce(&schema, &as_texts(&value)), Ok(value));
        }
    }

    #[test]
    fn the_pointer_leads_to_the_mismatch((schema, value) in any_schema().prop_flat_map(|schema| {
        (Just(schema.clone()), fitting(schema))
    }), which in any::<prop::sample::Index>()) {
        let mut pointers = Vec::new();
        leaves(&value, "", &mut pointers);
        let pointer = &pointers[which.index(pointers.len())];
        let mut broken = value.clone();
        // A list of lists of objects, which may also fit an empty list's schema.
        *broken.pointer_mut(pointer).expect("a part of the value") = json!([[{}]]);
        match schema.validate(&broken) {
            Ok(()) => prop_assert!(has_any(&schema) || matches!(schema, Schema::List(_) | Schema::Map(_)), "{:?}", schema),
            Err(error) => {
                prop_assert!(error.first().pointer().starts_with(pointer.as_str()), "{} {}", error, pointer);
                prop_assert_eq!(error.mismatches().count(), 1);
            }
        }
    }
}
