//! The features of a crate: one for each group of operations.

use std::fmt::Write as _;

use crate::import::{FirstCall, Group};

/// Crates with at most so many operations have all of them by default.
const SMALL: usize = 120;
/// Crates with more have groups with about so many operations by default.
const USUAL: usize = 60;

/// First and last line of what a run replaces.
pub(super) const BEGIN: &str = "# The groups of operations, updated by `fingerpost-openapi new`.";
pub(super) const END: &str = "# End of the groups of operations.";

/// The features.
pub(super) struct Features {
    /// The features that are on by default.
    pub(super) default: Vec<String>,
    /// Lines from [`BEGIN`] to [`END`].
    pub(super) lines: String,
    /// There are groups that are not on by default.
    pub(super) is_part: bool,
}

impl Features {
    pub(super) fn of(groups: &[Group], call: Option<&FirstCall>) -> Self {
        let gated: Vec<_> = groups.iter().filter(|group| !group.always).collect();
        let is_part = groups.iter().map(|group| group.operations).sum::<usize>() > SMALL;
        let default = if is_part { usual(&gated, call) } else { vec!["full".to_owned()] };
        let names: Vec<_> = gated.iter().map(|group| format!("\"{}\"", group.name)).collect();
        let mut lines = format!("{BEGIN}\nfull = [{}]\n", names.join(", "));
        for group in &gated {
            let _ = writeln!(lines, "{} = []", group.name);
        }
        lines.push_str(END);
        Self { default, lines, is_part }
    }
}

/// Returns the group of the first call, and the smallest others.
fn usual(groups: &[&Group], call: Option<&FirstCall>) -> Vec<String> {
    let mut ordered = groups.to_vec();
    ordered.sort_by_key(|group| (call.is_none_or(|call| call.module != group.name), group.operations));
    let mut count = 0;
    let chosen = ordered.into_iter().enumerate().take_while(|(index, group)| {
        count += group.operations;
        *index == 0 || count <= USUAL
    });
    let mut names: Vec<_> = chosen.map(|(_, group)| group.name.clone()).collect();
    names.sort();
    names
}
