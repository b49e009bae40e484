//! The name that was probably meant.

/// Returns the candidate that is most similar to a name, if one is: at most one edit, and one more for every four
/// characters of the name.
pub(super) fn nearest(name: &str, candidates: &[&'static str]) -> Option<&'static str> {
    let allowed = 1 + name.chars().count() / 4;
    let distances = candidates.iter().map(|candidate| (distance(name, candidate), *candidate));
    distances.filter(|(distance, _)| *distance <= allowed).min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// Returns the number of edits between two words without regard to case: insertions, deletions, substitutions, and
/// swaps of neighbours.
fn distance(one: &str, other: &str) -> usize {
    let letters = |word: &str| word.chars().flat_map(char::to_lowercase).collect::<Vec<_>>();
    let (one, other) = (letters(one), letters(other));
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, facing) in other.iter().enumerate() {
            let mut edits =
                (last[column] + usize::from(letter != facing)).min(last[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && one[row - 1] == *facing && other[column - 1] == *letter {
                let swapped: &Vec<usize> = &before;
                edits = edits.min(swapped[column - 1] + 1);
            }
            current.push(edits);
        }
        before = std::mem::replace(&mut last, current);
    }
    last[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_has_a_nearest_one() {
        let names = ["first_name", "last_name", "locale"];
        assert_eq!(nearest("frist_name", &names), Some("first_name"));
        assert_eq!(nearest("lastName", &names), Some("last_name"));
        assert_eq!(nearest("Locale", &names), Some("locale"));
        assert_eq!(nearest("canary", &names), None);
        assert_eq!(nearest("", &[]), None);
        assert_eq!(distance("frist", "first"), 1);
        assert_eq!(distance("", "abc"), 3);
    }
}
