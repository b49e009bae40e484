//! Documents in several files: what they refer to in other files is put into one tree.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};

use super::references::{decode, is_data};
use super::{parse, parsed};
use crate::node::{Node, escape};

/// The member of the bundled document that holds the other files, by the paths to them.
pub(super) const FILES: &str = "x-files";

/// A file, and its place in the bundled document.
#[derive(Clone)]
struct File {
    /// Absolute path, to recognize the file.
    path: PathBuf,
    /// Pointer in the bundled document.
    at: String,
}

/// Files that are put into one tree.
struct Bundle {
    /// Folder of the document.
    folder: PathBuf,
    /// The document, and the files that were read.
    files: Vec<File>,
    /// Content of files that were read last.
    found: Vec<Node>,
    /// Files that cannot be read.
    unread: Vec<PathBuf>,
}

/// Reads a document, with the files that it refers to, relative to its own folder.
///
/// References to files that cannot be read stay as they are, and are reported with the document's other mistakes.
/// References to other servers are never followed.
///
/// # Errors
///
/// Returns a message if the document itself cannot be read or parsed.
pub fn read_file(path: &Path) -> Result<Node, String> {
    read_files(path).map(|(root, _)| root)
}

/// Like [`read_file`], with the paths of the further files, including those that cannot be read.
pub(crate) fn read_files(path: &Path) -> Result<(Node, Vec<PathBuf>), String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut root = parsed(&text).map_err(|(position, error)| match position {
        Some((line, column)) => format!("{}:{line}:{column}: {error}", path.display()),
        None => format!("{}: {error}", path.display()),
    })?;
    let absolute = fs::canonicalize(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut bundle = Bundle {
        folder: absolute.parent().unwrap_or(Path::new("")).to_owned(),
        files: vec![File { path: absolute, at: String::new() }],
        found: Vec::new(),
        unread: Vec::new(),
    };
    let mut others = Vec::new();
    let mut todo = VecDeque::from([0]);
    while let Some(index) = todo.pop_front() {
        let own = bundle.files[index].clone();
        let node = if index == 0 { &mut root } else { &mut others[index - 1] };
        each_reference("", node, &mut |reference| {
            let (file, fragment) = reference.split_once('#').unwrap_or((reference, ""));
            let place = if file.is_empty() { Some(own.at.clone()) } else { bundle.place(file, &own) };
            if let Some(place) = place {
                // An anchor is none of the pointer's tokens.
                let mark = if fragment.is_empty() || fragment.starts_with('/') || place.is_empty() { "" } else { "#" };
                *reference = format!("#{place}{mark}{fragment}");
            }
        });
        for node in bundle.found.drain(..) {
            others.push(node);
            todo.push_back(others.len());
        }
    }
    let names: Vec<_> = bundle.files.iter().skip(1).map(|file| name_in(&file.at)).collect();
    let folder = path.parent().unwrap_or(Path::new(""));
    let further = names.iter().map(|name| folder.join(name)).chain(bundle.unread).collect();
    if !others.is_empty() {
        root = root.with(FILES, Node::Map(names.into_iter().zip(others).collect()));
    }
    Ok((root, further))
}

impl Bundle {
    /// Returns the place of a file in the bundled document, and reads it if it is new. `None` if it cannot be read.
    fn place(&mut self, file: &str, own: &File) -> Option<String> {
        if file.contains("://") {
            return None;
        }
        let path = own.path.parent()?.join(decode(file));
        let place = fs::canonicalize(&path).ok().and_then(|path| self.place_of(path));
        if place.is_none() && !self.unread.contains(&path) {
            self.unread.push(path);
        }
        place
    }

    fn place_of(&mut self, path: PathBuf) -> Option<String> {
        if let Some(known) = self.files.iter().find(|known| known.path == path) {
            return Some(known.at.clone());
        }
        let node = parse(&fs::read_to_string(&path).ok()?).ok()?;
        let name = path.strip_prefix(&self.folder).unwrap_or(&path).to_string_lossy().into_owned();
        let at = format!("/{FILES}/{}", escape(&name));
        self.files.push(File { path, at: at.clone() });
        self.found.push(node);
        Some(at)
    }
}

/// Returns the name of a file's member from its pointer.
fn name_in(at: &str) -> String {
    let token = at.rsplit('/').next().unwrap_or_default();
    token.replace("~1", "/").replace("~0", "~")
}

fn each_reference(parent: &str, node: &mut Node, change: &mut impl FnMut(&mut String)) {
    match node {
        Node::Map(members) => {
            for (name, value) in members {
                match value {
                    Node::Text(reference) if name == "$ref" => change(reference),
                    value if !is_data(parent, name) => each_reference(name, value, change),
                    _ => {}
                }
            }
        }
        Node::List(items) => {
            for item in items {
                each_reference("", item, change);
            }
        }
        Node::Null | Node::Bool(_) | Node::Number(_) | Node::Text(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_read_relative_to_each_other_and_once() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("types")).unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write(
            "api.yaml",
            "a: { $ref: './types/car.yaml#/Car' }\nb: { $ref: 'types/car.yaml' }\nc: { $ref: 'gone.yaml' }\n\
             responses: { default: { $ref: 'types/car.yaml#/Car' } }\nd: { default: { $ref: 'types/car.yaml' } }\n",
        );
        write(
            "types/car.yaml",
            "Car: { wheel: { $ref: 'wheel.json' }, top: { $ref: '../api.yaml#/a' }, own: { $ref: '#/Car' } }\n",
        );
        write("types/wheel.json", "{\"type\":\"string\"}");
        let (root, further) = read_files(&folder.path().join("api.yaml")).unwrap();
        let reference = |at: &str| root.at(at).and_then(Node::as_str).unwrap().to_owned();
        assert_eq!(reference("/a/$ref"), "#/x-files/types~1car.yaml/Car");
        assert_eq!(reference("/b/$ref"), "#/x-files/types~1car.yaml");
        assert_eq!(reference("/c/$ref"), "gone.yaml");
        // A response may be called `default`; a default is data.
        assert_eq!(reference("/responses/default/$ref"), "#/x-files/types~1car.yaml/Car");
        assert_eq!(reference("/d/default/$ref"), "types/car.yaml");
        assert_eq!(reference("/x-files/types~1car.yaml/Car/wheel/$ref"), "#/x-files/types~1wheel.json");
        assert_eq!(reference("/x-files/types~1car.yaml/Car/top/$ref"), "#/a");
        assert_eq!(reference("/x-files/types~1car.yaml/Car/own/$ref"), "#/x-files/types~1car.yaml/Car");
        assert_eq!(root.at("/x-files/types~1wheel.json/type"), Some(&"string".into()));
        let names = further.iter().map(|path| path.file_name().unwrap().to_str().unwrap());
        assert_eq!(names.collect::<Vec<_>>(), ["car.yaml", "wheel.json", "gone.yaml"]);
    }
}
