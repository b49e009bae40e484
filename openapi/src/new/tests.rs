use std::fs;

use super::*;
use crate::facts::Facts;
use crate::overlay::Overlay;

const DOCUMENT: &str = "
openapi: 3.1.0
info: { title: The Bookshop API 2.0, version: '1' }
servers:
  - { url: 'https://{region}.shop.example/v1', description: Live server., variables: { region: { default: eu, enum: [eu, us] } } }
  - { url: /v1 }
security: [{ token: [] }]
paths:
  /books: { get: { operationId: books, tags: [Books], security: [{ key: [], id: [] }], responses: { 200: { description: x, content: { application/json: { schema: { type: array, items: { type: string } } } } } } } }
  /orders: { post: { operationId: order, tags: [Orders], requestBody: { content: { application/json: { schema: { type: string } } } }, responses: { 204: { description: x } } } }
  /health: { get: { operationId: health, tags: [Orders], security: [], parameters: [{ name: deep, in: query, required: true, schema: { type: boolean } }], responses: { 204: { description: x } } } }
components:
  securitySchemes:
    token: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://id.example/token', scopes: {} }, authorizationCode: { authorizationUrl: 'https://id.example', tokenUrl: 'https://id.example/token', scopes: {} } } }
    key: { type: apiKey, in: query, name: api_key }
    id: { type: http, scheme: basic }
    build: { type: apiKey, in: cookie, name: session }
";

fn made(document: &str) -> ClientCrate {
    let reading = Facts::from_document(document, &Overlay::default());
    assert!(!reading.notes.has_errors(), "{}", reading.notes.summary(9));
    let sources = Sources { facts: reading.facts, ..Sources::default() };
    let made = new_crate(&sources, &CrateOptions { package: "my-shop".to_owned(), ..CrateOptions::default() });
    assert!(!made.notes.has_errors(), "{}", made.notes.summary(9));
    made
}

#[test]
fn a_crate_has_a_client_with_its_servers_and_credentials() {
    let made = made(DOCUMENT);
    let client = &made.generated["src/resources/client.rs"];
    for expected in [
        "pub const BASE_URL: &str = \"https://eu.shop.example/v1\";",
        "/// `region`: one of `eu`, `us`; `eu` by default.\n    pub fn live(region: &str) -> Self {\n        \
         Self([\"https://\", region, \".shop.example/v1\"].concat())",
        "pub fn here(origin: &str) -> Self {\n        Self([origin.trim_end_matches('/'), \"/v1\"].concat())",
        "pub struct Bookshop(Client);",
        "AuthSchemes::new(&[&[\"token\"]], &[(\"books\", &[&[\"key\", \"id\"]])]);",
        "pub fn token_client_credentials(client_id: &str, client_secret: impl Into<Secret>) -> Result<OAuth2, Error>",
        "pub fn token_refresh_token(",
        "pub fn token_from(mut self, tokens: impl TokenSource) -> Self",
        "pub fn key(self, key: impl Into<Secret>) -> Self",
        "pub fn id(self, user: &str, password: impl Into<Secret>) -> Self",
        "pub fn build_credentials(self, key: impl Into<Secret>) -> Self",
    ] {
        assert!(client.contains(expected), "{expected} is not in {client}");
    }
    assert!(made.generated["src/resources/mod.rs"].contains("pub mod client;"));
    assert!(made.generated["src/resources/orders/mod.rs"].contains("auth = none"));
}

#[test]
fn the_first_call_is_a_read_with_the_credentials_that_it_requires() {
    let made = made(DOCUMENT);
    let setters = "Bookshop::builder().key(\"key\").id(\"user\", \"password\").build()?;";
    for file in ["README.md", "src/lib.rs"] {
        let text = &made.own[file];
        assert!(text.contains(setters) && text.contains("client.books().await?"), "{text}");
    }
    assert!(made.own["tests/calls.rs"].contains("use my_shop::resources::books::Books as _;"));
    assert!(made.own["Cargo.toml"].contains("full = [\"books\", \"orders\"]\nbooks = []\norders = []\n"));
    // Without an address in the document, it is an argument.
    let start = DOCUMENT.find("servers:").unwrap();
    let without = format!("{}{}", &DOCUMENT[..start], &DOCUMENT[DOCUMENT.find("security:").unwrap()..]);
    let made = self::made(&without);
    assert!(made.own["README.md"].contains("Bookshop::builder(\"https://api.example/base\")"));
}

#[test]
fn the_readme_says_how_to_reach_another_server_and_where_the_types_are() {
    let readme = &made(DOCUMENT).own["README.md"];
    assert!(readme.contains("`Bookshop::builder().server(\"http://127.0.0.1:4010\")`"), "{readme}");
    assert!(readme.contains("in the modules of `my_shop::resources`"), "{readme}");
    let start = DOCUMENT.find("servers:").unwrap();
    let without = format!("{}{}", &DOCUMENT[..start], &DOCUMENT[DOCUMENT.find("security:").unwrap()..]);
    assert!(!made(&without).own["README.md"].contains(".server("), "the address is an argument");
}

