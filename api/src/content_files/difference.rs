//! Differences between two values.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

use super::canonical::{self, Object, text};
use super::files::FolderFile;

/// A difference of one property between two values.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// The property, such as `tile "Revenue".query.limit`.
    pub path: String,
    /// The value of the first; `None` if it has none.
    pub left: Option<Value>,
    /// The value of the second; `None` if it has none.
    pub right: Option<Value>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |value: &Option<Value>| value.as_ref().map_or_else(|| "nothing".to_owned(), short);
        write!(f, "{}: {} -> {}", self.path, side(&self.left), side(&self.right))
    }
}

/// Returns a value in one line of limited length.
fn short(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() <= 80 { text } else { text.chars().take(79).chain(['…']).collect() }
}

/// Returns the differences between two objects, and between the objects in them.
pub(super) fn objects(path: &str, left: &Object, right: &Object) -> Vec<Difference> {
    let mut names: Vec<_> = left.keys().chain(right.keys().filter(|name| !left.contains_key(*name))).collect();
    names.sort();
    let mut found = Vec::new();
    for name in names {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        match (left.get(name), right.get(name)) {
            (Some(one), Some(other)) if one == other => {}
            (Some(Value::Object(one)), Some(Value::Object(other))) => found.extend(objects(&path, one, other)),
            (left, right) => found.push(Difference { path, left: left.cloned(), right: right.cloned() }),
        }
    }
    found
}

/// Lists of parts, which are compared part by part.
pub(super) const PARTS: [&str; 3] = ["dashboard_elements", "dashboard_filters", "dashboard_layouts"];

