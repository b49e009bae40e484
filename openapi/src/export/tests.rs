use std::collections::BTreeMap;

use indexmap::IndexSet;
use proptest::prelude::*;

use super::*;
use crate::facts::{Body, Constant, Flow, Member, Object, Property, Scheme, Security, Server, Union, Variable};
use crate::overlay::Overlay;

/// An object, an enum of strings, one of integers, two unions and an alias.
const TYPES: [&str; 7] = ["Book", "Film", "My Size", "Level", "Shape", "Part", "ids/of~all"];

/// Generates any kind that a document can contain.
fn kind() -> impl Strategy<Value = Kind> {
    let leaf = prop_oneof![
        Just(Kind::Boolean),
        Just(Kind::Integer),
        Just(Kind::Unsigned),
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

/// Generates the default of an optional parameter.
fn default() -> impl Strategy<Value = Option<String>> {
    let text = r#"[a-z >"\\\u{a0}\n]{0,6}"#.prop_map(|text| serde_json::to_string(&text).unwrap());
    let value =
        prop_oneof![Just("null".to_owned()), Just("[1,true]".to_owned()), Just(r#"{"a b":2}"#.to_owned()), text];
    proptest::option::of(value)
}

/// Generates a kind that an argument can have.
fn argument() -> impl Strategy<Value = Kind> {
    let scalar = || {
        prop_oneof![
            Just(Kind::Boolean),
            Just(Kind::Integer),
            Just(Kind::Unsigned),
            Just(Kind::Text),
            Just(Kind::DateTime),
            proptest::sample::select(&["My Size", "Level"][..]).prop_map(|name| Kind::Ref(name.to_owned())),
        ]
    };
    prop_oneof![scalar(), scalar().prop_map(Kind::list), scalar().prop_map(Kind::map)]
}

fn parameter_of(place: Place) -> impl Strategy<Value = Parameter> {
    let flags = (any::<bool>(), any::<bool>());
    (argument(), 0..4_usize, flags, default()).prop_map(move |(kind, style, (required, deprecated), default)| {
        let style = match (&kind, place) {
            (_, Place::Header) if matches!(kind, Kind::List(_) | Kind::Map(_)) => Style::Comma,
            (Kind::List(_), Place::Path) => [Style::Comma, Style::Label, Style::Matrix, Style::MatrixExploded][style],
            (Kind::Map(_), Place::Path) => {
                [Style::Comma, Style::CommaExploded, Style::LabelExploded, Style::MatrixExploded][style]
            }
            (_, Place::Path) => [Style::Plain, Style::Plain, Style::Label, Style::Matrix][style],
            (Kind::List(_), _) => [Style::Plain, Style::Comma, Style::Space, Style::Pipe][style],
            (Kind::Map(_), _) => [Style::Plain, Style::Deep, Style::Json, Style::Plain][style],
            _ => Style::Plain,
        };
        let kind = if place == Place::Header && kind == Kind::DateTime { Kind::Text } else { kind };
        let required = required || place == Place::Path;
        let default = default.filter(|_| !required);
        Parameter { name: String::new(), place, kind, style, required, deprecated, default }
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

fn contents_of(content: impl Strategy<Value = Content>) -> impl Strategy<Value = Vec<Content>> {
    proptest::collection::vec(content, 0..3).prop_map(|contents| {
        let mut seen = IndexSet::new();
        contents.into_iter().filter(|content| seen.insert(content.media.clone())).collect()
    })
}

/// Generates the content of a result, which can be a stream.
fn result() -> impl Strategy<Value = Content> {
    let reference = Kind::Ref("Book".to_owned());
    prop_oneof![
        4 => content(),
        1 => kind().prop_map(|kind| Content { media: "application/x-ndjson".into(), kind }),
        1 => Just(Content { media: "text/event-stream".into(), kind: reference }),
    ]
}

/// Generates a part of a multipart form that is a file, or several.
fn file() -> impl Strategy<Value = Parameter> {
    any::<[bool; 3]>().prop_map(|[required, deprecated, several]| Parameter {
        name: String::new(),
        place: Place::Part,
        kind: if several { Kind::list(Kind::Binary) } else { Kind::Binary },
        style: Style::File,
        required,
        deprecated,
        default: None,
    })
}

fn operation_of() -> impl Strategy<Value = Operation> {
    let parameter = prop_oneof![
        parameter_of(Place::Query),
        parameter_of(Place::Header),
        parameter_of(Place::Cookie),
        parameter_of(Place::Form),
        parameter_of(Place::Part),
        file(),
    ];
    let parameters = proptest::collection::vec(parameter, 0..4);
    let stability = prop_oneof![Just(Stability::Stable), Just(Stability::Beta), Just(Stability::Alpha)];
    let body = proptest::option::of((content(), any::<bool>()));
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let errors = (contents_of(content()), contents_of(content()), contents_of(content()));
    let access = (servers(), proptest::option::of(security()));
    (parameters, body, contents_of(result()), errors, stability, flags, access).prop_map(
        |(mut parameters, body, ok, errors, stability, flags, (servers, security))| {
            let (free_parameters, deprecated, pending, tagged) = flags;
            let (of_status, of_class, of_default) = errors;
            // The fields of a form are those of a multipart form if one of them is a part.
            let is_multipart = parameters.iter().any(|parameter| parameter.place == Place::Part);
            for (index, parameter) in parameters.iter_mut().enumerate() {
                parameter.name = format!("p{index}");
                if is_multipart && parameter.place == Place::Form {
                    parameter.place = Place::Part;
                }
                // The reader makes text of what cannot be declared.
                let is_object = matches!(parameter.kind, Kind::Map(_)) && parameter.style != Style::Json;
                if parameter.place == Place::Cookie || (parameter.place == Place::Header && is_object) {
                    (parameter.kind, parameter.style) = (Kind::Text, Style::Plain);
                }
            }
            // The reader puts form fields last, and a form excludes a body.
            let is_field = |parameter: &Parameter| matches!(parameter.place, Place::Form | Place::Part);
            parameters.sort_by_key(is_field);
            let form = parameters.iter().any(is_field);
            let body = body.filter(|_| !form).map(|(content, required)| Body { content, required });
            Operation {
                method: "POST".to_owned(),
                path: String::new(),
                tag: tagged.then(|| "Things".to_owned()),
                parameters,
                free_parameters,
                body,
                successes: [(Status::Code(200), ok), (Status::Code(202), Vec::new())].into(),
                errors: [(Status::Code(404), of_status), (Status::Class(5), of_class), (Status::Default, of_default)]
                    .into(),
                pending: if pending { vec![202] } else { Vec::new() },
                stability,
                deprecated,
                servers,
                security,
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

fn servers() -> impl Strategy<Value = Vec<Server>> {
    (any::<bool>(), proptest::collection::vec(any::<[bool; 3]>(), 0..3)).prop_map(|(other, servers)| {
        let server = |(index, [named, variable, open]): (usize, [bool; 3])| {
            let values = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
            let values = if open { Vec::new() } else { values(&["eu", "us"]) };
            let region = ("region".to_owned(), Variable { default: "eu".to_owned(), values });
            let host = if other { "other" } else { "shop" };
            Server {
                url: format!("https://{}{host}{index}.example/v1", if variable { "{region}." } else { "" }),
                name: named.then(|| format!("number {index}")),
                variables: variable.then_some(region).into_iter().collect(),
            }
        };
        servers.into_iter().enumerate().map(server).collect()
    })
}

fn security() -> impl Strategy<Value = Security> {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let all = vec![names(&["token"]), names(&["key", "user"]), names(&["none"]), names(&["a & b"]), names(&[])];
    // An alternative without names, alone, is no credentials at all.
    let is_nothing = |security: &Security| security.iter().all(Vec::is_empty);
    let settled = move |security: Security| if is_nothing(&security) { Security::new() } else { security };
    proptest::sample::subsequence(all, 0..=4).prop_shuffle().prop_map(settled)
}

/// Returns a scheme of each kind.
fn schemes() -> IndexMap<String, Scheme> {
    let login = Flow {
        name: "clientCredentials".to_owned(),
        token_url: Some("https://id.example/token".to_owned()),
        refresh_url: None,
        scopes: vec!["read".to_owned(), "write all".to_owned()],
    };
    let schemes = [
        ("token", Scheme::Bearer),
        ("user", Scheme::Basic),
        ("key", Scheme::Header("x-key".to_owned())),
        ("none", Scheme::Query("api_key".to_owned())),
        ("a & b", Scheme::Cookie("session".to_owned())),
        ("login", Scheme::OAuth2(vec![login])),
        ("provider", Scheme::OpenIdConnect("https://id.example/openid".to_owned())),
        ("card", Scheme::Other("mutualTLS".to_owned())),
        ("digest", Scheme::Other("digest".to_owned())),
    ];
    schemes.into_iter().map(|(name, scheme)| (name.to_owned(), scheme)).collect()
}

fn constant() -> impl Strategy<Value = Option<Constant>> {
    prop_oneof![
        Just(None),
        "[a-z]{0,3}".prop_map(|text| Some(Constant::Text(text))),
        any::<i64>().prop_map(|number| Some(Constant::Integer(number))),
        any::<bool>().prop_map(|flag| Some(Constant::Boolean(flag))),
    ]
}

/// Generates a union whose members have values of a tag, or else properties of their own or another shape. One of them
/// can be a union itself.
fn union(tagged: bool) -> impl Strategy<Value = Type> {
    let reference = |name: &str| Kind::Ref(name.to_owned());
    let mut kinds = vec![reference("Film"), reference("Book"), reference(if tagged { "Part" } else { "Shape" })];
    if !tagged {
        kinds.extend([Kind::Boolean, Kind::Text, Kind::Integer, Kind::list(Kind::Number), Kind::map(Kind::Text)]);
    }
    let has = proptest::collection::vec(("[a-z]{1,3}", constant()), 0..3);
    let members = proptest::sample::subsequence(kinds, 2..=3).prop_shuffle();
    (members, proptest::collection::vec(has, 3)).prop_map(move |(kinds, has)| {
        let members = kinds.into_iter().zip(has).enumerate().map(|(index, (kind, has))| {
            let is_object = matches!(kind, Kind::Ref(_));
            let values = if tagged { vec![format!("v{index}"), format!("w {index}")] } else { Vec::new() };
            Member { kind, values, has: if tagged || !is_object { Vec::new() } else { has } }
        });
        Type::Union(Union { tag: tagged.then(|| "kind of".to_owned()), members: members.collect() })
    })
}

/// Generates an enum, with names of some of its values.
fn texts() -> impl Strategy<Value = Type> {
    (proptest::collection::btree_map("[a-z +-]{0,4}", proptest::option::of("[A-Z]{1,4}"), 1..4), any::<bool>())
        .prop_map(|(values, open)| Type::Enum { open, values: values.keys().cloned().collect(), names: named(values) })
}

fn integers() -> impl Strategy<Value = Type> {
    proptest::collection::btree_map(any::<i64>(), proptest::option::of("[A-Z]{1,4}"), 1..4)
        .prop_map(|values| Type::Integers { values: values.keys().copied().collect(), names: named(values) })
}

fn named<V: Ord>(values: BTreeMap<V, Option<String>>) -> BTreeMap<V, String> {
    values.into_iter().filter_map(|(value, name)| Some((value, name?))).collect()
}

/// Generates an object, perhaps with properties beside the named ones.
fn object() -> impl Strategy<Value = Type> {
    (proptest::collection::vec(property(), 1..5), proptest::option::of(kind())).prop_map(|(properties, further)| {
        let properties = properties.into_iter().enumerate().map(|(index, of)| (format!("p {index}"), of)).collect();
        Type::Object(Object { properties, further })
    })
}

fn facts() -> impl Strategy<Value = Facts> {
    let operations = proptest::collection::vec(operation_of(), 1..4);
    let alias = kind().prop_map(|alias| {
        // An alias of itself, at any depth, is read as `any`.
        Type::Alias(if alias.name() == Some("ids/of~all") { Kind::Text } else { alias })
    });
    let types = (object(), object(), texts(), integers(), union(true), union(false), alias);
    (operations, types, any::<bool>(), servers(), security()).prop_map(
        |(operations, types, declared, servers, security)| {
            let mut facts = Facts { title: "T".into(), version: "1".into(), declared, ..Facts::default() };
            for (index, mut operation) in operations.into_iter().enumerate() {
                operation.path = format!("/things/{index}");
                // Facts have what differs from the whole document.
                if operation.servers == servers {
                    operation.servers.clear();
                }
                operation.security = operation.security.filter(|own| own.is_empty() || *own != security);
                facts.operations.insert(format!("op{index}"), operation);
            }
            (facts.servers, facts.security, facts.schemes) = (servers, security, schemes());
            let (book, film, size, level, shape, part, alias) = types;
            facts.types =
                TYPES.map(str::to_owned).into_iter().zip([book, film, size, level, shape, part, alias]).collect();
            facts
        },
    )
}

/// Returns the first lines of the text format that differ.
fn difference(before: &Facts, after: &Facts) -> Option<(String, String)> {
    let (before, after) = (before.to_json(), after.to_json());
    let (line, other) = before.lines().zip(after.lines()).find(|(line, other)| line != other)?;
    Some((line.to_owned(), other.to_owned()))
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
        // The lines of the text format are easier to compare.
        prop_assert_eq!(difference(&facts, &reading.facts), None, "{}", text);
        prop_assert_eq!(&reading.facts, &facts);
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

/// Reads, exports and reads again the minimal documents, or those of the folder in `OPENAPI_DOCUMENTS`.
#[test]
fn the_documents_of_a_folder_read_back() {
    let minimal = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/minimal").into();
    let folder = std::env::var_os("OPENAPI_DOCUMENTS").unwrap_or(minimal);
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut count = 0;
    let mut different = Vec::new();
    for path in files {
        let overlay = Overlay::default();
        let facts = Facts::from_parsed(crate::read_file(&path).unwrap(), &overlay).facts;
        let again = Facts::from_parsed(export(&facts).0, &overlay).facts;
        if facts != again {
            different.push(format!("{}: {:#?}", path.display(), difference(&facts, &again)));
        }
        count += 1;
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
    assert!(count > 0, "the folder has no documents");
}

#[test]
fn methods_that_only_version_3_2_has_read_back() {
    let table = r#"{"title":"Mill","version":"1","operations":{
        "list":{"call":"GET /sacks","ok":{"204":"nothing"}},
        "find":{"call":"QUERY /sacks","ok":{"204":"nothing"}},
        "copy":{"call":"COPY /sacks","ok":{"204":"nothing"}}},"types":{}}"#;
    let facts = Facts::from_json(table).unwrap();
    let (document, notes) = export(&facts);
    assert_eq!(document.get("openapi"), Some(&"3.2.0".into()));
    assert!(
        document.at("/paths/~1sacks/query").is_some()
            && document.at("/paths/~1sacks/additionalOperations/COPY").is_some()
    );
    let back = Facts::from_parsed(document, &Overlay::default());
    assert_eq!((back.facts, notes.all().count(), back.notes.all().count()), (facts, 0, 0));

    let lower = Facts::from_json(&table.replace("COPY", "copy").replace("QUERY", "POST")).unwrap();
    let (document, notes) = export(&lower);
    assert_eq!(document.get("openapi"), Some(&"3.1.0".into()));
    assert_eq!(notes.all().count(), 1, "{notes:?}");
}
