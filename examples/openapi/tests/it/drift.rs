//! The checked-in code is what comes of the documents. `UPDATE_EXPECT=1` writes it.

use std::fs;
use std::path::Path;

use fingerpost_openapi::{Facts, Overlay, Sources, compare, import, read_file, write};

fn is_up_to_date(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = folder.join(format!("documents/{name}.yaml"));
    let reading = Facts::from_parsed(read_file(&document).unwrap(), &Overlay::default());
    let imported = import(&Sources { facts: reading.facts, texts: reading.texts, ..Sources::default() });
    let notes = [reading.notes.summary(9), imported.notes.summary(9)].concat();
    assert!(!notes.contains("error") && !notes.contains("warning"), "{notes}");
    let code = folder.join("src").join(name);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        write(&code, &imported.files).unwrap();
    }
    let differences: Vec<_> = compare(&code, &imported.files).unwrap().iter().map(ToString::to_string).collect();
    assert!(differences.is_empty(), "{differences:#?}");
    // Every group is a feature of the package.
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    for feature in imported.features.lines().filter(|line| line.ends_with("= []")) {
        assert!(manifest.lines().any(|line| line == feature), "{feature}");
    }
}

#[test]
fn bookshop_is_up_to_date() {
    is_up_to_date("bookshop");
}

#[test]
fn museum_is_up_to_date() {
    is_up_to_date("museum");
}

#[test]
fn payments_is_up_to_date() {
    is_up_to_date("payments");
}
