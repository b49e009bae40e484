use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::*;

const DOCUMENT: &str = "
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  /books:
    get: { operationId: books, tags: [Books], responses: { 200: { $ref: 'parts/all.yaml#/Books' } } }
  /music:
    get: { operationId: music, tags: [Music], responses: { 204: { description: None } } }
";

/// Writes the files of a document, and returns their folder.
fn folder(document: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("parts")).unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("shop.yaml", document);
    let books = "Books: { description: All, content: { application/json: { schema: { type: array, items: { type: string } } } } }\n";
    write("parts/all.yaml", books);
    folder
}

fn build(folder: &Path) -> Build {
    Build::new(folder.join("shop.yaml")).out_dir(folder.join("out"))
}

/// Runs a build. Returns the instructions, without the folder's path.
fn run(build: &Build, folder: &Path) -> Result<Vec<String>, String> {
    let mut instructions = Vec::new();
    let result = build.run(&mut |line| instructions.push(line));
    let short = |text: String| text.replace(&format!("{}/", folder.display()), "");
    let instructions = instructions.into_iter().map(short).collect();
    result.map(|()| instructions).map_err(short)
}

fn code(folder: &Path) -> String {
    fs::read_to_string(folder.join("out/shop.rs")).unwrap()
}

/// Returns the paths of all modules, and the number of other items.
fn modules(items: &[syn::Item], outer: &str) -> (Vec<String>, usize) {
    let (mut paths, mut others) = (Vec::new(), 0);
    for item in items {
        match item {
            syn::Item::Mod(module) => {
                let path = format!("{outer}{}", module.ident);
                let (_, content) = module.content.as_ref().unwrap_or_else(|| panic!("{path} is in another file"));
                let (inner, count) = modules(content, &format!("{path}/"));
                paths.push(path);
                paths.extend(inner);
                others += count;
            }
            _ => others += 1,
        }
    }
    (paths, others)
}

#[test]
fn a_build_watches_every_file_and_writes_one() {
    let folder = folder(DOCUMENT);
    let folder = folder.path();
    fs::write(folder.join("overlay.toml"), "[tag.Books]\ntrait = \"Library\"\n").unwrap();
    let build = build(folder).overlay(folder.join("overlay.toml"));
    let watched = ["shop.yaml", "overlay.toml", "parts/all.yaml"].map(|name| format!("rerun-if-changed={name}"));
    assert_eq!(run(&build, folder).unwrap(), watched);
    let code = code(folder);
    assert!(code.contains("    pub trait Library {\n") && code.contains("pub mod music {\n"), "{code}");
    assert!(code.contains("\n// Operations of Shop, one module per group.\n"), "{code}");
    assert!(!code.contains("cfg(feature"), "{code}");
}

#[test]
fn a_file_that_is_as_it_should_be_is_not_written_again() {
    let folder = folder(DOCUMENT);
    let folder = folder.path();
    run(&build(folder), folder).unwrap();
    let out = folder.join("out/shop.rs");
    let earlier = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(9);
    fs::File::options().write(true).open(&out).unwrap().set_modified(earlier).unwrap();
    run(&build(folder), folder).unwrap();
    assert_eq!(fs::metadata(&out).unwrap().modified().unwrap(), earlier);
    run(&build(folder).only("Books"), folder).unwrap();
    assert_ne!(fs::metadata(&out).unwrap().modified().unwrap(), earlier);
}

#[test]
fn a_build_has_the_selected_operations_in_the_named_file() {
    let folder = folder(&DOCUMENT.replace("operationId: books", "summary: All books, operationId: books"));
    let folder = folder.path();
    let selected = |build: Build| {
        run(&build.file_name("part.rs"), folder).unwrap();
        fs::read_to_string(folder.join("out/part.rs")).unwrap()
    };
    let by_tag = selected(build(folder).only("books"));
    assert!(by_tag.contains("/// All books.") && !by_tag.contains("music"), "{by_tag}");
    let by_path = selected(build(folder).include("/music"));
    assert!(!by_path.contains("books") && by_path.contains("music"), "{by_path}");
    let without_prose = selected(build(folder).prose(false));
    assert!(!without_prose.contains("All books"), "{without_prose}");
    let unknown = run(&build(folder).only("Boks"), folder).unwrap_err();
    assert!(unknown.starts_with("shop.yaml: ") && unknown.contains("Boks"), "{unknown}");
}

