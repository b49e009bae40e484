//! Corrections of the document's text.

use super::{Fix, Overlay};
use crate::node::Node;
use crate::note::Notes;

impl Overlay {
    /// Makes the corrections that name a place of the document.
    pub(crate) fn patch(&self, root: &mut Node, notes: &mut Notes) {
        for (index, fix) in self.fix.iter().enumerate() {
            if let Some(at) = &fix.at {
                match patch(root, at, fix) {
                    Ok(true) => {}
                    Ok(false) => notes.note(fix.place(index), "the document says so by itself now; the entry can go"),
                    Err(error) => notes.error(fix.place(index), error),
                }
            }
        }
    }
}

/// Whether anything was changed.
fn patch(root: &mut Node, at: &str, fix: &Fix) -> Result<bool, String> {
    let nothing = || format!("there is nothing at `{at}` in the document");
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
        _ => Err("a correction by place has either `set = …` or `remove = true`".to_owned()),
    }
}

fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}
