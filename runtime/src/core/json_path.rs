//! The path of the value at a line and column of a JSON text, for error messages. Only computed if there is an error.

/// The maximum depth that is tracked; `serde_json` gives up at 128.
const DEPTH: usize = 160;

/// The maximum number of steps that are shown.
const STEPS: usize = 12;

/// A container that is open at the position.
enum Container {
    Object {
        /// The range of the last key. `in_value` is set once its value has begun.
        key: Option<(usize, usize)>,
        in_value: bool,
    },
    Array {
        index: usize,
    },
}

/// Returns the path of the value at a position reported by `serde_json`, such as `rows[3].user.id`. Empty for the whole
/// text.
///
/// The keys of a map may be data, so keys that do not look like names are replaced by `…`.
///
/// With `is_after`, the value has already been read. In an array, the comma after it may have been read as well.
pub(crate) fn path_at(json: &[u8], line: usize, column: usize, is_after: bool) -> String {
    let Some(mut before) = before(json, line, column) else { return String::new() };
    if is_after {
        before = before.trim_ascii_end();
        before = before.strip_suffix(b",").unwrap_or(before);
    }
    let steps: Vec<_> = containers(before).iter().filter_map(|container| step(before, container)).collect();
    let hidden = steps.len().saturating_sub(STEPS);
    let mut path = steps.get(hidden..).unwrap_or_default().concat();
    if hidden > 0 {
        path.insert(0, '…');
    }
    match path.strip_prefix('.') {
        Some(path) => path.to_owned(),
        None => path,
    }
}

/// Returns the text up to `column` bytes into this line.
fn before(json: &[u8], line: usize, column: usize) -> Option<&[u8]> {
    let start: usize = json.split_inclusive(|&byte| byte == b'\n').take(line.checked_sub(1)?).map(<[u8]>::len).sum();
    Some(json.get(..start.saturating_add(column)).unwrap_or(json))
}

/// Returns the containers that are open at the end of the text. It never fails, and is correct for any prefix of JSON.
fn containers(json: &[u8]) -> Vec<Container> {
    let mut open = Vec::new();
    // The number of open containers beyond the maximum depth.
    let mut deeper = 0_usize;
    let mut position = 0;
    while let Some(&byte) = json.get(position) {
        let start = position;
        position += 1;
        match byte {
            b'{' | b'[' if deeper > 0 || open.len() == DEPTH => deeper += 1,
            b'{' => open.push(Container::Object { key: None, in_value: false }),
            b'[' => open.push(Container::Array { index: 0 }),
            b'}' | b']' if deeper > 0 => deeper -= 1,
            b'}' | b']' => {
                open.pop();
            }
            b'"' => {
                position = end_of_text(json, position);
                if let Some(Container::Object { key, in_value: false }) = open.last_mut().filter(|_| deeper == 0) {
                    *key = Some((start + 1, position.saturating_sub(1)));
                }
            }
            _ if deeper > 0 => {}
            b':' => {
                if let Some(Container::Object { in_value, .. }) = open.last_mut() {
                    *in_value = true;
                }
            }
            b',' => match open.last_mut() {
                Some(Container::Array { index }) => *index += 1,
                Some(Container::Object { in_value, .. }) => *in_value = false,
                None => {}
            },
            _ => {}
        }
    }
    open
}

/// Returns the position after the closing quote.
fn end_of_text(json: &[u8], mut position: usize) -> usize {
    while let Some(byte) = json.get(position) {
        match byte {
            b'"' => return position + 1,
            b'\\' => position += 2,
            _ => position += 1,
        }
    }
    json.len()
}

/// Returns `[3]`, `.name` or `["a.name"]`.
fn step(json: &[u8], container: &Container) -> Option<String> {
    match *container {
        Container::Array { index } => Some(format!("[{index}]")),
        Container::Object { key: Some((start, end)), in_value: true } => {
            let name = json.get(start..end).and_then(|name| std::str::from_utf8(name).ok());
            Some(match name.filter(|name| is_name(name)) {
                Some(name) if name.contains(['.', '-']) => format!("[\"{name}\"]"),
                Some(name) => format!(".{name}"),
                None => ".…".to_owned(),
            })
        }
        Container::Object { .. } => None,
    }
}