/// Returns an object without some properties.
pub(super) fn without(object: &Object, names: &[&str]) -> Object {
    object
        .iter()
        .filter(|(name, _)| !names.contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

pub(super) fn dashboards(left: &Object, right: &Object) -> Vec<Difference> {
    let mut found = objects("", &without(left, &PARTS), &without(right, &PARTS));
    let parts = |of: &str| (canonical::objects(left, of), canonical::objects(right, of));

    let (ours, theirs) = parts("dashboard_filters");
    let same = |one: &Object, other: &Object| text(one, "name") == text(other, "name");
    let pairs = ours.iter().map(|filter| theirs.iter().position(|other| same(filter, other))).collect::<Vec<_>>();
    compare("filter", "name", &ours, &theirs, &pairs, &mut found);

    let (ours, theirs) = parts("dashboard_elements");
    let pairs = match_tiles(&ours, &theirs);
    compare("tile", "title", &ours, &theirs, &pairs, &mut found);

    let (left_layouts, right_layouts) = parts("dashboard_layouts");
    for index in 0..left_layouts.len().max(right_layouts.len()) {
        let path = format!("layout {}", index + 1);
        match (left_layouts.get(index), right_layouts.get(index)) {
            (Some(one), Some(other)) => {
                let name = ["dashboard_layout_components"];
                found.extend(objects(&path, &without(one, &name), &without(other, &name)));
                for (tile, pair) in pairs.iter().enumerate() {
                    let Some(other_tile) = pair else { continue };
                    let path = format!("{path}, position of tile {}", quoted(ours[tile], "title"));
                    let (one, other) = (position(one, tile), position(other, *other_tile));
                    found.extend(objects(&path, &one, &other));
                }
            }
            (one, other) => {
                let value = |layout: Option<&&Object>| layout.map(|layout| Value::Object((*layout).clone()));
                found.push(Difference { path, left: value(one), right: value(other) });
            }
        }
    }
    found
}

/// Returns the position of a tile in a layout, empty if it has none.
pub(super) fn position(layout: &Object, tile: usize) -> Object {
    let key = canonical::key(tile);
    let components = canonical::objects(layout, "dashboard_layout_components");
    let own = components.into_iter().find(|component| text(component, "dashboard_element_id") == key);
    own.map(|component| without(component, &["dashboard_element_id"])).unwrap_or_default()
}

/// Returns, for each tile of one dashboard, the index of the same tile in another: first equal tiles, then those of the
/// same title and type, each used once.
pub(super) fn match_tiles(ours: &[&Object], theirs: &[&Object]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; ours.len()];
    let equal = |one: &Object, other: &Object| without(one, &["id"]) == without(other, &["id"]);
    let alike = |one: &Object, other: &Object| {
        ["title", "type", "title_text"].iter().all(|name| text(one, name) == text(other, name))
    };
    let rules: [fn(&Object, &Object) -> bool; 2] = [equal, alike];
    for rule in rules {
        for (index, tile) in ours.iter().enumerate() {
            if pairs[index].is_none() {
                let free = |other: &usize| !pairs.contains(&Some(*other));
                pairs[index] = (0..theirs.len()).filter(free).find(|other| rule(tile, theirs[*other]));
            }
        }
    }
    pairs
}

fn compare(
    noun: &str,
    name: &str,
    ours: &[&Object],
    theirs: &[&Object],
    pairs: &[Option<usize>],
    found: &mut Vec<Difference>,
) {
    let value = |object: &Object| Some(Value::Object(without(object, &["id"])));
    for (part, pair) in ours.iter().zip(pairs) {
        let path = format!("{noun} {}", quoted(part, name));
        match pair {
            Some(other) => found.extend(objects(&path, &without(part, &["id"]), &without(theirs[*other], &["id"]))),
            None => found.push(Difference { path, left: value(part), right: None }),
        }
    }
    for (index, part) in theirs.iter().enumerate() {
        if !pairs.contains(&Some(index)) {
            found.push(Difference { path: format!("{noun} {}", quoted(part, name)), left: None, right: value(part) });
        }
    }
}

/// Returns the name of a part in quotes; of a tile without title, its text or position.
pub(super) fn quoted(part: &Object, name: &str) -> String {
    let names = [name, "title_text", "id"].map(|name| text(part, name));
    format!("{:?}", names.into_iter().find(|name| !name.is_empty()).unwrap_or_default())
}

pub(super) fn folders(path: &str, left: &FolderFile, right: &FolderFile, found: &mut Vec<Difference>) {
    let prefix = |kind: &str, name: &str| format!("{path}{kind} {name:?}");
    let mut side =
        |path: String, left: Option<Value>, right: Option<Value>| found.push(Difference { path, left, right });
    let mut inner = Vec::new();
    for one in &left.dashboards {
        let path = prefix("dashboard", one.title());
        match right.dashboards.iter().find(|other| other.title() == one.title()) {
            Some(other) => inner.extend(below(&path, one.diff(other))),
            None => side(path, Some(one.json.clone().into()), None),
        }
    }
    for other in right.dashboards.iter().filter(|one| !left.dashboards.iter().any(|own| own.title() == one.title())) {
        side(prefix("dashboard", other.title()), None, Some(other.json.clone().into()));
    }
    for one in &left.looks {
        let path = prefix("look", one.title());
        match right.looks.iter().find(|other| other.title() == one.title()) {
            Some(other) => inner.extend(below(&path, one.diff(other))),
            None => side(path, Some(one.json.clone().into()), None),
        }
    }
    for other in right.looks.iter().filter(|one| !left.looks.iter().any(|own| own.title() == one.title())) {
        side(prefix("look", other.title()), None, Some(other.json.clone().into()));
    }
    let named = |all: &[FolderFile], name: &str| all.iter().position(|folder| folder.name == name);
    let empty = FolderFile::default();
    for one in &left.folders {
        let other = named(&right.folders, &one.name).map_or(&empty, |index| &right.folders[index]);
        if other.name != one.name {
            side(prefix("folder", &one.name), Some(one.name.clone().into()), None);
        }
        folders(&format!("{path}{}/", one.name), one, other, &mut inner);
    }
    for other in right.folders.iter().filter(|other| named(&left.folders, &other.name).is_none()) {
        side(prefix("folder", &other.name), None, Some(other.name.clone().into()));
        folders(&format!("{path}{}/", other.name), &empty, other, &mut inner);
    }
    found.append(&mut inner);
}

fn below(path: &str, differences: Vec<Difference>) -> impl Iterator<Item = Difference> {
    differences
        .into_iter()
        .map(move |difference| Difference { path: format!("{path}: {}", difference.path), ..difference })
}
