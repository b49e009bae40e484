//! The nesting of a YAML file, which is limited, since its parser takes quadratic time for nested brackets.

/// A recording has fewer levels.
const LIMIT: usize = 100;

/// Returns `true` if brackets are nested too deep. Those in strings do not count.
pub(super) fn is_too_deep(yaml: &str) -> bool {
    let (mut depth, mut quote, mut block) = (0_usize, None, None);
    for line in yaml.lines() {
        let text = line.trim_start_matches(' ');
        let indent = line.len() - text.len();
        // The lines of a block string are indented more than its key.
        if block.is_some_and(|key| text.is_empty() || indent > key) {
            continue;
        }
        block = None;
        // Whether a value may begin here. Elsewhere, brackets and quotes are a part of a string without quotes.
        let (mut begins, mut before) = (true, ' ');
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            match (quote, letter) {
                (Some('"'), '\\') => drop(letters.next()),
                // Two single quotes are one, and so are the end of a string and the beginning of the next.
                (Some(end), _) if letter == end => quote = None,
                (Some(_), _) | (None, ' ') => {}
                (None, '\'' | '"') if begins || before == '\'' => quote = Some(letter),
                (None, '#') if before == ' ' => break,
                (None, '[' | '{') if begins || depth > 0 => {
                    depth += 1;
                    begins = true;
                }
                (None, ']' | '}') => depth = depth.saturating_sub(1),
                (None, '|' | '>') if begins && depth == 0 => {
                    block = Some(indent);
                    break;
                }
                (None, _) => {
                    let ends_word = letters.peek().is_none_or(|&next| next == ' ');
                    let is_item = begins && matches!(letter, '-' | '?') && ends_word;
                    begins = is_item || letter == ':' && (ends_word || depth > 0) || letter == ',' && depth > 0;
                }
            }
            before = letter;
            if depth > LIMIT {
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_strings_do_not_count() {
        let deep = "[".repeat(LIMIT + 1);
        for text in ["a: 'DEEP'", "a: \"\\\"DEEP\"", "- a: |-\n    DEEP\n", "a: b DEEP", "# DEEP", "- 'it''s DEEP'"] {
            assert!(!is_too_deep(&text.replace("DEEP", &deep)), "{text}");
        }
        for text in ["DEEP", "a: DEEP", "- DEEP", "a: {b: DEEP", "a: |\n  b\nc: DEEP", "a: 'b'\nc: DEEP"] {
            assert!(is_too_deep(&text.replace("DEEP", &deep)), "{text}");
        }
    }
}
