//! The command, as it is called.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const DOCUMENT: &str = r"
openapi: 3.0.3
info: { title: Shop, version: '1' }
paths:
  /books/{id}:
    get:
      operationId: book
      tags: [Books]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { 200: { description: One, content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } } }
components:
  schemas:
    Book: { type: object, properties: { title: { type: string } } }
";

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fingerpost-openapi")).current_dir(folder).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn from_a_document_to_code_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    write("shop.yaml", DOCUMENT);
    write("next.yaml", &DOCUMENT.replace("title: { type: string }", "title: { type: integer }"));
    write("overlay.toml", "[tag.Books]\ntrait = \"Library\"\n");

    let import = ["import", "shop.yaml", "--overlay", "overlay.toml", "-o", "code", "--features", "features.toml"];
    let output = run(folder, &import);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("2 without documentation:\n  op.book\n  type.Book\n"), "{}", said(&output));
    assert!(fs::read_to_string(folder.join("code/books/mod.rs")).unwrap().contains("pub trait Library"));
    assert!(fs::read_to_string(folder.join("features.toml")).unwrap().contains("books = []"));
    assert_eq!(run(folder, &[&import[..], &["--strict-docs"]].concat()).status.code(), Some(1));

    let check = [&import[..], &["--check"]].concat();
    assert_eq!(run(folder, &check).status.code(), Some(0));
    fs::write(folder.join("code/books/mod.rs"), "// Made by `hand`.\n").unwrap();
    let output = run(folder, &check);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("books/mod.rs differs from line 1"), "{}", said(&output));

    let facts = ["facts", "shop.yaml", "--source", "made for a test", "-o", "facts.json"];
    assert!(run(folder, &facts).status.success());
    assert!(
        fs::read_to_string(folder.join("facts.json")).unwrap().contains(r#"["Shop 1","shop.yaml","made for a test"]"#)
    );
    assert_eq!(said(&run(folder, &["check", "facts.json", "shop.yaml"])), "no drift\n");
    let output = run(folder, &["check", "facts.json", "next.yaml", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains(r#""part": "property title""#), "{}", said(&output));

    assert!(run(folder, &["export", "facts.json", "-o", "again.json"]).status.success());
    assert_eq!(said(&run(folder, &["check", "facts.json", "again.json"])), "no drift\n");
}

#[test]
fn mistakes_are_said() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("bad.yaml"), DOCUMENT.replace("schemas/Book'", "schemas/Boook'")).unwrap();
    fs::write(folder.join("good.yaml"), DOCUMENT).unwrap();
    fs::write(folder.join("overlay.toml"), "[operation.gone]\nretry = \"never\"\n").unwrap();
    for (arguments, expected) in [
        (&["facts", "gone.yaml"][..], "gone.yaml: No such file"),
        (&["facts", "bad.yaml"], "`#/components/schemas/Boook` leads nowhere"),
        (&["import", "bad.yaml", "-o", "code"], "bad.yaml: 1 errors in the document"),
        (&["facts", "bad.yaml", "--overlay", "overlay.toml"], "needs a `reason`; missing at operation.gone"),
        (&["import", "good.yaml", "-o", "code", "--since", "1"], "is not NAME=FILE"),
        (&["export", "bad.yaml"], "the facts are no JSON"),
    ] {
        let output = run(folder, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said(&output).contains(expected), "{arguments:?}: {}", said(&output));
    }
    assert!(!folder.join("code").exists());
}
