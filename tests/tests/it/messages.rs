//! Checks that every message of the macros is covered by a case in `ui/`.
//!
//! Messages are collected from the string literals in the macros' source, split at their placeholders. A message that
//! is in no `.stderr` file fails this test.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Source files with messages.
const SOURCES: &[&str] = &["lib.rs", "misplaced.rs", "template", "parse", "check", "derive", "foreign"];

/// Minimum length of a text; shorter ones are too ambiguous.
const LEAST: usize = 12;

/// Texts without a case, with the reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("-._~!$&'()*+,;=:@", "characters of a path"),
    ("-._~!$()*,;=:@/?", "characters of a query"),
    ("!#$%&'*+-.^_`|~", "characters of a header's name"),
    ("UnlessRunning", "a name in the expansion"),
];

#[test]
fn every_message_has_a_case() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cases: String = files(&root.join("ui"), "stderr").iter().map(|file| squeezed(&read(file)) + "\n").collect();
    let sources = root.join("../macros/src");
    let mut texts = Vec::new();
    for source in SOURCES {
        for file in files(&sources.join(source), "rs") {
            if file.file_name().is_none_or(|name| name != "tests.rs") {
                let tokens = read(&file).parse().expect("Rust");
                collect(tokens, &format!("{}", file.strip_prefix(&sources).expect("a source").display()), &mut texts);
            }
        }
    }
    assert!(texts.len() > 150, "expected more than 150 texts, found {}", texts.len());

    let is_excepted = |text: &str| EXCEPTIONS.iter().any(|(exception, _)| *exception == text);
    let covered = |text: &str| cases.contains(&squeezed(text));
    let missing: Vec<_> = texts
        .iter()
        .filter(|(_, text)| !covered(text) && !is_excepted(text))
        .map(|(file, text)| format!("{file}: {text:?}"))
        .collect();
    assert!(missing.is_empty(), "no case in tests/ui covers\n{}", missing.join("\n"));
    for (exception, reason) in EXCEPTIONS {
        assert!(texts.iter().any(|(_, text)| text == exception), "{exception:?} ({reason}) no longer exists");
        assert!(!covered(exception), "{exception:?} ({reason}) has a case now");
    }
}

#[test]
fn texts_are_read_from_literals() {
    let source = r##"
        //! Documents nothing.
        #[doc = "an attribute that is skipped"]
        fn f() { push(format!("{name}: a message of {} parts\nhelp: write `{{}}` or {what:?}", r#"raw "quoted" text"#)) }
        #[cfg(test)]
        mod tests { const SKIPPED: &str = "a text of a test"; }
        const KEPT: &str = "it goes on \
                            in the next line";
    "##;
    let mut texts = Vec::new();
    collect(source.parse().unwrap(), "f.rs", &mut texts);
    let texts: Vec<_> = texts.into_iter().map(|(_, text)| text).collect();
    let expected =
        [": a message of ", "parts help: write `{}` or ", "raw \"quoted\" text", "it goes on in the next line"];
    assert_eq!(texts, expected.map(|text| text.trim().to_owned()));
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Returns the file, or all files in the directory, recursively.
fn files(path: &Path, extension: &str) -> Vec<PathBuf> {
    if !path.is_dir() {
        return path.extension().filter(|found| *found == extension).map(|_| path.to_owned()).into_iter().collect();
    }
    let mut entries: Vec<_> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries.iter().flat_map(|entry| files(entry, extension)).collect()
}

/// Collects the texts in string literals, except in attributes and tests.
fn collect(tokens: TokenStream, file: &str, texts: &mut Vec<(String, String)>) {
    let mut tokens = tokens.into_iter().peekable();
    let mut is_test = false;
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                if let Some(TokenTree::Punct(_)) = tokens.peek() {
                    tokens.next();
                }
                if matches!(tokens.peek(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket) {
                    is_test |=
                        tokens.next().is_some_and(|attribute| attribute.to_string().replace(' ', "") == "[cfg(test)]");
                }
            }
            TokenTree::Punct(mark) if mark.as_char() == ';' => is_test = false,
            TokenTree::Group(group) => {
                if !is_test {
                    collect(group.stream(), file, texts);
                }
                is_test &= group.delimiter() != Delimiter::Brace;
            }
            TokenTree::Literal(literal) => {
                for text in fixed_parts(&literal.to_string()) {
                    texts.push((file.to_owned(), text));
                }
            }
            _ => {}
        }
    }
}

/// Returns the parts of a string literal between its placeholders, on one line. Other literals have none.
fn fixed_parts(literal: &str) -> Vec<String> {
    let (Some(start), Some(end)) = (literal.find('"'), literal.rfind('"')) else { return Vec::new() };
    if start == end || !matches!(&literal[..start], "" | "r" | "r#" | "r##") {
        return Vec::new();
    }
    let inside = &literal[start + 1..end];
    let text = if start == 0 { unescaped(inside) } else { inside.to_owned() };
    // Doubled braces are literal braces.
    let text = text.replace("{{", "\u{1}").replace("}}", "\u{2}");
    let mut parts = vec![String::new()];
    let mut in_placeholder = false;
    for character in text.chars() {
        match character {
            '{' => in_placeholder = true,
            '}' => {
                in_placeholder = false;
                parts.push(String::new());
            }
            _ if in_placeholder => {}
            _ => parts.last_mut().expect("never empty").push(character),
        }
    }
    let parts = parts.iter().map(|part| squeezed(&part.replace('\u{1}', "{").replace('\u{2}', "}")));
    parts.filter(|part| part.chars().count() >= LEAST).collect()
}

fn unescaped(text: &str) -> String {
    let mut unescaped = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, characters.peek()) {
            ('\\', Some('\n')) => while characters.next_if(|next| next.is_whitespace()).is_some() {},
            ('\\', Some('n')) => {
                characters.next();
                unescaped.push('\n');
            }
            ('\\', Some(_)) => unescaped.extend(characters.next()),
            _ => unescaped.push(character),
        }
    }
    unescaped
}

/// Returns the text with all whitespace collapsed, since the compiler indents messages.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
