//! Examples and limits of values, in short sentences.

use crate::node::Node;

/// Longest example in a line.
const LONGEST: usize = 60;

/// Most lines of an example in a block.
const MOST: usize = 10;

fn example(node: &Node) -> Option<&Node> {
    if let Some(example) = node.get("example") {
        return Some(example);
    }
    match node.get("examples")? {
        Node::List(examples) => examples.first(),
        examples => examples.members().first()?.1.get("value"),
    }
}

/// Returns the example of a node as a sentence, if it is short.
pub(super) fn line(node: &Node) -> Option<String> {
    code(example(node)?).map(|code| format!("Example: {code}."))
}

/// Returns the example of a node as a paragraph with a block of JSON, if it is small.
pub(super) fn block(node: &Node) -> Option<String> {
    let example = example(node)?;
    if !matches!(example, Node::Map(_) | Node::List(_)) {
        return line(node);
    }
    let json = serde_json::to_string_pretty(example).ok()?;
    let is_small = json.lines().count() <= MOST && json.lines().all(|line| line.chars().count() <= 100);
    is_small.then(|| format!("Example:\n\n```json\n{json}\n```"))
}

/// Returns a value as code.
fn code(value: &Node) -> Option<String> {
    let text = match value {
        Node::Text(text) => text.trim().to_owned(),
        Node::Map(members) if members.is_empty() => return None,
        Node::List(items) if items.is_empty() => return None,
        Node::Null => return None,
        value => serde_json::to_string(value).ok()?,
    };
    let is_plain = !text.contains(|next: char| next == '`' || next == '\\' || next.is_control() || next > '\u{2000}');
    (!text.is_empty() && text.chars().count() <= LONGEST && is_plain).then(|| format!("`{text}`"))
}

/// Returns the limits of a schema, and its default.
pub(super) fn limits(schema: &Node) -> Vec<String> {
    let number = |name: &str| match schema.get(name) {
        Some(Node::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let mut limits = Vec::new();
    let range = [
        ("At least", "minimum", ""),
        ("At most", "maximum", ""),
        ("More than", "exclusiveMinimum", ""),
        ("Less than", "exclusiveMaximum", ""),
        ("At least", "minLength", " characters"),
        ("At most", "maxLength", " characters"),
        ("At least", "minItems", " items"),
        ("At most", "maxItems", " items"),
    ];
    for (words, name, of) in range {
        let Some(value) = number(name) else { continue };
        let of = if value == "1" { of.trim_end_matches('s') } else { of };
        // Limits that every value keeps.
        if !(name.starts_with("min") && value == "0" && !of.is_empty()) {
            limits.push(format!("{words} {value}{of}."));
        }
    }
    if let Some(pattern) = schema.get("pattern").and_then(|pattern| code_of_pattern(pattern.as_str()?)) {
        limits.push(format!("Matches {pattern}."));
    }
    if let Some(default) = schema.get("default").and_then(code) {
        limits.push(format!("Default: {default}."));
    }
    limits
}

/// Returns a regular expression as code; unlike in other values, it may have backslashes.
fn code_of_pattern(pattern: &str) -> Option<String> {
    let is_plain = !pattern.contains(|next: char| next == '`' || next.is_control());
    (is_plain && pattern.trim() == pattern && (1..=LONGEST).contains(&pattern.len())).then(|| format!("`{pattern}`"))
}
