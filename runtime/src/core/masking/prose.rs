//! Masking of messages in prose, such as those in the bodies of errors.

use std::ops::Range;

use super::values::looks_secret;
use super::{MASK, is_secret_name, masked};

/// Returns a message with the secrets masked that `masked` finds, and also words that look like secrets and words
/// `name=value` with the name of a secret.
pub fn masked_prose(text: &str) -> String {
    let text = masked(text);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for range in words(&text).filter_map(|word| secret_in(&text, word)) {
        out.push_str(&text[at..range.start]);
        out.push_str(MASK);
        at = range.end;
    }
    out + &text[at..]
}

/// Returns the words of a text: the ranges between white space, quotes and brackets.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_end = |char: char| char.is_whitespace() || "\"'`,;()[]{}<>".contains(char);
    let mut at = 0;
    text.split_inclusive(is_end).map(move |piece| {
        let start = at;
        at += piece.len();
        start..start + piece.trim_end_matches(is_end).len()
    })
}

/// Returns the range of the secret in a word, if there is one.
fn secret_in(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let trimmed = text[word.clone()].trim_end_matches(['.', ':', '!', '?']);
    let end = word.start + trimmed.len();
    if let Some((name, value)) = trimmed.split_once('=')
        && !value.is_empty()
        && (is_secret_name(name) || looks_secret(value))
    {
        return Some(end - value.len()..end);
    }
    looks_secret(trimmed).then_some(word.start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_in_prose_are_masked_and_words_are_not() {
        for (text, shown) in [
            ("title: This field is required.", "title: This field is required."),
            ("password: is too short; token_type=bearer", "password: is too short; token_type=bearer"),
            ("token ghp_abcdefghijklmnop0123 expired.", "token *** expired."),
            ("invalid client_secret=hunter2, try again", "invalid client_secret=***, try again"),
            ("see https://me:pw@host/?api_key=1", "see https://me:***@host/?api_key=***"),
            (r#"bad {"password":"x y"}"#, r#"bad {"password":"***"}"#),
            ("`eyJhbGciOiJIUzI1NiJ9.e30.abc` is not valid", "`***` is not valid"),
            ("", ""),
            ("größer=ä", "größer=ä"),
        ] {
            assert_eq!(masked_prose(text), shown);
        }
    }
}
