//! What is declared here against Looker's own document: nothing missing, nothing invented.
//!
//! `facts/looker-26.12.json` holds names, kinds and statuses, made by `facts/extract.py` from the OpenAPI document.

use std::collections::{BTreeMap, BTreeSet};

use fingerpost::{Description, Role};
use looker_api::api_auth::AccessToken;
use looker_api::common as c;
use looker_api::dashboard as d;
use looker_api::render_task as r;
use looker_api::user as u;
use serde::de::{DeserializeOwned, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Facts {
    document: String,
    operations: BTreeMap<String, Operation>,
    types: BTreeMap<String, BTreeMap<String, String>>,
}

#[derive(Deserialize)]
struct Operation {
    method: String,
    path: String,
    parameters: BTreeMap<String, (String, bool, String)>,
    body: Option<String>,
    statuses: Vec<u16>,
}

fn facts() -> Facts {
    serde_json::from_str(include_str!("facts/looker-26.12.json")).unwrap()
}

fn declared() -> BTreeMap<&'static str, &'static Description> {
    looker_api::OPERATIONS.concat().into_iter().map(|endpoint| (endpoint.name(), endpoint)).collect()
}

#[test]
fn the_operations_are_the_documents() {
    let (facts, declared) = (facts(), declared());
    assert_eq!(facts.document, "4.0.26.12");
    assert!(declared.keys().copied().eq(facts.operations.keys().map(String::as_str)));
    for (name, operation) in facts.operations {
        let endpoint = declared[name.as_str()];
        assert_eq!(endpoint.method().as_str(), operation.method, "{name}");
        assert_eq!(endpoint.template().replace('<', "{").replace('>', "}"), operation.path, "{name}");

        let mut parameters: BTreeMap<_, _> = operation
            .parameters
            .into_iter()
            .map(|(n, (place, required, _))| {
                // The one exception: credentials do not go into an address (see `ApiAuth::login`).
                let place = if name == "login" { "form".to_owned() } else { place };
                (n, (place, required))
            })
            .collect();
        if operation.body.is_some() {
            parameters.insert("body".into(), ("body".into(), true));
        }
        let declared = endpoint.parameters().iter().map(|parameter| {
            let place = match parameter.role() {
                Role::Path => "path",
                Role::Query => "query",
                Role::Form => "form",
                Role::Body => "body",
                other => panic!("{other:?}"),
            };
            assert_eq!(parameter.name(), parameter.wire_name(), "{name}");
            (parameter.wire_name().to_owned(), (place.to_owned(), parameter.is_required()))
        });
        assert_eq!(declared.collect::<BTreeMap<_, _>>(), parameters, "{name}");

        let (errors, successes): (Vec<_>, Vec<_>) = operation.statuses.iter().partition(|status| **status >= 400);
        assert_eq!(endpoint.error_statuses(), errors, "{name}");
        for status in successes {
            assert!(endpoint.is_success(http::StatusCode::from_u16(status).unwrap()), "{name} {status}");
            assert_eq!(endpoint.pending_statuses().contains(&status), status == 202, "{name} {status}");
        }
    }
}

/// Checks one type; gives its name in the document.
type Check = fn(&Facts) -> &'static str;

macro_rules! types {
    ($($name:literal => $type:ty),* $(,)?) => {
        [$({ let check: Check = |facts| { check::<$type>($name, facts); $name }; check }),*]
    };
}

#[test]
fn the_types_are_the_documents() {
    let facts = facts();
    let checks = types! {
        "AccessToken" => AccessToken,
        "Certification" => c::Certification,
        "CreateDashboardRenderTask" => r::CreateDashboardRenderTask,
        "CredentialsApi3" => u::CredentialsApi3,
        "CredentialsEmail" => u::CredentialsEmail,
        "CredentialsEmbed" => u::CredentialsEmbed,
        "CredentialsGoogle" => u::CredentialsGoogle,
        "CredentialsLDAP" => u::CredentialsLdap,
        "CredentialsLookerOpenid" => u::CredentialsLookerOpenid,
        "CredentialsOIDC" => u::CredentialsOidc,
        "CredentialsSaml" => u::CredentialsSaml,
        "CredentialsTotp" => u::CredentialsTotp,
        "CredentialsWorkforce" => u::CredentialsWorkforce,
        "Dashboard" => d::Dashboard,
        "DashboardAppearance" => d::DashboardAppearance,
        "DashboardBase" => d::DashboardBase,
        "DashboardDownloadSettings" => d::DashboardDownloadSettings,
        "DashboardElement" => d::DashboardElement,
        "DashboardFilter" => d::DashboardFilter,
        "DashboardLayout" => d::DashboardLayout,
        "DashboardLayoutComponent" => d::DashboardLayoutComponent,
        "Error" => c::ApiError,
        "FolderBase" => c::FolderBase,
        "LookModel" => c::LookModel,
        "LookWithQuery" => c::LookWithQuery,
        "Query" => c::Query,
        "RenderTask" => r::RenderTask,
        "ResultMakerFilterables" => d::ResultMakerFilterables,
        "ResultMakerFilterablesListen" => d::ResultMakerFilterablesListen,
        "ResultMakerWithIdVisConfigAndDynamicFields" => d::ResultMakerWithIdVisConfigAndDynamicFields,
        "Session" => u::Session,
        "User" => u::User,
        "ValidationError" => c::ValidationError,
        "ValidationErrorDetail" => c::ValidationErrorDetail,
    };
    let checked: BTreeSet<_> = checks.iter().map(|check| check(&facts)).collect();
    assert!(checked.iter().copied().eq(facts.types.keys().map(String::as_str)));
}

/// The type has the document's properties and no other, each of the document's kind: a whole object goes through it
/// unchanged, and a property of another kind is refused.
fn check<T: DeserializeOwned + Serialize>(name: &str, facts: &Facts) {
    let document = &facts.types[name];
    let properties: BTreeSet<_> = property_names::<T>().iter().copied().collect();
    assert!(properties.iter().copied().eq(document.keys().map(String::as_str)), "{name}: {properties:?}");
    let whole = example(name, facts);
    let value: T = serde_json::from_value(whole.clone()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(serde_json::to_value(value).unwrap(), whole, "{name}");
    for (property, kind) in document {
        let other = if kind == "boolean" { json!("true") } else { json!(true) };
        assert!(serde_json::from_value::<T>(json!({ property: other })).is_err(), "{name}.{property} is no {kind}");
    }
}

/// An object with every property.
fn example(name: &str, facts: &Facts) -> Value {
    facts.types[name].iter().map(|(property, kind)| (property.clone(), value(kind, facts))).collect()
}

fn value(kind: &str, facts: &Facts) -> Value {
    let inside = |open, close| kind.strip_prefix(open).and_then(|kind| kind.strip_suffix(close));
    if let Some(kind) = inside('[', ']') {
        return json!([value(kind, facts), value(kind, facts)]);
    }
    if let Some(kind) = inside('{', '}') {
        return json!({ "some key": value(kind, facts) });
    }
    if let Some(values) = kind.strip_prefix("enum ") {
        return values.split('|').next().into();
    }
    match kind {
        "string" => json!("text"),
        "integer" => json!(9_007_199_254_740_993_i64),
        "number" => json!(1.5),
        "boolean" => json!(true),
        "date-time" => json!("2026-11-24T01:02:03.456Z"),
        "any" => json!({ "deep": [1, null, "x"] }),
        name => example(name, facts),
    }
}

/// The names that a type's `Deserialize` asks for.
fn property_names<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut names = None;
    // It only looks at the names, and then refuses.
    let refused = T::deserialize(Names(&mut names)).is_err();
    assert!(refused);
    names.expect("a struct")
}

struct Names<'a>(&'a mut Option<&'static [&'static str]>);

impl<'de> serde::Deserializer<'de> for Names<'_> {
    type Error = serde::de::value::Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = Some(fields);
        Err(serde::de::Error::custom("only the names are asked for"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(serde::de::Error::custom("no struct"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
