//! Applies helps to source text.

use std::ops::Range;

/// An error of a `.stderr` file.
#[derive(Debug, Default)]
pub(super) struct Error {
    pub(super) help: String,
    /// Line and column, from 1.
    at: (usize, usize),
    /// Width of the underlined text, in characters.
    width: usize,
    /// Part of the string literal at the span that the message draws, in characters after the quote.
    drawn: Option<Range<usize>>,
}

/// Reads the errors with a help.
pub(super) fn errors(stderr: &str) -> Vec<Error> {
    let mut errors: Vec<Error> = Vec::new();
    let mut last = "";
    for line in stderr.lines() {
        if line.starts_with("error") || line.starts_with("warning") {
            errors.push(Error::default());
        }
        let Some(error) = errors.last_mut() else { continue };
        let trimmed = line.trim_start();
        if let Some(help) = trimmed.strip_prefix("help: ").filter(|_| error.at.0 == 0) {
            help.clone_into(&mut error.help);
        } else if let Some(place) = trimmed.strip_prefix("--> ").filter(|_| error.at.0 == 0) {
            let mut numbers = place.rsplit(':').map(|number| number.parse().unwrap_or(0));
            let (column, line) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
            error.at = (line, column);
        } else if error.at.0 == 0 && !trimmed.is_empty() && trimmed.chars().all(|character| character == '^') {
            let quote = last.find('"').unwrap_or(0);
            let start = line.chars().count() - trimmed.len() - quote - 1;
            error.drawn = Some(start..start + trimmed.len());
        } else if error.width == 0 && trimmed.starts_with('|') && trimmed.contains('^') {
            error.width = trimmed
                .chars()
                .skip_while(|character| *character != '^')
                .take_while(|character| *character == '^')
                .count();
        }
        last = line;
    }
    errors.retain(|error| !error.help.is_empty());
    errors
}

/// Returns the code of a help that is nothing but code: `` write `X` `` and `` did you mean `X`? ``.
pub(super) fn code(help: &str) -> Option<&str> {
    let help = help.strip_prefix("write `").or_else(|| help.strip_prefix("did you mean `"))?;
    let code = help.strip_suffix('`').or_else(|| help.strip_suffix("`?"))?;
    (!code.contains('`')).then_some(code)
}

/// Removes white space.
pub(super) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Applies all helps. Fails with a help that is not a replacement.
pub(super) fn followed(source: &str, errors: &[Error]) -> Result<String, String> {
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for error in errors {
        let edit = edit(source, error).ok_or_else(|| error.help.clone())?;
        edits.extend(edit);
    }
    edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    let mut text = source.to_owned();
    let mut before = usize::MAX;
    for (range, code) in edits {
        if range.end > before {
            return Err("overlapping helps".to_owned());
        }
        before = range.start;
        text.replace_range(range, &code);
    }
    Ok(text)
}

/// Returns the replacements that follow the help of an error.
fn edit(source: &str, error: &Error) -> Option<Vec<(Range<usize>, String)>> {
    let span = span(source, error)?;
    let help = &*error.help;
    let quoted: Vec<&str> = help.split('`').skip(1).step_by(2).collect();
    let first = *quoted.first().unwrap_or(&"");
    if help.starts_with("remove it, ") || help.starts_with("use one of ") || help.starts_with("move it ") {
        return None;
    }
    if help == "remove it" || help.starts_with("remove it; ") || help == "remove one of them" {
        let range = match error.drawn {
            Some(_) => drawn(source, error, &span)?,
            None if is_in_attribute_name(source, &span) => attribute(source, &span)?,
            None => with_comma(source, option(source, &span).unwrap_or_else(|| span.clone())),
        };
        return Some(vec![(range, String::new())]);
    }
    if help.starts_with("remove `") {
        let line = source[..span.start].rfind('\n').map_or(0, |start| start + 1);
        let start = line + source[line..].find(first)?;
        let range = start..start + first.len();
        // `default` in `default = 25`
        let range = option(source, &range).filter(|option| option.start == range.start).unwrap_or(range);
        let range = if source[range.end..].starts_with(' ') { start..range.end + 1 } else { with_comma(source, range) };
        return Some(vec![(range, String::new())]);
    }
    if help.contains(&format!("write `{first}` here")) {
        return Some(vec![(span.start..span.start, first.to_owned())]);
    }
    for (attribute_of, written) in [("#[endpoint(", "` in `#[endpoint(…)]`"), ("#[endpoints", "` in `#[endpoints(…)]`")]
    {
        let is_of_trait = attribute_of == "#[endpoints";
        if *help == format!("write `{first}{written}")
            || (is_of_trait && help.starts_with("rename one of them, or write `"))
        {
            let before = source[..span.start].rfind(attribute_of)?;
            let attribute = attribute(source, &(before + 2..before + 2))?;
            let is_empty = !source[attribute.clone()].ends_with(")]");
            let at = attribute.end - 1 - usize::from(!is_empty);
            let inserted = if is_empty { format!("({first})") } else { format!(", {first}") };
            let mut edits = vec![(at..at, inserted)];
            if is_in_attribute_name(source, &span) {
                edits.push((self::attribute(source, &span)?, String::new()));
            }
            return Some(edits);
        }
    }
    if help.contains("without a value") {
        return Some(vec![(option(source, &span)?, first.to_owned())]);
    }
    if first.contains('…') {
        return None;
    }
    if help.ends_with("` to the arguments") || help.ends_with("` as the first argument") {
        let method = span.start + source[span.start..].find("fn ")?;
        let at = method + source[method..].find('(')? + 1;
        let is_self = source[at..].starts_with("&self");
        let at = if is_self { at + "&self".len() } else { at };
        return Some(vec![(at..at, if is_self { format!(", {first}") } else { format!("{first}, ") })]);
    }
    if help.contains("` above ") && first.starts_with("#[") {
        let before = if help.ends_with("above it") { span.start } else { source[..span.start].rfind("trait ")? };
        let line = source[..before].rfind('\n')? + 1;
        return Some(vec![(line..line, format!("{first}\n"))]);
    }
    let code = match help.split_once("such as `") {
        Some((_, rest)) => rest.split('`').next()?,
        None if help.starts_with("write `") || help.starts_with("did you mean `") => first,
        None if help.starts_with("remove the quotes") || help.starts_with("write it percent-encoded") => first,
        None => return None,
    };
    let code = code.strip_prefix("-> ").unwrap_or(code);
    (!code.contains('…')).then(|| vec![(replaced(source, error, &span, code), code.to_owned())])
}

