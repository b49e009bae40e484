//! Words for reports.

/// `a`, `a and b`, `a, b and c`, each in backticks.
pub(super) fn list(names: &[&str]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    match &quoted[..] {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// `once`, `twice`, `3 times`.
pub(super) fn times(count: usize) -> String {
    match count {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{count} times"),
    }
}

/// Returns the text, or its first `most` characters and its length in bytes if it is longer.
pub(super) fn shortened(text: &str, most: usize) -> String {
    beginning(text, most, str::to_owned)
}

/// Returns the text in quotes and on one line, or the first `most` characters of it and its length in bytes.
pub(super) fn quoted(text: &str, most: usize) -> String {
    beginning(text, most, |text| format!("{text:?}"))
}

fn beginning(text: &str, most: usize, write: impl Fn(&str) -> String) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}… ({} bytes)", write(&text[..end]), text.len()),
        None => write(text),
    }
}
