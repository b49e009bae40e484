//! The layers of the runtime: `core` below `client` below `testing`. A module only refers to its own layer and to lower
//! ones, and there are no cycles between the modules of `core` and of `client`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Layers, the lowest one first.
const LAYERS: [&str; 3] = ["core", "client", "testing"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Returns all source files in a folder.
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

/// Returns the module path of a file in the folder of a layer, such as `["core", "encode", "query"]`.
fn module_of(file: &Path, folder: &Path, layer: &str) -> Vec<String> {
    let inside = file.strip_prefix(folder).unwrap().with_extension("");
    let parts = inside.iter().map(|part| part.to_str().unwrap()).filter(|part| *part != "mod");
    std::iter::once(layer).chain(parts).map(ToOwned::to_owned).collect()
}

/// Returns the paths with `crate`, `$crate`, `self` or `super` in the source of the module `own`, relative to the crate
/// root. A glob ends in `*`. Comments and literals are ignored, bodies of macros are not.
fn named(source: &str, own: &[String]) -> BTreeSet<Vec<String>> {
    let source: TokenStream = source.parse().unwrap();
    let mut all = BTreeSet::new();
    walk(&source.into_iter().collect::<Vec<_>>(), own, &mut all);
    all
}

fn walk(tokens: &[TokenTree], own: &[String], all: &mut BTreeSet<Vec<String>>) {
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at..] {
            // `pub(crate)` and `pub(in crate::client)` are no uses.
            [TokenTree::Ident(word), TokenTree::Group(group), ..] if *word == "pub" && is_scope(group) => at += 2,
            [TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Group(body), ..] if *word == "mod" => {
                let inner: Vec<_> = own.iter().cloned().chain([name.to_string()]).collect();
                walk(&body.stream().into_iter().collect::<Vec<_>>(), &inner, all);
                at += 3;
            }
            [TokenTree::Ident(word), ..] if *word == "crate" || *word == "super" || is_self_path(&tokens[at..]) => {
                at += path(&tokens[at..], own.to_vec(), all);
            }
            [TokenTree::Group(group), ..] => {
                walk(&group.stream().into_iter().collect::<Vec<_>>(), own, all);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// Returns whether the group is the parenthesized part of a visibility.
fn is_scope(group: &Group) -> bool {
    let content: Vec<_> = group.stream().into_iter().collect();
    match &content[..] {
        [TokenTree::Ident(only)] => ["crate", "super", "self"].iter().any(|word| only == word),
        [TokenTree::Ident(first), ..] => first == "in",
        _ => false,
    }
}

/// Returns whether `self` starts a path, and is not a value.
fn is_self_path(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Ident(word), rest @ ..] if *word == "self" && is_separator(rest))
}

fn is_separator(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Punct(one), TokenTree::Punct(two), ..] if one.as_char() == ':' && two.as_char() == ':')
}

/// Adds the paths that start at the first token, relative to `base`, and returns their number of tokens.
fn path(tokens: &[TokenTree], mut base: Vec<String>, all: &mut BTreeSet<Vec<String>>) -> usize {
    let mut at = 0;
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(word)) => match word.to_string().as_str() {
                "crate" => base.clear(),
                "self" => {}
                "super" => drop(base.pop()),
                name => base.push(name.to_owned()),
            },
            Some(TokenTree::Punct(glob)) if glob.as_char() == '*' => base.push("*".to_owned()),
            Some(TokenTree::Group(list)) if list.delimiter() == Delimiter::Brace => {
                let list: Vec<_> = list.stream().into_iter().collect();
                let entries = list.split(|token| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ','));
                for entry in entries.filter(|entry| !entry.is_empty()) {
                    path(entry, base.clone(), all);
                }
                return at + 1;
            }
            // The type arguments of a turbofish, which are read separately.
            Some(_) | None => break,
        }
        at += 1;
        if !is_separator(&tokens[at..]) {
            break;
        }
        at += 2;
    }
    all.insert(base);
    at
}

/// Returns references from the files in `folder` to layers above `layer`, and references by way of the crate root,
/// which re-exports the public names of all layers.
fn upward(folder: &Path, layer: &str) -> Vec<String> {
    let own = LAYERS.iter().position(|known| *known == layer).unwrap();
    let mut found = Vec::new();
    for file in files(folder) {
        for path in named(&fs::read_to_string(&file).unwrap(), &module_of(&file, folder, layer)) {
            let first = path.first().map_or("", String::as_str);
            if !LAYERS[..=own].contains(&first) {
                found.push(format!("{} names crate::{}", file.display(), path.join("::")));
            }
        }
    }
    found
}

#[test]
fn no_module_names_one_of_a_higher_layer() {
    for layer in ["core", "client"] {
        let folder = root().join(layer);
        assert!(files(&folder).len() > 20, "no files in {layer}");
        assert_eq!(upward(&folder, layer), [""; 0], "layers point one way: {}", LAYERS.join(" <- "));
    }
}

