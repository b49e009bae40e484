use indexmap::IndexSet;
use proptest::prelude::*;

use super::*;
use crate::facts::{Body, Property};
use crate::overlay::Overlay;

const TYPES: [&str; 3] = ["Book", "My Size", "ids/of~all"];

/// Generates any kind that a document can contain.
fn kind() -> impl Strategy<Value = Kind> {
    let leaf = prop_oneof![
        Just(Kind::Boolean),
        Just(Kind::Integer),
        Just(Kind::Number),
        Just(Kind::Text),
        Just(Kind::DateTime),
        Just(Kind::Date),
        Just(Kind::Binary),
        Just(Kind::Any),
        proptest::sample::select(&TYPES[..]).prop_map(|name| Kind::Ref(name.to_owned())),
    ];
    leaf.prop_recursive(3, 8, 1, |of| {
        let inside = prop_oneof![
            4 => of.clone(),
            1 => of.prop_filter("no null in null", |of| !matches!(of, Kind::Nullable(_) | Kind::Any))
                .prop_map(|of| Kind::Nullable(Box::new(of))),
        ];
        prop_oneof![inside.clone().prop_map(Kind::list), inside.prop_map(Kind::map)]
    })
}

/// Generates a kind that an argument can have.
fn argument() -> impl Strategy<Value = Kind> {
    let scalar = || prop_oneof![Just(Kind::Boolean), Just(Kind::Integer), Just(Kind::Text), Just(Kind::DateTime)];
    prop_oneof![scalar(), scalar().prop_map(Kind::list), scalar().prop_map(Kind::map)]
}

fn parameter_of(place: Place) -> impl Strategy<Value = Parameter> {
    (argument(), 0..4_usize, any::<bool>(), any::<bool>()).prop_map(move |(kind, style, required, deprecated)| {
        let style = match (&kind, place) {
            (_, Place::Header) if matches!(kind, Kind::List(_) | Kind::Map(_)) => Style::Comma,
            (Kind::List(_), Place::Path) => [Style::Comma, Style::Label, Style::Matrix, Style::MatrixExploded][style],
            (Kind::Map(_), Place::Path) => {
                [Style::Comma, Style::CommaExploded, Style::LabelExploded, Style::MatrixExploded][style]
            }
            (_, Place::Path) => [Style::Plain, Style::Plain, Style::Label, Style::Matrix][style],
            (Kind::List(_), _) => [Style::Plain, Style::Comma, Style::Space, Style::Pipe][style],
            (Kind::Map(_), Place::Form) => [Style::Deep, Style::Json][style % 2],
            (Kind::Map(_), _) => [Style::Plain, Style::Deep, Style::Json, Style::Plain][style],
            _ => Style::Plain,
        };
        let kind = if place == Place::Header && kind == Kind::DateTime { Kind::Text } else { kind };
        Parameter { name: String::new(), place, kind, style, required: required || place == Place::Path, deprecated }
    })
}

fn content() -> impl Strategy<Value = Content> {
    prop_oneof![
        kind().prop_map(Content::json),
        Just(Content { media: "text/plain".into(), kind: Kind::Text }),
        Just(Content { media: "image/png".into(), kind: Kind::Binary }),
        kind().prop_map(|kind| Content { media: "application/problem+json".into(), kind }),
    ]
}

fn contents_of() -> impl Strategy<Value = Vec<Content>> {
    proptest::collection::vec(content(), 0..3).prop_map(|contents| {
        let mut seen = IndexSet::new();
        contents.into_iter().filter(|content| seen.insert(content.media.clone())).collect()
    })
}

fn operation_of() -> impl Strategy<Value = Operation> {
    let parameters = proptest::collection::vec(
        prop_oneof![
            parameter_of(Place::Query),
            parameter_of(Place::Header),
            parameter_of(Place::Cookie),
            parameter_of(Place::Form),
        ],
        0..4,
    );
    let stability = prop_oneof![Just(Stability::Stable), Just(Stability::Beta), Just(Stability::Alpha)];
    let body = proptest::option::of((content(), any::<bool>()));
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (parameters, body, contents_of(), contents_of(), stability, flags).prop_map(
        |(mut parameters, body, ok, error, stability, (free_parameters, deprecated, pending, tagged))| {
            for (index, parameter) in parameters.iter_mut().enumerate() {
                parameter.name = format!("p{index}");
                // The reader makes text of what cannot be declared.
                let is_object = matches!(parameter.kind, Kind::Map(_)) && parameter.style != Style::Json;
                if parameter.place == Place::Cookie || (parameter.place == Place::Header && is_object) {
                    (parameter.kind, parameter.style) = (Kind::Text, Style::Plain);
                }
            }
            // The reader puts form fields last, and a form excludes a body.
            parameters.sort_by_key(|parameter| parameter.place == Place::Form);
            let form = parameters.iter().any(|parameter| parameter.place == Place::Form);
            let body = body.filter(|_| !form).map(|(content, required)| Body { content, required });
            Operation {
                method: "POST".to_owned(),
                path: String::new(),
                tag: tagged.then(|| "Things".to_owned()),
                parameters,
                free_parameters,
                body,
                successes: [(Status::Code(200), ok), (Status::Code(202), Vec::new())].into(),
                errors: [(Status::Code(404), error), (Status::Class(5), Vec::new()), (Status::Default, Vec::new())]
                    .into(),
                pending: if pending { vec![202] } else { Vec::new() },
                stability,
                deprecated,
                ..Operation::default()
            }
        },
    )
}

