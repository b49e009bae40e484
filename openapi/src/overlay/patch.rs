//! Corrections of a document before it is read.

use super::{Fix, Overlay};
use crate::node::Node;
use crate::note::Notes;

impl Overlay {
    /// Applies the corrections with a pointer into the document. Returns the pointers of removed items of lists, in the
    /// order of their removal: the items after them have other pointers now.
    pub(crate) fn patch(&self, root: &mut Node, notes: &mut Notes) -> Vec<String> {
        let mut removed = Vec::new();
        for (index, fix) in self.fix.iter().enumerate() {
            if let Some(at) = &fix.at {
                match patch(root, at, fix) {
                    Ok(true) if fix.remove => removed.push(at.clone()),
                    Ok(true) => {}
                    Ok(false) => notes.note(fix.place(index), "the document is correct now; remove the entry"),
                    Err(error) => notes.error(fix.place(index), error),
                }
            }
        }
        removed
    }
}

/// Returns the pointer before items of lists were removed.
pub(crate) fn before(at: &str, removed: &[String]) -> String {
    removed.iter().rev().fold(at.to_owned(), |at, removed| {
        let Some((list, index)) = removed.rsplit_once('/') else { return at };
        let Ok(index) = index.parse::<usize>() else { return at };
        let Some(rest) = at.strip_prefix(list).and_then(|rest| rest.strip_prefix('/')) else { return at };
        let (own, inner) = rest.split_once('/').map_or((rest, None), |(own, inner)| (own, Some(inner)));
        match own.parse::<usize>() {
            Ok(own) if own >= index => {
                let inner = inner.map_or_else(String::new, |inner| format!("/{inner}"));
                format!("{list}/{}{inner}", own + 1)
            }
            _ => at,
        }
    })
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
