//! The layers of the runtime: `core` below `client` below `testing`. A module only refers to its own layer and to lower
//! ones, and there are no cycles between the modules of any folder of `core` and of `client`.

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

/// Returns the module path of a file in the folder of the module `of`, such as `["core", "encode", "query"]`.
fn module_of(file: &Path, folder: &Path, of: &[String]) -> Vec<String> {
    let inside = file.strip_prefix(folder).unwrap().with_extension("");
    let parts = inside.iter().map(|part| part.to_str().unwrap()).filter(|part| *part != "mod");
    of.iter().cloned().chain(parts.map(ToOwned::to_owned)).collect()
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
        for path in named(&fs::read_to_string(&file).unwrap(), &module_of(&file, folder, &[layer.to_owned()])) {
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

/// Returns `folder`, whose module path is `path`, and all folders in it, each with its module path.
fn folders(folder: &Path, path: &[String]) -> Vec<(PathBuf, Vec<String>)> {
    let mut all = vec![(folder.to_owned(), path.to_vec())];
    for entry in fs::read_dir(folder).unwrap() {
        let inner = entry.unwrap().path();
        // Tests may refer to any module.
        if inner.is_dir() && !inner.ends_with("tests") {
            let name = inner.file_name().unwrap().to_str().unwrap().to_owned();
            all.extend(folders(&inner, &[path, &[name]].concat()));
        }
    }
    all
}

/// Returns the names that the module of `folder` imports from modules in it, such as `use self::module::Name`, each
/// with its module.
fn exported(folder: &Path, path: &[String]) -> BTreeMap<String, String> {
    let Ok(source) = fs::read_to_string(folder.join("mod.rs")) else { return BTreeMap::new() };
    let below = named(&source, path).into_iter().filter_map(|named| named.strip_prefix(path).map(<[_]>::to_vec));
    below
        .filter_map(|named| match &named[..] {
            [module, name] => Some((name.clone(), module.clone())),
            _ => None,
        })
        .collect()
}

/// Returns the modules of a folder that are part of a cycle or depend on one, with their references. `path` is the path
/// of the folder's own module, which may refer to the modules in it. They may refer to the items that it declares.
fn circles(folder: &Path, path: &[String]) -> BTreeMap<String, BTreeSet<String>> {
    let exported = exported(folder, path);
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files(folder) {
        let own = module_of(&file, folder, path);
        // The file of the folder itself declares the modules.
        let Some(module) = own.get(path.len()) else { continue };
        if module == "tests" {
            continue;
        }
        let others = names.entry(module.clone()).or_default();
        for named in named(&fs::read_to_string(&file).unwrap(), &own) {
            match named.strip_prefix(path) {
                Some([other, ..]) => {
                    let other = exported.get(other).unwrap_or(other);
                    if other != module {
                        others.insert(other.clone());
                    }
                }
                // A reference to the folder itself may refer to any of its modules.
                Some([]) => drop(others.insert(module.clone())),
                None => {}
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
fn within_a_folder_no_two_modules_depend_on_each_other() {
    for layer in ["core", "client"] {
        for (folder, path) in folders(&root().join(layer), &[layer.to_owned()]) {
            let path_text = path.join("::");
            assert_eq!(
                circles(&folder, &path),
                BTreeMap::new(),
                "modules of {path_text} in a cycle, or dependent on one"
            );
        }
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
        circles(folder.path(), &["core".to_owned()]).into_keys().collect::<Vec<_>>()
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
    // An item that the folder's own module exports belongs to the module that declares it.
    let own =
        ("mod", "mod a; mod b; mod c; pub(crate) use self::b::{Of, Other}; pub struct Plain; const X: u8 = c::X;");
    assert_eq!(circle(&[own, ("a", "use super::Of;"), ("b", "use super::a::X;"), ("c", "")]), ["a", "b"]);
    assert!(circle(&[own, ("a", "use super::Plain;"), ("b", "use super::{a::X, Plain};"), ("c", "")]).is_empty());
    // Tests may refer to any module.
    assert!(circle(&[("a", "mod tests { use super::*; }"), ("tests", "use super::*;")]).is_empty());
}