fn property() -> impl Strategy<Value = Property> {
    (kind(), any::<[bool; 5]>()).prop_map(|(kind, [required, nullable, read_only, write_only, deprecated])| Property {
        kind,
        required,
        nullable,
        read_only,
        write_only,
        deprecated,
    })
}

fn facts() -> impl Strategy<Value = Facts> {
    let operations = proptest::collection::vec(operation_of(), 1..4);
    let properties = proptest::collection::vec(property(), 0..5);
    let values = proptest::collection::btree_set("[a-z +-]{0,4}", 1..4);
    (operations, properties, values, any::<bool>(), kind(), any::<bool>()).prop_map(
        |(operations, properties, values, open, alias, declared)| {
            let mut facts = Facts { title: "T".into(), version: "1".into(), declared, ..Facts::default() };
            for (index, mut operation) in operations.into_iter().enumerate() {
                operation.path = format!("/things/{index}");
                facts.operations.insert(format!("op{index}"), operation);
            }
            let properties = properties.into_iter().enumerate().map(|(index, of)| (format!("p {index}"), of)).collect();
            let types = [
                Type::Object(properties),
                Type::Enum { values: values.into_iter().collect(), open, names: std::collections::BTreeMap::new() },
                // An alias of itself, at any depth, is read as `any`.
                Type::Alias(if alias.name() == Some(TYPES[2]) { Kind::Text } else { alias }),
            ];
            facts.types = TYPES.map(str::to_owned).into_iter().zip(types).collect();
            facts
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn an_exported_document_reads_back(facts in facts()) {
        let (document, notes) = export(&facts);
        prop_assert_eq!(notes.all().count(), 0);
        let text = serde_json::to_string(&document).unwrap();
        prop_assert!(oas3::from_json(&text).is_ok(), "another reader takes it: {:?}\n{}", oas3::from_json(&text), text);
        let reading = Facts::from_document(&text, &Overlay::default());
        prop_assert!(!reading.notes.has_errors(), "{}", reading.notes.summary(9));
        prop_assert_eq!(&reading.facts, &facts, "{}", text);
        prop_assert_eq!(Facts::from_json(&facts.to_json()).unwrap(), facts);
    }
}

#[test]
fn operations_of_one_method_and_path_read_back() {
    let operation = Operation { method: "GET".into(), path: "/x".into(), ..Operation::default() };
    let facts = Facts {
        operations: [("a".to_owned(), operation.clone()), ("b".to_owned(), operation)].into(),
        ..Facts::default()
    };
    let (document, notes) = export(&facts);
    assert_eq!(document.at("/paths/~1x/get/operationId"), Some(&"a".into()));
    assert_eq!(document.at("/paths/~1x#b/get/operationId"), Some(&"b".into()));
    assert_eq!(notes.all().next().unwrap().at, "operation b");
    let reading = Facts::from_parsed(document, &Overlay::default());
    assert_eq!(reading.facts.operations, facts.operations);
}

#[test]
fn the_type_of_a_multipart_response_reads_back() {
    let content = Content { media: "multipart/mixed".into(), kind: Kind::Ref("Book".into()) };
    let operation = Operation {
        method: "GET".into(),
        path: "/x".into(),
        successes: [(Status::Code(200), vec![content])].into(),
        ..Operation::default()
    };
    let book = Type::Object([("title".to_owned(), Property::of(Kind::Text))].into_iter().collect());
    let facts = Facts {
        operations: [("a".to_owned(), operation)].into(),
        types: [("Book".to_owned(), book)].into(),
        ..Facts::default()
    };
    let reading = Facts::from_parsed(export(&facts).0, &Overlay::default());
    assert_eq!(reading.facts, facts);
}
