//! Types in types in types: the compiler follows them to the end when it checks a drop, or that a value is `Send`.

use std::collections::HashMap;

use super::items::Items;
use crate::facts::Facts;

/// The compiler's own limit.
const DEFAULT: usize = 128;

/// Steps of the compiler for one type: the field's `Option`, `Box`, its pointer, and the type itself.
const STEPS: usize = 4;

/// Steps for what is around the types: the future of a call, its response.
const AROUND: usize = 16;

/// Returns the value of `#![recursion_limit]` that a crate needs to use the types, if it is more than the default.
///
/// Nothing in the code can shorten the way: whatever owns a value of another type has that type in its drop check.
pub(super) fn recursion_limit(facts: &Facts, items: &Items) -> Option<usize> {
    let mut indices: HashMap<&str, usize> = HashMap::new();
    for (name, _) in items.all().map(|(key, _)| key) {
        let next = indices.len();
        indices.entry(name).or_insert(next);
    }
    let mut inner = vec![Vec::new(); indices.len()];
    for (name, index) in &indices {
        let kinds = facts.types.get(*name).map(|ty| ty.kinds()).unwrap_or_default();
        let targets = kinds.into_iter().filter_map(|kind| facts.resolve(kind).name());
        inner[*index] = targets.filter_map(|target| indices.get(target).copied()).collect();
    }
    // Most documents have no long way, and need no search.
    if STEPS * inner.len() + AROUND <= DEFAULT {
        return None;
    }
    let depth = (0..inner.len()).map(|start| depth(&inner, start)).max().unwrap_or_default();
    let steps = STEPS * depth + AROUND;
    (steps > DEFAULT).then(|| (steps * 2).next_power_of_two())
}

/// Returns the number of types on the longest way that the compiler takes from one: it visits each type once, the last
/// one of a type's fields first.
fn depth(inner: &[Vec<usize>], start: usize) -> usize {
    let mut is_seen = vec![false; inner.len()];
    is_seen[start] = true;
    let (mut todo, mut deepest) = (vec![(start, 1)], 1);
    while let Some((at, depth)) = todo.pop() {
        deepest = deepest.max(depth);
        for target in &inner[at] {
            if !std::mem::replace(&mut is_seen[*target], true) {
                todo.push((*target, depth + 1));
            }
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use crate::facts::Facts;
    use crate::import::{Sources, import};

    /// Returns the limit for a ring of types, each of which refers to the next one.
    fn limit(ring: usize) -> Option<usize> {
        let types: Vec<_> =
            (0..ring).map(|index| format!("\"T{index}\": {{\"next\":\"ref<T{}>\"}}", (index + 1) % ring)).collect();
        let table = format!(
            "{{\"title\":\"Ring\",\"operations\":{{\"get\":{{\"call\":\"GET /\",\"ok\":{{\"200\":\"ref<T0>\"}}}}}},\
             \"types\":{{{}}}}}",
            types.join(",")
        );
        let imported = import(&Sources { facts: Facts::from_json(&table).unwrap(), ..Sources::default() });
        let told = imported.notes.all().any(|note| note.message.contains("#![recursion_limit = \""));
        assert_eq!(told, imported.recursion_limit.is_some());
        imported.recursion_limit
    }

    #[test]
    fn types_that_are_nested_deeply_need_a_recursion_limit() {
        assert_eq!([3, 28, 29, 90].map(limit), [None, None, Some(512), Some(1024)]);
    }
}
