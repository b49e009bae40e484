"""Manifests and sources of the measured crates that are not in the tree."""
import re

MANIFEST = """[package]
name = "{name}"
version = "0.0.0"
edition = "2024"
publish = false

[dependencies]
{dependencies}
"""

TYPES = """jiff.workspace = true
serde.workspace = true
serde_json.workspace = true"""

TYPES_PROGRAM = """serde.workspace = true
serde_json.workspace = true
serde-types = { path = "../serde-types" }"""

CALLS = """looker-api = { workspace = true, features = ["full"] }
jiff.workspace = true
serde.workspace = true
serde_json.workspace = true
tokio = { workspace = true, features = ["macros", "rt"] }"""

HELLO = """looker-api = { path = "../../api", default-features = false, features = ["user"] }
tokio = { workspace = true, features = ["macros", "rt"] }"""

HELLO_REQWEST = """reqwest = { workspace = true, features = ["form", "json"] }
serde.workspace = true
serde-types = { path = "../serde-types" }
tokio = { workspace = true, features = ["macros", "rt"] }"""

SYNTHETIC = """fingerpost.workspace = true"""

GENERATOR = """openapiv3 = "2"
prettyplease = "0.2"
progenitor-impl = "0.15"
serde_json = "1"
syn = "2"

[workspace]"""

PROGENITOR = """bytes = "1"
chrono = { version = "0.4", default-features = false, features = ["serde"] }
futures-core = "0.3"
percent-encoding = "2"
progenitor-client = "0.15"
reqwest = { version = "0.13", default-features = false, features = ["form", "json", "query", "stream"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
serde_urlencoded = "0.7"

[workspace]"""

GENERATOR_MAIN = """//! Writes progenitor's output for a document: generator DOCUMENT OUTPUT positional|builder.

use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle};

fn main() {
    let [document, output, style] = &std::env::args().skip(1).collect::<Vec<_>>()[..] else { panic!("three arguments") };
    let style = if style == "builder" { InterfaceStyle::Builder } else { InterfaceStyle::Positional };
    let document = std::fs::read_to_string(document).unwrap();
    let document: openapiv3::OpenAPI = serde_json::from_str(&document).unwrap();
    let tokens = Generator::new(GenerationSettings::default().with_interface(style)).generate_tokens(&document).unwrap();
    std::fs::write(output, prettyplease::unparse(&syn::parse2(tokens).unwrap())).unwrap();
}
"""

TYPES_MAIN = """//! Decodes and encodes every type once, from the given file.

mod each;

fn main() {
    let body = std::fs::read(std::env::args().nth(1).unwrap_or_default()).unwrap_or_default();
    println!("{}", each::each(&body));
}
"""

HELLO_MAIN = """//! Prints the session's user.

use looker_api::prelude::*;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let looker = Looker::from_env()?;
    println!("{}", looker.me().await?.display_name.unwrap_or_default());
    Ok(())
}
"""

HELLO_REQWEST_MAIN = """//! Prints the session's user.

use serde::Deserialize;
use serde_types::common::User;

#[derive(Deserialize)]
struct Session {
    access_token: String,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let api = format!("{}/api/4.0", std::env::var("LOOKERSDK_BASE_URL")?);
    let client = reqwest::Client::new();
    let credentials = [
        ("client_id", std::env::var("LOOKERSDK_CLIENT_ID")?),
        ("client_secret", std::env::var("LOOKERSDK_CLIENT_SECRET")?),
    ];
    let session: Session =
        client.post(format!("{api}/login")).form(&credentials).send().await?.error_for_status()?.json().await?;
    let user = client.get(format!("{api}/user")).bearer_auth(session.access_token).send().await?;
    let user: User = user.error_for_status()?.json().await?;
    println!("{}", user.display_name.unwrap_or_default());
    Ok(())
}
"""


def manifest(name, dependencies):
    return MANIFEST.format(name=name, dependencies=dependencies)


def calls(typed):
    """Returns a program with one awaited call of each operation, from api/tests/it/wire/typed.rs, and their number."""
    found = {}
    for operation, call in re.findall(r'^    calls\.push\(\("(\w+)\.\w+", (.*)\.request\(\)\)\);$', typed, re.M):
        found.setdefault(operation, call)
    lines = [
        "//! Calls every operation once.",
        "#![allow(deprecated)]",
        "",
        "use looker_api::prelude::*;",
        "",
        "fn body<T: serde::de::DeserializeOwned>(json: &str) -> T {",
        '    serde_json::from_str(json).expect("JSON of that type")',
        "}",
        "",
        "fn time(text: &str) -> jiff::Timestamp {",
        '    text.parse().expect("a time")',
        "}",
        "",
        '#[tokio::main(flavor = "current_thread")]',
        "async fn main() -> Result<(), looker_api::Error> {",
        "    let looker = Looker::from_env()?;",
        "    let mut failed = 0;",
    ]
    found = list(found.values())
    parts = [found[at : at + 60] for at in range(0, len(found), 60)]
    lines += [f"    failed += part_{number}(&looker).await;" for number in range(len(parts))]
    lines += ['    println!("{failed} calls failed");', "    Ok(())", "}"]
    for number, part in enumerate(parts):
        lines += ["", f"async fn part_{number}(looker: &Looker) -> usize {{", "    let mut failed = 0;"]
        lines += [f"    failed += usize::from({call}.await.is_err());" for call in part]
        lines += ["    failed", "}"]
    return "\n".join(lines) + "\n", len(found)


def synthetic(count):
    """Returns a trait of that many endpoints, similar to the average one of looker-api."""
    lines = [
        "//! Synthetic endpoints.",
        "use fingerpost::{Model, endpoints};",
        "#[derive(Debug, Default, Model)]",
        "#[model(default)]",
        "pub struct Thing { pub id: Option<String> }",
        "#[derive(Debug, Default, Model)]",
        "#[model(default)]",
        "pub struct Problem { pub message: Option<String> }",
        "#[endpoints(error = Problem, errors(400, 404))]",
        "pub trait Things {",
    ]
    for number in range(count):
        errors = ", errors(422)" if number % 2 else ""
        lines += [
            f'    /// Thing {number}.',
            f'    #[endpoint(GET "/things_{number}/<id>"{errors})]',
            f"    fn thing_{number}(&self, id: &str, fields: Option<&str>, limit: Option<i64>) -> Thing;",
        ]
    return "\n".join([*lines, "}"]) + "\n"