/// Returns the modules of a layer that are part of a cycle or depend on one, with their references.
fn circles(folder: &Path, layer: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files(folder) {
        let own = module_of(&file, folder, layer);
        // The file of the layer itself declares the modules.
        let Some(module) = own.get(1) else { continue };
        let others = names.entry(module.clone()).or_default();
        for path in named(&fs::read_to_string(&file).unwrap(), &own) {
            match &path[..] {
                [of, other, ..] if of == layer && other != module => drop(others.insert(other.clone())),
                // A reference to the layer itself may refer to any of its modules.
                [of] if of == layer => drop(others.insert(module.clone())),
                _ => {}
            }
        }
        if others.remove("*") {
            others.insert(module.clone());
        }
    }
    let modules: BTreeSet<_> = names.keys().cloned().collect();
    for others in names.values_mut() {
        others.retain(|other| modules.contains(other));
    }
    // Modules without references are removed repeatedly; the rest is part of a cycle or depends on one.
    while let Some(leaf) = names.iter().find(|(_, others)| others.is_empty()).map(|(leaf, _)| leaf.clone()) {
        names.remove(&leaf);
        for others in names.values_mut() {
            others.remove(&leaf);
        }
    }
    names
}

#[test]
fn within_a_layer_no_two_modules_depend_on_each_other() {
    for layer in ["core", "client"] {
        assert_eq!(
            circles(&root().join(layer), layer),
            BTreeMap::new(),
            "modules of {layer} in a cycle, or dependent on one"
        );
    }
}

/// Returns the paths in a source of the module `core::encode::query`.
fn in_query(source: &str) -> Vec<String> {
    let own = ["core", "encode", "query"].map(ToOwned::to_owned);
    named(source, &own).into_iter().map(|path| path.join("::")).collect()
}

#[test]
fn each_spelling_of_a_path_is_read() {
    for (source, expected) in [
        ("use crate::client::call::Call;", &["client::call::Call"][..]),
        ("use crate::{core::{body, decode}, client::call};", &["client::call", "core::body", "core::decode"]),
        ("use crate :: client :: call;", &["client::call"]),
        ("use crate::Client;", &["Client"]),
        ("use crate::{Client, Error};", &["Client", "Error"]),
        ("use crate::*;", &["*"]),
        ("use crate::{self as root};", &[""]),
        ("use crate as root;", &[""]),
        ("use super::super::super::client::X;", &["client::X"]),
        ("use super::super::{body, super::testing::X};", &["core::body", "testing::X"]),
        ("use super::{self, Encoding};", &["core::encode", "core::encode::Encoding"]),
        ("use super::super::*;", &["core::*"]),
        ("use self::inner::X; fn f(self: Self) { self.x() }", &["core::encode::query::inner::X"]),
        ("mod tests { use super::*; use super::super::super::body; }", &["core::body", "core::encode::query::*"]),
        ("macro_rules! m { () => { $crate::client::call::Call } }", &["client::call::Call"]),
        ("const URL: &str = \"https://x\"; use crate::client::X;", &["client::X"]),
        ("fn f() -> Vec<crate::client::X> { g::<crate::testing::Y>(&[my_crate::Z]) }", &["client::X", "testing::Y"]),
        ("for x in crate::client::all() {}", &["client::all"]),
        (
            "// crate::client::X\n/// [`X`](crate::X)\npub(crate) struct A(pub(in crate::client) u8, pub(super) u8);",
            &[],
        ),
        ("struct A(pub (crate::client::X));", &["client::X"]),
        ("const A: &str = \"crate::client::X\"; /* crate::client::X */", &[]),
    ] {
        assert_eq!(in_query(source), expected, "{source}");
    }
}

#[test]
fn a_path_upward_is_found() {
    for source in [
        "use crate::testing::mock;",
        "use crate::declare;",
        "use crate::Client;",
        "use crate::{Client, Error};",
        "use crate::*;",
        "use crate as root;",
        "use super::super::testing::X;",
        "macro_rules! m { () => { $crate::__private::x } }",
    ] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.rs"), source).unwrap();
        for layer in ["core", "client"] {
            assert!(!upward(folder.path(), layer).is_empty(), "{source} in {layer}");
        }
    }
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.rs"), "use crate::{core::body, client::call};").unwrap();
    assert_eq!(upward(folder.path(), "core").len(), 1);
    assert_eq!(upward(folder.path(), "client").len(), 0);
}

#[test]
fn a_circle_is_found() {
    let circle = |sources: &[(&str, &str)]| {
        let folder = tempfile::tempdir().unwrap();
        for (module, source) in sources {
            fs::write(folder.path().join(format!("{module}.rs")), source).unwrap();
        }
        circles(folder.path(), "core").into_keys().collect::<Vec<_>>()
    };
    let line = [("d", "use crate::core::e::X;"), ("e", "use crate::core::f::X; use super::f;"), ("f", "")];
    assert!(circle(&line).is_empty());
    let other_layer = [("a", "use crate::client::b::X;"), ("b", "use crate::client::a::X;")];
    assert!(circle(&other_layer).is_empty());
    let three = [("a", "use crate::core::b::X;"), ("b", "use crate::core::c::X;"), ("c", "use crate::core::b::X;")];
    assert_eq!(circle(&three), ["a", "b", "c"]);
    for back in ["use super::a::X;", "use super::{a, c};", "type T = Vec<super::a::X>;", "use crate::core::{a::X};"] {
        assert_eq!(circle(&[("a", "use super::b;"), ("b", back), ("c", "")]), ["a", "b"], "{back}");
    }
    // These may refer to any module.
    for all in ["use crate::core::*;", "use super::*;", "use crate::core as layer;", "use super::{self as layer};"] {
        assert_eq!(circle(&[("a", all), ("b", "")]), ["a"], "{all}");
    }
}
