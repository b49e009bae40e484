//! Words for signs, which identifiers cannot have: `+1` is spelled `Plus 1`, and `<=` `LessOrEqual`.

/// Signs and their words; of two that begin alike, the longer one is first.
const WORDS: &[(&str, &str)] = &[
    ("<=", "LessOrEqual"),
    (">=", "GreaterOrEqual"),
    ("!=", "NotEqual"),
    ("<>", "NotEqual"),
    ("<", "LessThan"),
    (">", "GreaterThan"),
    ("=", "Equal"),
    ("!", "Not"),
    ("+", "Plus"),
    ("-", "Minus"),
    ("*", "Star"),
    ("/", "Slash"),
    ("\\", "Backslash"),
    ("%", "Percent"),
    ("&", "And"),
    ("|", "Pipe"),
    ("^", "Caret"),
    ("~", "Tilde"),
    ("#", "Hash"),
    ("@", "At"),
    ("$", "Dollar"),
    ("?", "QuestionMark"),
    (".", "Dot"),
    (",", "Comma"),
    (":", "Colon"),
    (";", "Semicolon"),
    ("_", "Underscore"),
    ("\"", "Quote"),
    ("'", "Apostrophe"),
    ("`", "Backtick"),
    ("(", "OpenParenthesis"),
    (")", "CloseParenthesis"),
    ("[", "OpenBracket"),
    ("]", "CloseBracket"),
    ("{", "OpenBrace"),
    ("}", "CloseBrace"),
    (" ", "Space"),
    ("\t", "Tab"),
    ("\n", "NewLine"),
    ("\r", "CarriageReturn"),
];

/// Comparisons, which have a meaning before a value: `>=5`.
const COMPARISONS: &[char] = &['<', '>', '=', '!'];

/// Spells a text in ASCII, with words for the signs that tell it apart from others.
///
/// All signs have words in a text of signs alone. Between letters most of them only separate words, as in
/// `f[category.name]` or `repos/list`.
pub(super) fn spelled(text: &str) -> String {
    let ascii = if text.is_ascii() { text.to_owned() } else { deunicode::deunicode_with_tofu(text, "") };
    if !ascii.contains(|c: char| c.is_ascii_alphanumeric()) {
        return match all(&ascii) {
            // Such as symbols that have no spelling in ASCII.
            words if words.is_empty() => {
                let points: Vec<_> = text.chars().map(|c| format!("U{:X}", u32::from(c))).collect();
                points.join(" ")
            }
            words => words,
        };
    }
    let is_bracketed = ascii.starts_with('<') && ascii.ends_with('>');
    let head = match ascii.find(|c: char| !COMPARISONS.contains(&c)) {
        Some(end) if !is_bracketed => end,
        _ => 0,
    };
    let (head, tail) = ascii.split_at(head);
    let (head, tail) = match tail.strip_prefix('-') {
        Some(rest) => (all(head) + " Minus ", rest),
        None => (all(head), tail),
    };
    let tail = match tail.strip_suffix('#') {
        Some(rest) => format!("{rest} Sharp"),
        None => tail.to_owned(),
    };
    head + &tail.replace('+', " Plus ").replace('*', " Star ").replace('%', " Percent ")
}

/// Returns the words of all signs.
fn all(text: &str) -> String {
    let mut words = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let known = WORDS.iter().find(|(sign, _)| rest.starts_with(sign));
        if let Some((_, word)) = known {
            words = words + " " + word + " ";
        }
        rest = &rest[known.map_or(first.len_utf8(), |(sign, _)| sign.len())..];
    }
    words
}
