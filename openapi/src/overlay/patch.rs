//! Corrections of a document before it is read.

use super::{Fix, Overlay};
use crate::node::Node;
use crate::note::Notes;

impl Overlay {
    /// Applies the corrections with a pointer into the document.
    pub(crate) fn patch(&self, root: &mut Node, notes: &mut Notes) {
        for (index, fix) in self.fix.iter().enumerate() {
            if let Some(at) = &fix.at {
                match patch(root, at, fix) {
                    Ok(true) => {}
                    Ok(false) => notes.note(fix.place(index), "the document is correct now; remove the entry"),
                    Err(error) => notes.error(fix.place(index), error),
                }
            }
        }
    }
}

/// Applies a correction. Returns true if it changed anything.
fn patch(root: &mut Node, at: &str, fix: &Fix) -> Result<bool, String> {
    let nothing = || format!("there is no value at `{at}` in the document");
    match (&fix.set, fix.remove) {
        (Some(value), false) => {
            if let Some(there) = root.at_mut(at) {
                return Ok(std::mem::replace(there, value.clone()) != *value);
            }
            let (parent, name) = at.rsplit_once('/').ok_or_else(nothing)?;
            match root.at_mut(parent).ok_or_else(nothing)? {
                Node::Map(members) => members.push((unescape(name), value.clone())),
                Node::List(items) if name == "-" => items.push(value.clone()),
                _ => return Err(nothing()),
            }
            Ok(true)
        }
        (None, true) => {
            root.at(at).ok_or_else(nothing)?;
            let (parent, name) = at.rsplit_once('/').ok_or_else(nothing)?;
            match (root.at_mut(parent).ok_or_else(nothing)?, name.parse::<usize>()) {
                (Node::Map(members), _) => members.retain(|(key, _)| *key != unescape(name)),
                (Node::List(items), Ok(index)) => {
                    items.remove(index);
                }
                _ => return Err(nothing()),
            }
            Ok(true)
        }
        _ => Err("expected either `set = …` or `remove = true` beside `at`".to_owned()),
    }
}

fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}