#[test]
fn a_document_without_operations_makes_a_crate() {
    let made = made("openapi: 3.1.0\ninfo: { title: '', version: '1' }\ncomponents: { schemas: {} }\n");
    assert!(made.own["src/lib.rs"].contains("let client = Api::new(\"https://api.example/base\")?;"), "{:?}", made.own);
    assert!(!made.own.contains_key("tests/calls.rs"));
}

#[test]
fn the_second_run_updates_what_it_wrote_and_keeps_what_a_person_did() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let path = |name: &str| folder.join(name);
    let first = made(DOCUMENT);
    let changes = update(folder, &first, true).unwrap();
    assert!(changes.iter().all(|change| change.outcome == Outcome::Written) && !path("Cargo.toml").exists());
    update(folder, &first, false).unwrap();
    assert_eq!(update(folder, &first, false).unwrap(), []);

    let edit = |name: &str, from: &str, to: &str| {
        let text = fs::read_to_string(path(name)).unwrap();
        assert!(text.contains(from), "{text}");
        fs::write(path(name), text.replace(from, to)).unwrap();
    };
    edit("Cargo.toml", "version = \"0.1.0\"", "version = \"7.0.0\"");
    edit("README.md", "# my-shop", "# Our shop");
    fs::remove_file(path("tests/contract.rs")).unwrap();
    fs::write(path("src/own.rs"), "// By hand.\n").unwrap();
    let next = made(&DOCUMENT.replace("[Orders]", "[Sales]").replace("title: The Bookshop", "title: The New Bookshop"));
    let planned = update(folder, &next, true).unwrap();
    let changes = update(folder, &next, false).unwrap();
    assert_eq!(changes, planned, "`--check` says what a run does");
    let outcome = |name: &str| changes.iter().find(|change| change.path == name).map(|change| change.outcome);
    for (name, expected) in [
        ("Cargo.toml", Some(Outcome::FeaturesUpdated)),
        ("README.md", Some(Outcome::Kept)),
        ("tests/contract.rs", Some(Outcome::Deleted)),
        ("src/lib.rs", Some(Outcome::Updated)),
        ("src/own.rs", None),
        ("src/resources/sales/mod.rs", Some(Outcome::Written)),
        ("src/resources/orders/mod.rs", Some(Outcome::Removed)),
        ("spec/facts.json", Some(Outcome::Updated)),
    ] {
        assert_eq!(outcome(name), expected, "{name}: {changes:#?}");
    }
    let manifest = fs::read_to_string(path("Cargo.toml")).unwrap();
    assert!(
        manifest.contains("version = \"7.0.0\"") && manifest.contains("sales = []") && !manifest.contains("orders")
    );
    assert!(fs::read_to_string(path("README.md")).unwrap().starts_with("# Our shop") && path("src/own.rs").exists());
}

#[test]
fn packages_are_named_after_their_folders() {
    for (folder, expected) in [
        ("/x/my-client", "my-client"),
        ("/x/My Client", "my-client"),
        ("/x/7zip", "zip-client"),
        ("/x/test", "test-client"),
        ("/x/type", "type-client"),
        ("/x/_", "client"),
        ("/", "client"),
    ] {
        assert_eq!(package_name(Path::new(folder)), expected, "{folder}");
    }
    for (manifest, expected) in [
        ("[workspace]\nname = \"x\"\n[package]\n# One\n  name=\"shop\"\nversion = \"1.0.0\"", Some("shop")),
        ("[package]\nname = 'shop' # ours\n", Some("shop")),
        ("[package]\n[[bin]]\nname = \"x\"\n", None),
        ("", None),
    ] {
        assert_eq!(name_in(manifest).as_deref(), expected, "{manifest}");
    }
    for (title, expected) in [
        ("Swagger Petstore - OpenAPI 3.0", "Petstore"),
        ("API", "Api"),
        ("Box Platform API", "BoxPlatform"),
        ("v2 Client", "ClientApi"),
        ("日本", "RiBen"),
    ] {
        assert_eq!(client_name(title), expected);
    }
}

#[test]
fn a_crate_that_is_not_of_this_command_is_left_as_it_is() {
    for name in ["Cargo.toml", "src/lib.rs", "src/main.rs"] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "own").unwrap();
        let error = update(folder.path(), &made(DOCUMENT), false).unwrap_err().to_string();
        assert!(error.contains(name) && error.contains("fingerpost-openapi import"), "{error}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "own");
        assert!(!folder.path().join("spec").exists() && !folder.path().join("README.md").exists());
    }
}
