//! Lines of the document's files.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use saphyr_parser::{Event, Parser};

use super::Reading;
use super::files::FILES;
use crate::node::escape;
use crate::note::{Note, Notes, Position};

/// Finds the lines that notes are about.
///
/// The files are read again, and only if there are notes: documents are parsed without positions otherwise, which
/// takes half of the time.
#[derive(Clone, Debug)]
pub struct Locator {
    path: PathBuf,
    pointers: HashMap<String, String>,
}

impl Reading {
    /// Creates a locator for a document that was read from this file with [`read_file`](crate::read_file).
    pub fn locator(&self, path: &Path) -> Locator {
        Locator { path: path.to_owned(), pointers: self.pointers.clone() }
    }
}

impl Locator {
    /// Adds file and line to notes on the document. A pointer that the file does not have, such as one of a correction
    /// or of Swagger's body, has the line of the innermost part around it.
    pub fn locate(&self, notes: &mut Notes) {
        let mut wanted: HashMap<PathBuf, HashSet<String>> = HashMap::new();
        for (file, pointer) in notes.all().filter_map(|note| self.file_of(note)) {
            let all = wanted.entry(file).or_default();
            let mut pointer = pointer.as_str();
            while all.insert(pointer.to_owned()) {
                let Some((outer, _)) = pointer.rsplit_once('/') else { break };
                pointer = outer;
            }
        }
        let lines: HashMap<_, _> = wanted
            .iter()
            .filter_map(|(file, wanted)| Some((file, lines(&fs::read_to_string(file).ok()?, wanted))))
            .collect();
        notes.change(|note| {
            let Some((file, pointer)) = self.file_of(&note) else { return note };
            let Some(lines) = lines.get(&file) else { return note };
            let mut at = pointer.as_str();
            let line = loop {
                match (lines.get(at), at.rsplit_once('/')) {
                    // The message is about the last member of a name.
                    (Some((_, last)), _) if note.message.starts_with("duplicate member") => break *last,
                    (Some((first, _)), _) => break *first,
                    (None, Some((outer, _))) => at = outer,
                    (None, None) => break 1,
                }
            };
            let at = if note.at.starts_with(&format!("/{FILES}/")) { pointer.clone() } else { note.at };
            Note { at, position: Some(Position { file: file.display().to_string(), line }), ..note }
        });
    }

    /// Returns the file that a note is about, and the pointer in it.
    fn file_of(&self, note: &Note) -> Option<(PathBuf, String)> {
        let pointer = if note.at.is_empty() || note.at.starts_with('/') {
            &note.at
        } else {
            // `operation book, parameter id`; ids can have commas.
            let whole = self.pointers.get(&note.at);
            whole.or_else(|| self.pointers.get(note.at.rsplit_once(", ")?.0))?
        };
        let Some(rest) = pointer.strip_prefix(&format!("/{FILES}/")) else {
            return Some((self.path.clone(), pointer.clone()));
        };
        let (file, inner) =
            rest.split_once('/').map_or((rest, String::new()), |(file, rest)| (file, format!("/{rest}")));
        let file = file.replace("~1", "/").replace("~0", "~");
        Some((self.path.parent().unwrap_or(Path::new("")).join(file), inner))
    }
}

/// The first and the last line of each pointer: members can have one name.
type Lines = HashMap<String, (usize, usize)>;

/// Returns the lines of the wanted pointers, which include all parts around them.
fn lines(text: &str, wanted: &HashSet<String>) -> Lines {
    let mut found = Found { wanted, lines: Lines::new() };
    found.add(Some(""), 1);
    if text.trim_start().starts_with('{') {
        let mut json = Json { text, at: 0, line: 1 };
        let _ = json.value(Some(""), &mut found);
    } else {
        yaml(text, &mut found);
    }
    found.lines
}

struct Found<'w> {
    wanted: &'w HashSet<String>,
    lines: Lines,
}

impl Found<'_> {
    fn add(&mut self, pointer: Option<&str>, line: usize) {
        if let Some(pointer) = pointer {
            self.lines.entry(pointer.to_owned()).or_insert((line, line)).1 = line;
        }
    }

    /// Returns the pointer of a member or an item, if it is wanted.
    fn inner(&self, outer: Option<&str>, name: &str) -> Option<String> {
        let pointer = format!("{}/{}", outer?, escape(name));
        self.wanted.contains(&pointer).then_some(pointer)
    }
}

