//! Formatting of lists and long strings in reports.

/// Formats names as `a`, `a and b` or `a, b and c`, each in backticks.
pub(super) fn list(names: &[&str]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    match &quoted[..] {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Returns the text, truncated to `most` characters with its length in bytes.
pub(super) fn shortened(text: &str, most: usize) -> String {
    beginning(text, most, str::to_owned)
}

/// Returns the text escaped and in quotes, truncated to `most` characters with its length in bytes.
pub(super) fn quoted(text: &str, most: usize) -> String {
    beginning(text, most, |text| format!("{text:?}"))
}

fn beginning(text: &str, most: usize, write: impl Fn(&str) -> String) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}… ({} bytes)", write(&text[..end]), text.len()),
        None => write(text),
    }
}
