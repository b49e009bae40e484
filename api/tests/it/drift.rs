//! What is declared against the facts of Looker's document, both ways: nothing is missing, nothing is invented.
//!
//! The table `spec/looker.facts.json` was made of the document by `fingerpost-openapi facts`, and says which.

use fingerpost_openapi::{CheckOptions, Facts, Kind, Report, Status, Type, check};
use looker_api::{LOOKER_RELEASE, OPERATIONS};

const FACTS: &str = include_str!("../../spec/looker.facts.json");

fn document() -> Facts {
    Facts::from_json(FACTS).unwrap()
}

fn compared_with(document: &Facts) -> Report {
    let endpoints: Vec<_> = OPERATIONS.iter().copied().flatten().copied().collect();
    check(&Facts::from_endpoints(&endpoints), document, &CheckOptions::default())
}

#[test]
fn what_is_declared_is_what_the_document_says() {
    let document = document();
    assert_eq!(document.version, format!("4.0.{LOOKER_RELEASE}"));
    let objects = document.types.values().filter(|ty| !matches!(ty, Type::Enum { .. })).count();
    assert_eq!((document.operations.len(), objects, document.types.len() - objects), (483, 364, 27));
    let report = compared_with(&document);
    assert!(report.is_clean(), "{report}");
}

/// What a document might say instead.
type Change = fn(&mut Facts);

/// The comparison sees what it is there for: each of these changes is a difference, and the only one.
#[test]
fn a_document_that_says_something_else_is_told_apart() {
    let changes: [(&str, &str, Change); 9] = [
        ("operation logout", "", |facts| drop(facts.operations.shift_remove("logout"))),
        ("operation user", "path", |facts| facts.operations["user"].path.push_str("/x")),
        ("operation user", "parameter query fields", |facts| facts.operations["user"].parameters.truncate(1)),
        ("operation user", "parameter query fields", |facts| {
            facts.operations["user"].parameters[1].kind = Kind::Integer;
        }),
        ("operation user", "parameter query fields", |facts| facts.operations["user"].parameters[1].required = true),
        ("operation user", "error 404", |facts| {
            facts.operations["user"].errors.shift_remove(&Status::Code(404));
        }),
        ("operation user", "result", |facts| {
            facts.operations["user"].successes[&Status::Code(200)][0].kind = Kind::Text;
        }),
        ("type AccessToken", "property expires_in", |facts| property(facts, "AccessToken", "expires_in", None)),
        ("type AccessToken", "property expires_in", |facts| {
            property(facts, "AccessToken", "expires_in", Some(Kind::Boolean));
        }),
    ];
    for (number, (name, part, change)) in changes.into_iter().enumerate() {
        let mut document = document();
        change(&mut document);
        let report = compared_with(&document);
        assert_eq!(report.drifts.len(), 1, "change {number}: {report}");
        let drift = &report.drifts[0];
        let of = serde_json::to_value(drift.of).unwrap();
        let found = format!("{} {}", of.as_str().unwrap(), drift.name);
        assert!(found == name && drift.part.starts_with(part), "change {number}: {report}");
    }
}

fn property(facts: &mut Facts, name: &str, property: &str, kind: Option<Kind>) {
    let Some(Type::Object(properties)) = facts.types.get_mut(name) else { panic!("`{name}` has properties") };
    match kind {
        Some(kind) => properties[property].kind = kind,
        None => drop(properties.shift_remove(property)),
    }
}