/// Returns `true` if the text looks like the name of a field rather than an address, an id or a token.
pub(crate) fn is_name(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'$');
    text.len() <= 40
        && digits <= 4
        && text.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '_' | '$'))
        && text.bytes().all(is_part)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::IgnoredAny;
    use serde_json::Value;

    use super::*;

    /// Returns the path at the marked position.
    fn path(marked: &str) -> String {
        let position = marked.find('¦').unwrap();
        let (line, column) = (
            marked[..position].matches('\n').count() + 1,
            position - marked[..position].rfind('\n').map_or(0, |at| at + 1),
        );
        path_at(marked.replace('¦', "").as_bytes(), line, column, false)
    }

    #[test]
    fn the_path_is_that_of_the_innermost_open_value() {
        for (marked, expected) in [
            ("¦", ""),
            ("1¦", ""),
            ("\"a\"¦", ""),
            ("{¦}", ""),
            ("{}¦", ""),
            ("{\"a\"¦", ""),
            ("{\"a\":¦", "a"),
            ("{\"a\": 1¦, \"b\": 2}", "a"),
            ("{\"a\": 1, ¦\"b\": 2}", ""),
            ("{\"a\": 1, \"b\"¦: 2}", ""),
            ("{\"a\": 1, \"b\": ¦{\"c\": 2}}", "b"),
            ("{\"a\": 1, \"b\": {\"c\": 2¦}}", "b.c"),
            ("{\"a\": 1, \"b\": {\"c\": 2}¦}", "b"),
            ("{\"a\": 1, \"b\": {\"c\": 2}}¦", ""),
            ("[1, 2¦]", "[1]"),
            ("[[1], [2, [3¦]]]", "[1][1][0]"),
            ("{\"rows\": [0, 1, {}, {\"user\": {\"id\": \"x\"¦}}]}", "rows[3].user.id"),
            ("{\n  \"a\": [\n    1,\n    \"x\"¦\n  ]\n}", "a[1]"),
        ] {
            assert_eq!(path(marked), expected, "{marked}");
        }
    }

    #[test]
    fn keys_and_strings_may_contain_anything() {
        for (marked, expected) in [
            ("{\"a\\\"b\": ¦1}", "…"),
            ("{\"a\\\\\": {\"b\": ¦1}}", "….b"),
            ("{\"a\": \"}]{[,:\\\"\\\\\", \"b\": ¦1}", "b"),
            ("{\"orders.count\": [¦1]}", "[\"orders.count\"][0]"),
            ("{\"content-type\": {\"x\": ¦1}}", "[\"content-type\"].x"),
            ("{\"é\": {\"naïve\": ¦1}}", "….…"),
            ("{\"\\u0061\": ¦1}", "…"),
            ("{\"ada@example.com\": ¦1}", "…"),
            ("{\"4d1c9f2e77\": ¦1}", "…"),
            ("{\"a very private thing\": ¦1}", "…"),
            ("{\"\": ¦1}", "…"),
            ("{\"type_2\": ¦1}", "type_2"),
        ] {
            assert_eq!(path(marked), expected, "{marked}");
        }
    }

    #[test]
    fn broken_texts_have_a_path_too() {
        for (marked, expected) in [
            ("{\"a\": \"unfinished¦", "a"),
            ("{\"a\": [\"unfinished\\¦", "a[0]"),
            ("]]}}¦", ""),
            ("{\"a\" \"b\"¦", ""),
            ("[}{¦", ""),
            (",:,:¦", ""),
        ] {
            assert_eq!(path(marked), expected, "{marked}");
        }
    }

    #[test]
    fn a_comma_after_the_value_counts_if_the_value_is_meant() {
        for (is_after, paths) in [(true, ["[0]", "[0]", "a"]), (false, ["[1]", "[1]", ""])] {
            let texts = ["[1,", "[1 , ", "{\"a\": 1,"];
            assert_eq!(texts.map(|text| path_at(text.as_bytes(), 1, text.len(), is_after)), paths);
        }
    }

    #[test]
    fn deep_nesting_is_cut_short() {
        let deep = format!("{}\"x\"", "{\"a\":[".repeat(100_000));
        assert_eq!(path_at(deep.as_bytes(), 1, deep.len(), false), format!("…{}", ".a[0]".repeat(6)));
        let closed = format!("{{\"b\": [{}{}, 1", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(path_at(closed.as_bytes(), 1, closed.len(), true), "b[1]");
    }

    /// Returns the value at a path in this notation.
    fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
        let mut at = Some(value);
        for step in path.split_inclusive(['.', '[', ']']).map(|step| step.trim_end_matches(['.', '[', ']'])) {
            at = match (step.parse::<usize>(), at?) {
                _ if step.is_empty() => at,
                (Ok(index), Value::Array(items)) => items.get(index),
                (_, Value::Object(entries)) => entries.get(step),
                _ => None,
            };
        }
        at
    }

    fn json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<i32>().prop_map(Value::from),
            "[ -~é\"\\\\]{0,6}".prop_map(Value::from)
        ];
        leaf.prop_recursive(5, 40, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::btree_map("[a-c]{1,2}", inner, 0..5)
                    .prop_map(|entries| Value::Object(entries.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn any_text_has_a_path(text in prop::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(b"{}[],:\"\\\n a1".to_vec())], 0..200), line in 0..5_usize, column in 0..300_usize) {
            let _ = path_at(&text, line, column, false);
            let _ = path_at(&text, line, usize::MAX, true);
            if let Err(error) = serde_json::from_slice::<IgnoredAny>(&text) {
                let _ = path_at(&text, error.line(), error.column(), error.is_data());
            }
        }

        /// Replaces one value by a marker and finds it again.
        #[test]
        fn the_path_leads_to_the_value(value in json(), pretty in any::<bool>(), chosen in any::<prop::sample::Index>()) {
            let text = if pretty { serde_json::to_string_pretty(&value).unwrap() } else { value.to_string() };
            let nulls: Vec<_> = text.match_indices("null").collect();
            prop_assume!(!nulls.is_empty());
            let (start, _) = nulls[chosen.index(nulls.len())];
            let marked = format!("{}true{}", &text[..start], &text[start + 4..]);
            let marked_value = serde_json::from_str::<Value>(&marked);
            // The match may have been inside a string.
            prop_assume!(marked_value.as_ref().is_ok_and(|marked| marked.to_string().matches("true").count() == 1 && !text.contains("true")));
            let end = start + 4;
            let line = marked[..end].matches('\n').count() + 1;
            let column = end - marked[..end].rfind('\n').map_or(0, |at| at + 1);
            let path = path_at(marked.as_bytes(), line, column, true);
            prop_assume!(!path.starts_with('…') && !marked.contains('\\'));
            let marked_value = marked_value.unwrap();
            prop_assert_eq!(at(&marked_value, &path), Some(&Value::Bool(true)), "{} in {}", path, marked);
        }
    }
}
