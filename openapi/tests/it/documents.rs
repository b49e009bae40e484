//! Whole APIs: the imported code is valid Rust and agrees with the document.
//!
//! The documents themselves are not kept, only the tables in `facts/`; each names its source. Looker's are links to
//! those of `looker-api`, so that the package has them, too.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fingerpost_openapi::{CheckOptions, Facts, Imported, Overlay, Since, Sources, Texts, check, export, import};

use crate::declared::declared;

fn table(path: &str) -> Facts {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    Facts::from_json(&fs::read_to_string(path).unwrap()).unwrap()
}

fn imported(facts: &Facts, overlay: Overlay) -> Imported {
    let sources = Sources { facts: facts.clone(), overlay, texts: Texts::default(), since: Since::default() };
    let imported = import(&sources);
    assert!(!imported.notes.has_errors(), "{}", imported.notes.summary(9));
    imported
}

/// Imports a table, reads the code back and compares both.
fn agrees(facts: &Facts, overlay: Overlay) -> BTreeMap<String, String> {
    let files = imported(facts, overlay).files;
    let report = check(&declared(&files), facts, &CheckOptions::default());
    assert!(report.is_clean(), "{report}");
    files
}

/// Exports a table as a document and compares both.
fn goes_round(facts: &Facts) {
    let (document, notes) = export(facts);
    assert_eq!(notes.summary(9), "");
    let text = serde_json::to_string(&document).unwrap();
    let reading = Facts::from_document(&text, &Overlay::default());
    assert!(!reading.notes.has_errors(), "{}", reading.notes.summary(9));
    let report = check(&reading.facts, facts, &CheckOptions::default());
    assert!(report.is_clean(), "{report}");
}

#[test]
fn figma() {
    let facts = table("tests/facts/figma.json");
    let files = agrees(&facts, Overlay::default());
    assert_eq!(files, imported(&facts, Overlay::default()).files, "the same comes of the same");
    goes_round(&facts);
}

#[test]
fn github() {
    let facts = table("tests/facts/github.json");
    agrees(&facts, Overlay::default());
    goes_round(&facts);
}

#[test]
fn looker() {
    let facts = table("tests/facts/looker.json");
    let overlay = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/facts/looker.overlay.toml");
    let overlay = Overlay::parse(&fs::read_to_string(overlay).unwrap()).unwrap();
    assert_eq!(facts.operations["login"].parameters.len(), 2);
    let files = agrees(&facts, overlay);
    goes_round(&facts);
    for (path, wanted) in [
        ("api_auth/mod.rs", "#[form]\n        #[secret]\n        client_secret: Option<&str>,"),
        ("dashboard/mod.rs", "-> Vec<DashboardLookml>;"),
        ("dashboard/mod.rs", "ok(200 => Dashboard, 201 => String)"),
        ("dashboard/mod.rs", "-> CreateDashboardFilterStateOk;"),
        ("derived_table/mod.rs", "retry = never"),
        ("metadata/mod.rs", "#[query(json)]\n        filters: Option<&BTreeMap<String, String>>,"),
        ("query/mod.rs", "#[query(flatten)]\n        more: Option<&BTreeMap<String, String>>,"),
        ("render_task/mod.rs", "pending(202)"),
        ("theme/mod.rs", "ts: Option<jiff::Timestamp>,"),
        ("user/mod.rs", "#[query(comma)]\n        ids: Option<&[&str]>,"),
    ] {
        assert!(files[path].contains(wanted), "{path} has no {wanted}");
    }
}