#[test]
fn a_file_that_is_missing_is_watched_until_it_is_there() {
    let folder = folder(&DOCUMENT.replace("all.yaml", "none.yaml"));
    let folder = folder.path();
    let instructions = run(&build(folder), folder).unwrap();
    let is_watched = |line: &String| line.starts_with("rerun-if-changed=") && line.ends_with("parts/none.yaml");
    assert!(instructions.iter().any(is_watched), "{instructions:?}");
    let missing = Build::new(folder.join("gone.yaml")).out_dir(folder);
    assert!(run(&missing, folder).unwrap_err().starts_with("gone.yaml: "));
}

#[test]
fn mistakes_are_few_warnings_and_errors_when_strict() {
    use std::fmt::Write as _;
    let mut document = "openapi: 3.1.0\ninfo: { title: Shop, version: '1' }\npaths:\n".to_owned();
    for number in 0..30 {
        let _ = write!(
            document,
            "  '/a{number}/{{b{number}}}':\n    get: {{ operationId: get_{number}, callbacks: {{}}, tags: [A], responses: {{ 204: {{ description: x }}, 2000: {{ description: x }} }} }}\n"
        );
    }
    let folder = folder(&document);
    let folder = folder.path();
    let instructions = run(&build(folder), folder).unwrap();
    let warnings: Vec<_> = instructions.iter().filter_map(|line| line.strip_prefix("warning=shop.yaml: ")).collect();
    assert!((2..=WARNINGS + 1).contains(&warnings.len()), "{warnings:#?}");
    assert!(warnings.last().unwrap().ends_with("changed or not used: see out/shop.notes"), "{warnings:#?}");
    let notes = fs::read_to_string(folder.join("out/shop.notes")).unwrap();
    for number in 0..30 {
        assert!(notes.contains(&format!("/paths/~1a{number}~1{{b{number}}}")), "{notes}");
    }

    fs::remove_dir_all(folder.join("out")).unwrap();
    let error = run(&build(folder).strict(true), folder).unwrap_err();
    assert!(error.starts_with("shop.yaml: ") && error.contains("which `strict` refuses\n"), "{error}");
    assert!(error.contains("~1a29~1{b29}"), "{error}");
    assert!(!folder.join("out").exists(), "nothing is written");
}

#[test]
fn an_error_of_a_build_prints_as_lines() {
    let folder = folder("swagger: '1.2'\npaths: {}\n");
    let error = build(folder.path()).write().unwrap_err();
    let lines: Vec<_> = error.to_string().lines().map(str::to_owned).collect();
    assert!(lines[0].ends_with("shop.yaml: 1 error in the document"), "{error}");
    assert_eq!(lines[1], "error: unsupported version of Swagger; expected 2.0");
    assert_eq!(format!("{error:?}"), error.to_string());
}

#[test]
fn one_file_has_all_items_of_large_documents() {
    for name in ["figma", "github", "looker"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/facts/{name}.json"));
        let facts = Facts::from_json(&fs::read_to_string(path).unwrap()).unwrap();
        let mut overlay = Overlay::default();
        overlay.document.root = Some("crate::elsewhere".to_owned());
        let overlay = for_one_file(overlay, &facts);
        let imported = import(&Sources { facts, overlay, ..Sources::default() });
        assert!(!imported.notes.has_errors(), "{}", imported.notes.summary(9));
        let code = one_file(&imported.files);
        assert!(!code.contains("cfg(feature") && !code.contains("crate::elsewhere"), "{name}");
        let (mut paths, items) = modules(&syn::parse_file(&code).unwrap().items, "");
        paths.retain(|path| path != "traits");
        let expected: BTreeMap<_, _> = imported
            .files
            .iter()
            .filter(|(path, _)| *path != "mod.rs")
            .map(|(path, text)| (path.trim_end_matches(".rs").trim_end_matches("/mod").to_owned(), text))
            .collect();
        paths.sort();
        assert_eq!(paths, expected.keys().cloned().collect::<Vec<_>>(), "{name}");
        let count = |text: &String| {
            let file = syn::parse_file(text).unwrap();
            file.items.iter().filter(|item| !matches!(item, syn::Item::Mod(of) if of.content.is_none())).count()
        };
        // The root's module `traits` is counted by its content.
        let root = syn::parse_file(&imported.files["mod.rs"]).unwrap();
        let traits = root.items.iter().find_map(|item| match item {
            syn::Item::Mod(of) if of.ident == "traits" => of.content.as_ref().map(|(_, items)| items.len()),
            _ => None,
        });
        let sum = imported.files.values().map(count).sum::<usize>() - 1 + traits.unwrap();
        assert_eq!(items, sum, "{name}");
    }
}
