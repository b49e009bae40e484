//! The layers of the runtime: `core` below `client` below `testing`. A module names modules of its own layer and of
//! those below it, and within `core` and within `client` no two modules depend on each other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Lowest first.
const LAYERS: [&str; 3] = ["core", "client", "testing"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// All source files of a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.extension() {
            _ if path.is_dir() => all.extend(files(&path)),
            Some(extension) if extension == "rs" => all.push(path),
            _ => {}
        }
    }
    all
}

/// The modules that a source names from the root of the crate, each with its first two parts: `["core", "body"]`. What
/// a macro expands to, `$crate::…`, is named at the place where it is used.
fn named(source: &str) -> BTreeSet<(String, String)> {
    let code: String =
        source.lines().map(|line| format!("{}\n", line.split("//").next().unwrap_or_default())).collect();
    let mut all = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with(|before: char| before == '$' || before == '_' || before.is_alphanumeric()) {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            // `use crate::{core::body, client}`
            Some(list) => all.extend(entries(list).iter().map(|entry| first_two(entry))),
            None => {
                all.insert(first_two(rest));
            }
        }
    }
    all
}

/// The entries of a list in braces, up to the one that closes it.
fn entries(list: &str) -> Vec<String> {
    let (mut all, mut depth) = (vec![String::new()], 0);
    for letter in list.chars() {
        match letter {
            '}' if depth == 0 => break,
            ',' if depth == 0 => all.push(String::new()),
            _ => {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
                all.last_mut().unwrap().push(letter);
            }
        }
    }
    all.into_iter().map(|entry| entry.trim().to_owned()).filter(|entry| !entry.is_empty()).collect()
}

fn first_two(path: &str) -> (String, String) {
    let mut parts = path.split("::").map(|part| {
        let end = part.find(|letter: char| letter != '_' && !letter.is_alphanumeric()).unwrap_or(part.len());
        part[..end].to_owned()
    });
    (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
}

/// What the files of `folder` name of layers above `layer`.
fn upward(folder: &Path, layer: &str) -> Vec<String> {
    let own = LAYERS.iter().position(|known| *known == layer).unwrap();
    // The remaining modules of the crate stand above all layers.
    let above = LAYERS[own + 1..].iter().copied().chain(["declare", "fuzzing", "__private"]);
    let above: BTreeSet<_> = above.collect();
    let mut found = Vec::new();
    for file in files(folder) {
        for (first, second) in named(&fs::read_to_string(&file).unwrap()) {
            if above.contains(first.as_str()) {
                found.push(format!("{} names {first}::{second}", file.display()));
            }
        }
    }
    found
}

#[test]
fn no_module_names_one_of_a_higher_layer() {
    for layer in ["core", "client"] {
        let folder = root().join(layer);
        assert!(files(&folder).len() > 20, "the files of {layer} are read");
        assert_eq!(upward(&folder, layer), [""; 0], "layers point one way: {}", LAYERS.join(" <- "));
    }
}

/// The modules of a layer that stand in a circle, and those that depend on them, each with what it names.
fn circles(folder: &Path, layer: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files(folder) {
        let inside = file.strip_prefix(folder).unwrap();
        let module = inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned();
        let all = named(&fs::read_to_string(&file).unwrap()).into_iter();
        let own = all.filter(|(of, _)| of == layer).map(|(_, other)| other).filter(|other| *other != module);
        let own: Vec<_> = own.collect();
        names.entry(module).or_default().extend(own);
    }
    let modules: BTreeSet<_> = names.keys().cloned().collect();
    names.values_mut().for_each(|others| others.retain(|other| modules.contains(other)));
    // Whatever names nothing that is left is taken away; what remains is part of a circle, or names one.
    while let Some(leaf) = names.iter().find(|(_, others)| others.is_empty()).map(|(leaf, _)| leaf.clone()) {
        names.remove(&leaf);
        names.values_mut().for_each(|others| {
            others.remove(&leaf);
        });
    }
    names
}

#[test]
fn within_a_layer_no_two_modules_depend_on_each_other() {
    for layer in ["core", "client"] {
        assert_eq!(
            circles(&root().join(layer), layer),
            BTreeMap::new(),
            "modules of {layer} in a circle, or above one"
        );
    }
}

#[test]
fn the_check_finds_what_it_looks_for() {
    let source = "
        // use crate::client::nothing;
        use crate::{core::{body, decode}, client::call::Call};
        pub use crate::testing::mock;
        macro_rules! m { () => { $crate::__private::x } }
        fn f() -> crate::client::retry::Budget { my_crate::client::x() }
    ";
    let all: Vec<_> = named(source).into_iter().map(|(first, second)| format!("{first}::{second}")).collect();
    assert_eq!(all, ["client::call", "client::retry", "core::{", "testing::mock"].map(|path| path.replace('{', "")));
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.rs"), source).unwrap();
    assert_eq!(upward(folder.path(), "core").len(), 3);
    assert_eq!(upward(folder.path(), "client").len(), 1);
    assert_eq!(upward(folder.path(), "testing").len(), 0);

    let circle = tempfile::tempdir().unwrap();
    for (module, other) in [("a", "b"), ("b", "c"), ("c", "b"), ("d", "e"), ("e", "f")] {
        fs::write(circle.path().join(format!("{module}.rs")), format!("use crate::core::{other}::X;")).unwrap();
    }
    assert!(circles(circle.path(), "core").into_keys().eq(["a", "b", "c"]));
    assert!(circles(circle.path(), "client").is_empty());
}
