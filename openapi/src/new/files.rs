//! The files of a crate that belong to its user.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::{Dependency, Parts};
use crate::import::{FirstCall, formatted, literal};

/// An address that no test reaches.
const EXAMPLE: &str = "https://api.example/base";

pub(super) fn own(parts: &Parts<'_>) -> BTreeMap<String, String> {
    let mut files = BTreeMap::from([
        ("Cargo.toml", manifest(parts)),
        ("README.md", readme(parts)),
        ("src/lib.rs", library(parts)),
        ("tests/contract.rs", contract(parts)),
        (".github/workflows/ci.yml", WORKFLOW.to_owned()),
        (".gitignore", "/target\n".to_owned()),
        ("rustfmt.toml", "edition = \"2024\"\nmax_width = 120\nuse_small_heuristics = \"Max\"\n".to_owned()),
    ]);
    files.extend(parts.call.as_ref().map(|call| ("tests/calls.rs", calls(parts, call))));
    files
        .into_iter()
        .map(|(path, text)| {
            (
                path.to_owned(),
                if Path::new(path).extension().is_some_and(|end| end == "rs") { formatted(text) } else { text },
            )
        })
        .collect()
}

fn manifest(parts: &Parts<'_>) -> String {
    let source = |folder: &str| match parts.fingerpost {
        Dependency::Version(version) => format!("version = {}", literal(version)),
        Dependency::Path(path) => {
            format!("path = {}", literal(&path.join(folder).to_string_lossy().replace('\\', "/")))
        }
    };
    let runtime = source("runtime");
    let features = if parts.uses.contains(&"jiff") { ", features = [\"jiff\"]" } else { "" };
    let mut text = format!(
        "[package]\nname = \"{}\"\nversion = \"0.1.0\"\nedition = \"2024\"\nrust-version = \"{}\"\ndescription = {}\n\
         readme = \"README.md\"\n\n[dependencies]\nfingerpost = {{ {runtime}{features} }}\n",
        parts.package,
        env!("CARGO_PKG_RUST_VERSION"),
        literal(&format!("A client of {}", parts.title)),
    );
    for (krate, line) in [
        ("jiff", "jiff = { version = \"1\", default-features = false, features = [\"std\", \"serde\"] }\n"),
        ("serde", "serde = { version = \"1\", features = [\"derive\"] }\n"),
        ("serde_json", "serde_json = \"1\"\n"),
    ] {
        if parts.uses.contains(&krate) {
            text.push_str(line);
        }
    }
    let _ = writeln!(
        text,
        "\n[dev-dependencies]\nfingerpost = {{ {runtime}, features = [\"testing\"] }}\nfingerpost-openapi = {{ {}, default-features = false }}\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}",
        source("openapi"),
    );
    let default: Vec<_> = parts.features.default.iter().map(|name| format!("\"{name}\"")).collect();
    text + &format!("\n[features]\ndefault = [{}]\n{}\n", default.join(", "), parts.features.lines)
}

/// Returns the expression that creates a client.
fn new_client(parts: &Parts<'_>) -> String {
    let argument = if parts.has_server { String::new() } else { literal(EXAMPLE) };
    match parts.call.as_ref().map_or(&[][..], |call| &call.setters) {
        [] => format!("{}::new({argument})?", parts.client),
        setters => format!("{}::builder({argument}){}.build()?", parts.client, setters.concat()),
    }
}

/// Returns the program of the first call, without the lines that only a doc test needs.
fn program(parts: &Parts<'_>) -> Vec<String> {
    let mut lines = vec![format!("let client = {};", new_client(parts))];
    match &parts.call {
        Some(call) if call.has_result => {
            lines.push(format!("let response = client.{}.await?;", call.call));
            lines.push("println!(\"{response:?}\");".to_owned());
        }
        Some(call) => lines.push(format!("client.{}.await?;", call.call)),
        None => lines.push("println!(\"{client:?}\");".to_owned()),
    }
    lines
}

fn library(parts: &Parts<'_>) -> String {
    let limit = parts.recursion_limit.map(attribute);
    let hidden = limit.as_ref().map(|line| format!("//! # {line}\n"));
    let program: Vec<_> = program(parts).iter().map(|line| format!("//! {line}\n")).collect();
    let features = if parts.features.is_part {
        "//!\n//! Each group of operations is a feature, of which a part is on by default; `full` has all.\n"
    } else {
        ""
    };
    // Lints about names and sizes, which the document decides.
    let lints = "clippy::all, deprecated, missing_docs, rustdoc::all";
    format!(
        "//! A client of {title}.\n//!\n//! ```no_run\n{hidden}//! use {krate}::prelude::*;\n//!\n\
         //! # async fn example() -> Result<(), Box<dyn std::error::Error>> {{\n{program}//! # Ok(()) }}\n//! ```\n\
         {features}{limit}\n\
         #[allow({lints}, reason = \"generated: names, sizes and texts are those of the document\")]\n\
         pub mod resources;\n\n\
         pub use resources::client::{{Server, {client}, {client}Builder}};\n\n\
         /// The client, and all traits, whose methods are its calls.\npub mod prelude {{\n    \
         pub use fingerpost::PerCall as _;\n\n    \
         pub use crate::resources::traits::*;\n    pub use crate::{{Server, {client}}};\n}}\n",
        title = one_line(parts.title),
        hidden = hidden.unwrap_or_default(),
        limit = limit.map(|line| format!("\n{line}\n")).unwrap_or_default(),
        krate = parts.krate,
        client = parts.client,
        program = program.concat(),
    )
}

fn attribute(recursion_limit: usize) -> String {
    format!("#![recursion_limit = \"{recursion_limit}\"]")
}