/// A scanner of JSON that was parsed before; it gives up where it finds something else.
struct Json<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Json<'_> {
    fn peek(&mut self) -> Option<u8> {
        loop {
            let byte = *self.text.as_bytes().get(self.at)?;
            match byte {
                b'\n' => self.line += 1,
                b' ' | b'\t' | b'\r' | b',' | b':' => {}
                _ => return Some(byte),
            }
            self.at += 1;
        }
    }

    fn value(&mut self, pointer: Option<&str>, found: &mut Found<'_>) -> Option<()> {
        match self.peek()? {
            b'{' => {
                self.at += 1;
                while self.peek()? != b'}' {
                    let line = self.line;
                    let name: String = serde_json::from_str(self.string()?).ok()?;
                    let inner = found.inner(pointer, &name);
                    found.add(inner.as_deref(), line);
                    self.value(inner.as_deref(), found)?;
                }
                self.at += 1;
            }
            b'[' => {
                self.at += 1;
                let mut index = 0;
                while self.peek()? != b']' {
                    let inner = found.inner(pointer, &index.to_string());
                    found.add(inner.as_deref(), self.line);
                    self.value(inner.as_deref(), found)?;
                    index += 1;
                }
                self.at += 1;
            }
            b'"' => {
                self.string()?;
            }
            _ => {
                let rest = &self.text[self.at..];
                self.at += rest.find([',', '}', ']', '\n', ' ', '\t', '\r']).unwrap_or(rest.len()).max(1);
            }
        }
        Some(())
    }

    /// Returns the string here, with its quotes.
    fn string(&mut self) -> Option<&str> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        self.at += 1;
        loop {
            match bytes.get(self.at)? {
                b'\\' => self.at += 2,
                b'"' => break,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        self.text.get(start..self.at)
    }
}

/// A map or a list of YAML that is open.
struct Frame {
    pointer: Option<String>,
    /// Number of items, in a list.
    items: Option<usize>,
    /// Set in a map after the name of a member, whose value comes next.
    is_named: bool,
    /// Pointer of this member.
    member: Option<String>,
}

fn yaml(text: &str, found: &mut Found<'_>) {
    let mut frames: Vec<Frame> = Vec::new();
    for event in Parser::new_from_str(text) {
        // The document was parsed before, by another parser: what this one refuses has the line of its outer part.
        let Ok((event, span)) = event else { return };
        let line = span.start.line();
        let is_open = match &event {
            Event::MappingStart(..) | Event::SequenceStart(..) => true,
            Event::Scalar(..) | Event::Alias(_) => false,
            Event::MappingEnd | Event::SequenceEnd => {
                frames.pop();
                continue;
            }
            _ => continue,
        };
        let pointer = match frames.last_mut() {
            None => Some(String::new()),
            Some(Frame { pointer, items: Some(items), .. }) => {
                let inner = found.inner(pointer.as_deref(), &items.to_string());
                *items += 1;
                found.add(inner.as_deref(), line);
                inner
            }
            Some(Frame { is_named: is_named @ true, member, .. }) => {
                *is_named = false;
                member.take()
            }
            Some(Frame { pointer, is_named, member, .. }) => {
                let name = if let Event::Scalar(name, ..) = &event { Some(name) } else { None };
                let inner = name.and_then(|name| found.inner(pointer.as_deref(), name));
                found.add(inner.as_deref(), line);
                (*is_named, *member) = (true, inner);
                None
            }
        };
        if is_open {
            let items = matches!(event, Event::SequenceStart(..)).then_some(0);
            frames.push(Frame { pointer, items, is_named: false, member: None });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str, pointers: &[&str]) -> Vec<Option<(usize, usize)>> {
        let wanted = pointers
            .iter()
            .flat_map(|pointer| {
                pointer.match_indices('/').map(|(at, _)| pointer[..at].to_owned()).chain([(*pointer).to_owned()])
            })
            .collect();
        let lines = lines(text, &wanted);
        pointers.iter().map(|pointer| lines.get(*pointer).copied()).collect()
    }

    #[test]
    fn lines_of_yaml_and_json() {
        let yaml =
            "# c\na:\n  b/c: [1,\n    2]\n  200: &x\n    - d: |\n        text\n\n      e: x\nf: *x\nf: { g: 1 }\n";
        let one = |line| Some((line, line));
        assert_eq!(
            all(yaml, &["", "/a", "/a/b~1c/1", "/a/200/0/e", "/f", "/f/0/d", "/a/x"]),
            [one(1), one(2), one(4), one(9), Some((10, 11)), None, None]
        );
        let json =
            "{\n \"a\": {\"b/c\": [1,\n  {\"\\u0064\": \"x\\\"}\"}],\n  \"e\":\n   null},\n \"f\": -1.5,\n \"f\": []}";
        assert_eq!(
            all(json, &["/a/b~1c/0", "/a/b~1c/1/d", "/a/e", "/f", "/f/0"]),
            [one(2), one(3), one(4), Some((6, 7)), None]
        );
    }
}
