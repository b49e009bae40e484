//! Writes the types of looker-api with serde's derives in place of `Model`, and an endpoint with many parameters.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use regex_lite::Regex;

/// The types that are compared. The types of their fields are written, too.
const ROOTS: [&str; 3] = ["Dashboard", "RenderTask", "User"];
/// The number of optional query parameters of the endpoint `wide`.
const PARAMETERS: usize = 100;

fn main() {
    let resources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/src/resources");
    println!("cargo::rerun-if-changed={}", resources.display());
    let output = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    fs::write(output.join("serde_types.rs"), serde_types(&resources)).expect("the output folder is writable");
    fs::write(output.join("wide.rs"), wide()).expect("the output folder is writable");
}

/// Returns the types with serde's derives, in the form in which the build costs are compared, too
/// (`tests/budgets/serde_types.py` describes the replacements).
fn serde_types(resources: &Path) -> String {
    let mut items = BTreeMap::new();
    read_folder(resources, &mut items);
    let name = Regex::new(r"\b[A-Z]\w*\b").expect("the expression is valid");
    let mut needed: Vec<String> = ROOTS.map(str::to_owned).to_vec();
    let (mut written, mut output) = (BTreeSet::new(), String::new());
    while let Some(next) = needed.pop() {
        let Some(item) = items.get(&next) else { continue };
        if written.insert(next) {
            needed.extend(name.find_iter(item).map(|found| found.as_str().to_owned()));
            output.push_str(item);
        }
    }
    output
}

/// Adds the items of the files in a folder, by name.
fn read_folder(folder: &Path, items: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("the folder of looker-api exists") {
        let path = entry.expect("the folder is readable").path();
        if path.is_dir() {
            read_folder(&path, items);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            read_items(&fs::read_to_string(&path).expect("the sources are readable"), items);
        }
    }
}

/// Adds the structs and enums with `Model`, with serde's derives.
fn read_items(text: &str, items: &mut BTreeMap<String, String>) {
    let field = Regex::new(r"^    pub ((?:r#)?\w+): (.*),$").expect("the expression is valid");
    let mut lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    while let Some(first) = lines.next() {
        if !(first.starts_with("#[derive(") && first.contains("Model")) {
            continue;
        }
        let mut derives = first.replace("Model", "serde::Serialize, serde::Deserialize");
        let (mut name, mut item, mut skips_none) = (String::new(), String::new(), false);
        for line in lines.by_ref() {
            let model = line.trim().strip_prefix("#[model(").and_then(|rest| rest.strip_suffix(")]"));
            if let Some(options) = model {
                if line.starts_with('#') {
                    skips_none = options.contains("skip_none");
                    for (option, derive) in [("debug", "Debug"), ("partial_eq", "PartialEq")] {
                        if options.contains(option) {
                            derives = derives.replace("#[derive(", &format!("#[derive({derive}, "));
                        }
                    }
                    let no_option = |option: &&str| !["debug", "lenient", "partial_eq", "skip_none"].contains(option);
                    let kept: Vec<_> = options.split(", ").filter(no_option).collect();
                    let _ = if kept.is_empty() { Ok(()) } else { writeln!(item, "#[serde({})]", kept.join(", ")) };
                } else {
                    let _ = writeln!(item, "#[serde({})]", if options == "other" { "untagged" } else { options });
                }
            } else if let Some(found) = field.captures(line) {
                let ty = found[2].replace("Secret", "String");
                let inner = ty.strip_prefix("Field<").and_then(|rest| rest.strip_suffix('>'));
                let ty = inner.map_or(ty.clone(), |inner| format!("Option<Option<{inner}>>"));
                if skips_none && ty.starts_with("Option<") {
                    item.push_str("    #[serde(skip_serializing_if = \"Option::is_none\")]\n");
                }
                let _ = writeln!(item, "    pub {}: {ty},", &found[1]);
            } else {
                if let Some(rest) = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum ")) {
                    name = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
                }
                let _ = writeln!(item, "{line}");
            }
            if line == "}" {
                break;
            }
        }
        let earlier = items.insert(name.clone(), format!("{derives}\n{item}"));
        assert!(earlier.is_none(), "two types are called {name}");
    }
}

/// Returns the declaration of an endpoint with optional query parameters, and functions that set the first of them, in
/// this and in reverse order.
fn wide() -> String {
    let parameters = (0..PARAMETERS).map(|index| format!("p{index:02}: Option<&str>")).collect::<Vec<_>>().join(", ");
    let set = |index| format!("    let call = if count > {index} {{ call.p{index:02}(\"value\") }} else {{ call }};\n");
    let ascending: String = (0..PARAMETERS).map(set).collect();
    let descending: String = (0..PARAMETERS).rev().map(set).collect();
    format!(
        "#[fingerpost::endpoints]\n\
         pub trait Wide {{\n    #[endpoint(GET \"/wide\")]\n    fn wide(&self, {parameters}) -> ();\n}}\n\n\
         /// Sends a call with the first parameters.\n\
         pub async fn ascending(client: &fingerpost::Client, count: usize) {{\n    let call = client.wide();\n\
         {ascending}    call.await.expect(\"the transport responds\");\n}}\n\n\
         /// Sends the same call, with its parameters set in reverse order.\n\
         pub async fn descending(client: &fingerpost::Client, count: usize) {{\n    let call = client.wide();\n\
         {descending}    call.await.expect(\"the transport responds\");\n}}\n"
    )
}