/// Returns the text that the code replaces.
fn replaced(source: &str, error: &Error, span: &Range<usize>, code: &str) -> Range<usize> {
    // `GET "/x"`
    if code.contains(" \"/") && !code.starts_with('#') {
        let before = source[..span.start].trim_end_matches(' ');
        let method = before.trim_end_matches(|character: char| character.is_ascii_alphabetic());
        return if method.ends_with('(') { method.len()..span.end } else { span.clone() };
    }
    if !code.starts_with('"')
        && let Some(drawn) = drawn(source, error, span)
    {
        return drawn;
    }
    if code.starts_with("#[")
        && let Some(attribute) = attribute(source, span)
    {
        // `#[query(default = 25)] limit: Option<i64>`
        return if code.ends_with(']') { attribute } else { attribute.start..end_of(source, attribute.end) };
    }
    let is_argument =
        code.starts_with("#[") || code.split_once(": ").is_some_and(|(name, _)| name.chars().all(is_word));
    if is_argument && !source[span.clone()].contains(": ") {
        return span.start..end_of(source, span.end);
    }
    let word: String = code.chars().take_while(|&character| is_word(character)).collect();
    let is_option = code[word.len()..].starts_with(['(', '=']) || code[word.len()..].starts_with(" =");
    if is_option && let Some(option) = option(source, span) {
        return option;
    }
    span.clone()
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Returns the byte range of the underlined text.
fn span(source: &str, error: &Error) -> Option<Range<usize>> {
    let (line, column) = error.at;
    let start = source.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum::<usize>();
    let text = source.get(start..)?.lines().next()?;
    let byte = |column: usize| text.char_indices().nth(column).map_or(text.len(), |(index, _)| start + index - start);
    let (from, to) = (byte(column - 1), byte(column - 1 + error.width));
    Some(start + from..start + to)
}

/// Returns the byte range of the drawn part of a literal.
fn drawn(source: &str, error: &Error, span: &Range<usize>) -> Option<Range<usize>> {
    let drawn = error.drawn.clone()?;
    let literal = &source[span.clone()];
    let inner = literal.find('"')? + 1;
    let byte = |index: usize| literal[inner..].char_indices().nth(index).map(|(byte, _)| span.start + inner + byte);
    Some(byte(drawn.start)?..byte(drawn.end)?)
}

/// Returns the attribute `#[…]` around the span.
fn attribute(source: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let start = source[..span.end].rfind("#[")?;
    let end = closing(source, start + 2)?;
    (end >= span.start).then_some(start..end + 1)
}

/// Returns whether the span is the name of an attribute.
fn is_in_attribute_name(source: &str, span: &Range<usize>) -> bool {
    source[..span.start].ends_with("#[")
}

/// Returns the option of the attribute around the span.
fn option(source: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let attribute = attribute(source, span)?;
    let mut start = attribute.start + source[attribute].find('(')? + 1;
    while start < source.len() {
        let end = end_of(source, start);
        if span.start < end {
            let skipped = source[start..end].len() - source[start..end].trim_start().len();
            return Some(start + skipped..end);
        }
        if !source[end..].starts_with(',') {
            return None;
        }
        start = end + 1;
    }
    None
}

/// Extends the range by the comma before or after it.
fn with_comma(source: &str, range: Range<usize>) -> Range<usize> {
    if source[range.end..].starts_with(", ") {
        range.start..range.end + 2
    } else if source[..range.start].ends_with(", ") {
        range.start - 2..range.end
    } else {
        range
    }
}

/// Returns the index of the next comma outside of brackets, or of the closing bracket.
fn end_of(source: &str, from: usize) -> usize {
    scan(source, from, true).unwrap_or(source.len())
}

/// Returns the index of the bracket that closes the one before `from`.
fn closing(source: &str, from: usize) -> Option<usize> {
    scan(source, from, false)
}

fn scan(source: &str, from: usize, stops_at_comma: bool) -> Option<usize> {
    let (mut depth, mut quoted, mut before) = (0_u32, false, ' ');
    for (index, character) in source[from..].char_indices() {
        match character {
            '"' if before != '\\' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' | '<' => depth += 1,
            '>' if before == '-' || before == '=' => {}
            ')' | ']' | '}' | '>' if depth == 0 => return Some(from + index),
            ')' | ']' | '}' | '>' => depth -= 1,
            ',' if depth == 0 && stops_at_comma => return Some(from + index),
            _ => {}
        }
        before = character;
    }
    None
}