fn readme(parts: &Parts<'_>) -> String {
    let program: Vec<_> = program(parts).iter().map(|line| format!("    {line}\n")).collect();
    let (client, package, krate, title) = (&parts.client, parts.package, &parts.krate, one_line(parts.title));
    let credentials = if parts.has_credentials {
        format!("\nFor credentials, use `{client}::builder()`: it has a setter for each security scheme of the API.\n")
    } else {
        String::new()
    };
    let server = if parts.has_server {
        format!(
            "\nFor another server, such as one on your machine, use\n`{client}::builder().server(\"http://127.0.0.1:4010\")`.\n"
        )
    } else {
        String::new()
    };
    let features = if parts.features.is_part {
        "\nEach group of operations is a feature in `Cargo.toml`, of which a part is on by default; `full` has all.\n"
    } else {
        ""
    };
    // The compiler checks the types again in each crate that has values of them.
    let limit = parts.recursion_limit.map(attribute).map(|line| format!("{line}\n")).unwrap_or_default();
    format!(
        "# {package}\n\nA client of {title}, made from its OpenAPI document by `fingerpost-openapi new`.\n\n\
         In a program beside this folder:\n\n```sh\ncargo add --path ../{package}\ncargo add tokio --features macros,rt\n```\n\n\
         `src/main.rs`:\n\n```rust\n{limit}use {krate}::prelude::*;\n\n\
         #[tokio::main(flavor = \"current_thread\")]\nasync fn main() -> Result<(), Box<dyn std::error::Error>> {{\n{program}    Ok(())\n}}\n```\n{credentials}{server}{features}\n\
         `cargo doc --open` shows all calls and their types, which are in the modules of `{krate}::resources`.\n\
         `cargo test` checks the calls against a mock, and the declarations against the table in `spec/facts.json`, which is\n\
         the content of the document.\n\n\
         ## Updating\n\nWith a new document, run the command again, in this folder:\n\n\
         ```sh\nfingerpost-openapi new DOCUMENT --out .{options}\n```\n\nIt replaces `src/resources` and `spec`, and of the other files those that were not edited; it lists what it\n\
         changed and what it kept. With `--check` it only lists.\n\n\
         ## Licence\n\nNone is chosen yet: add a file `LICENSE`, and the field `license` in `Cargo.toml`.\n",
        program = program.concat(),
        options = parts.options,
    )
}

/// Returns the lines that use the client and the trait of a call. The trait is named, since methods of several traits
/// can have one name.
fn uses(parts: &Parts<'_>, call: &FirstCall) -> String {
    let mut lines = [
        format!("use {}::{};\n", parts.krate, parts.client),
        format!("use {}::resources::{}::{} as _;\n", parts.krate, call.module, call.trait_name),
    ];
    // As rustfmt sorts them: modules in lower case come first.
    lines.sort_by_key(|line| !line.contains("::resources::"));
    lines.concat()
}

fn calls(parts: &Parts<'_>, call: &FirstCall) -> String {
    let client = &parts.client;
    let builder = if parts.has_server {
        format!("{client}::builder().server({})", literal(EXAMPLE))
    } else {
        format!("{client}::builder({})", literal(EXAMPLE))
    };
    let gate = &call.module;
    let limit = parts.recursion_limit.map(|limit| attribute(limit) + "\n").unwrap_or_default();
    format!(
        "//! Calls without a network.\n\n{limit}#![cfg(feature = \"{gate}\")]\n\nuse fingerpost::PerCall;\nuse fingerpost::testing::{{Mock, StubResponse}};\n{uses}\n\
         #[test]\nfn a_request_is_built_for_the_server() -> Result<(), Box<dyn std::error::Error>> {{\n    \
         let client = {builder}.build()?;\n    let request = client.{call}.request()?;\n    \
         assert_eq!(request.method(), \"{method}\");\n    \
         assert!(request.uri().to_string().starts_with({address}), \"{{}}\", request.uri());\n    Ok(())\n}}\n\n\
         #[tokio::test]\nasync fn an_error_of_the_server_is_that_of_the_call() {{\n    let mock = Mock::new();\n    \
         let client = {client}::from(mock.client());\n    \
         mock.expect(client.{call}).raw(StubResponse::json(418, \"a teapot\"));\n    \
         let error = client.{call}.await.unwrap_err();\n    \
         assert_eq!(error.status().map(|status| status.as_u16()), Some(418));\n    mock.verify();\n}}\n",
        uses = uses(parts, call),
        call = call.call,
        method = call.http_method,
        address = literal(EXAMPLE),
    )
}

fn contract(parts: &Parts<'_>) -> String {
    format!(
        "//! The declarations agree with the document, whose content is in `spec/facts.json`.\n\n\
         use fingerpost_openapi::{{CheckOptions, Facts, check}};\n\n\
         #[test]\nfn the_declarations_are_those_of_the_document() -> Result<(), String> {{\n    \
         let document = Facts::from_json(include_str!(\"../spec/facts.json\"))?;\n    \
         let declared = Facts::from_endpoints(&{}::resources::OPERATIONS.concat());\n    \
         // Operations whose feature is off are not declared.\n    \
         let options = CheckOptions {{ partial: !cfg!(feature = \"full\") }};\n    \
         let report = check(&declared, &document, &options);\n    \
         assert!(report.is_clean(), \"{{report}}\");\n    Ok(())\n}}\n",
        parts.krate
    )
}

const WORKFLOW: &str = "name: ci

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: rustup toolchain install stable --profile minimal --component clippy,rustfmt
      - run: cargo fmt --all --check
      - run: cargo clippy --all-targets --features full -- -D warnings
      - run: cargo test --features full
";

/// Returns a title on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
