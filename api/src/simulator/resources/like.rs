//! Wildcards of search parameters.

/// SQL's LIKE: `%` matches any text, `_` any character. Linear, apart from backtracking to the last `%`.
pub(super) fn like(text: &str, pattern: &str) -> bool {
    let (text, pattern): (Vec<char>, Vec<char>) = (text.chars().collect(), pattern.chars().collect());
    let (mut at, mut against) = (0, 0);
    let mut last_percent = None;
    while at < text.len() {
        match pattern.get(against) {
            Some('%') => {
                last_percent = Some((against, at));
                against += 1;
            }
            Some(c) if *c == '_' || *c == text[at] => {
                at += 1;
                against += 1;
            }
            _ => {
                let Some((percent, taken)) = last_percent else { return false };
                last_percent = Some((percent, taken + 1));
                at = taken + 1;
                against = percent + 1;
            }
        }
    }
    pattern[against..].iter().all(|c| *c == '%')
}

#[cfg(test)]
mod tests {
    use super::like;

    #[test]
    fn percent_is_any_text_and_underscore_any_character() {
        for (text, pattern, matches) in [
            ("danger", "dan%", true),
            ("danzig", "dan%", true),
            ("david", "dan%", false),
            ("damage", "d_m%", true),
            ("dump", "d_m%", true),
            ("umsätze", "ums_tze", true),
            ("a", "", false),
            ("", "%%", true),
            ("abcabd", "%ab_", true),
            ("abcabd", "%abc", false),
            ("sales overview", "%over%", true),
        ] {
            assert_eq!(like(text, pattern), matches, "{text} like {pattern}");
        }
    }
}
