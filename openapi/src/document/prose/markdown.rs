//! Markdown of descriptions, changed where `rustdoc` would warn, load something or run a test.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::html;

/// Converts a text of a document to Markdown for the docs of code.
pub(super) fn safe(text: &str) -> String {
    let mut text = html::converted(&printable(text)).trim().to_owned();
    for round in 0..8 {
        // An escaped tag turns a block of HTML into one of text, which is then read for the first time.
        let edits = Pass::of(&text, round == 0);
        if edits.is_empty() {
            return text.trim().to_owned();
        }
        text = apply(&text, edits);
    }
    let fence = "`".repeat(longest_run(&text, '`').max(2) + 1);
    format!("{fence}text\n{text}\n{fence}")
}

/// Replaces line ends and tabs, and removes characters that cannot be seen: the compiler refuses some in comments.
fn printable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n").replace('\t', "    ");
    let is_hidden = |character: char| {
        (character.is_control() && character != '\n')
            || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    text.replace('\u{a0}', " ").chars().filter(|character| !is_hidden(*character)).collect()
}

/// Returns true if an address is meaningful outside of the document's own page.
pub(super) fn is_absolute(address: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|scheme| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && address.len() > scheme.len()
    })
}

/// Returns an address as the target of a link.
pub(super) fn target(address: &str) -> String {
    let address = address.trim();
    if address.contains(['(', ')', ' ']) { format!("<{address}>") } else { address.to_owned() }
}

/// Replacements, in any order and without overlaps.
type Edit = (Range<usize>, String);

fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for (range, new) in edits {
        if range.start >= at {
            out.push_str(&text[at..range.start]);
            out.push_str(&new);
            at = range.end;
        }
    }
    out.push_str(&text[at..]);
    out
}

/// A link or an image that is open.
struct Link {
    range: Range<usize>,
    /// Set if only its text is kept.
    drops: bool,
    /// Set for an address in angle brackets, which has no escapes.
    is_address: bool,
    /// Address that is defined elsewhere in the text.
    defined: Option<String>,
    /// Start and end of its text.
    inside: Option<Range<usize>>,
}

struct Pass<'t> {
    text: &'t str,
    edits: Vec<Edit>,
    links: Vec<Link>,
    /// Text without an event between.
    run: Range<usize>,
    /// Start of a line break whose end is not known yet, and what replaces it.
    line_break: Option<(usize, &'static str)>,
    in_table: bool,
    /// The block of code around the current text, with its content.
    code: Option<(Range<usize>, bool, String)>,
}

impl<'t> Pass<'t> {
    fn of(text: &'t str, with_headings: bool) -> Vec<Edit> {
        let mut pass = Self {
            text,
            edits: Vec::new(),
            links: Vec::new(),
            run: 0..0,
            line_break: None,
            in_table: false,
            code: None,
        };
        // As rustdoc reads docs.
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS;
        let events = Parser::new_ext(text, options).into_offset_iter();
        // Links have their addresses beside them, so that texts can be split and continued.
        for (_, definition) in events.reference_definitions().iter() {
            pass.put(definition.span.clone(), "");
        }
        for (event, range) in events {
            pass.event(event, range, with_headings);
        }
        pass.flush();
        pass.edits
    }

    fn put(&mut self, range: Range<usize>, new: impl Into<String>) {
        self.edits.push((range, new.into()));
    }

    fn insert(&mut self, at: usize, new: &str) {
        self.put(at..at, new);
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>, with_headings: bool) {
        if let Some((start, new)) = self.line_break.take().filter(|(start, _)| *start < range.start)
            && self.text[start..range.start] != *new
        {
            self.put(start..range.start, new);
        }
        if !matches!(event, Event::End(TagEnd::Link | TagEnd::Image)) {
            for link in &mut self.links {
                let inside = link.inside.get_or_insert(range.clone());
                inside.end = inside.end.max(range.end);
            }
        }
        if let (Event::Text(content), Some((_, _, code))) = (&event, &mut self.code) {
            code.push_str(content);
            return;
        }
        if matches!(event, Event::Text(_)) {
            if self.run.end != range.start {
                self.flush();
                self.run.start = range.start;
            }
            self.run.end = range.end;
            return;
        }
        self.flush();
        match event {
            Event::Html(_) | Event::InlineHtml(_) => self.html(range),
            Event::SoftBreak => self.line_break = Some((range.start, " ")),
            Event::HardBreak => self.line_break = Some((range.start, "\\\n")),
            Event::Start(Tag::Table(_)) => self.in_table = true,
            Event::End(TagEnd::Table) => self.in_table = false,
            Event::Start(Tag::Heading { level, .. }) if with_headings => self.heading(range, level as usize),
            Event::Start(Tag::Link { link_type: LinkType::Autolink, dest_url, .. }) => {
                if !is_absolute(&dest_url) {
                    self.insert(range.start, "\\");
                }
                self.links.push(Link { range, drops: false, is_address: true, defined: None, inside: None });
            }
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let drops = link_type != LinkType::Email && !is_absolute(&dest_url);
                let defined =
                    (link_type != LinkType::Inline && link_type != LinkType::Email).then(|| target(&dest_url));
                self.links.push(Link { range, drops, is_address: false, defined, inside: None });
            }
            Event::Start(Tag::Image { link_type, dest_url, .. }) => {
                // A link instead of the picture, which would be loaded wherever the docs are read.
                let drops = !is_absolute(&dest_url) || !self.links.is_empty();
                if !drops {
                    self.put(range.start..range.start + 1, "");
                }
                let defined = (link_type != LinkType::Inline).then(|| target(&dest_url));
                self.links.push(Link { range, drops, is_address: false, defined, inside: None });
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some(link) = self.links.pop() {
                    self.end_of(link);
                }
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                if let CodeBlockKind::Fenced(info) = &kind {
                    self.language(&range, info);
                }
                self.code = Some((range, matches!(kind, CodeBlockKind::Indented), String::new()));
            }
            Event::End(TagEnd::CodeBlock) => {
                if let Some((range, is_indented, code)) = self.code.take() {
                    if is_indented { self.indented(&range, &code) } else { self.closed(&range) }
                }
            }
            _ => {}
        }
    }

    fn html(&mut self, range: Range<usize>) {
        let tag = self.text[range.clone()].to_ascii_lowercase();
        if self.in_table && matches!(tag.as_str(), "<br>" | "<br/>" | "<br />") {
            return;
        }
        let at: Vec<_> = self.text[range.clone()].match_indices('<').map(|(at, _)| range.start + at).collect();
        for at in at {
            self.insert(at, "\\");
        }
    }

    /// Makes a heading two levels smaller, and puts its signs before it.
    fn heading(&mut self, range: Range<usize>, level: usize) {
        let source = &self.text[range.clone()];
        let signs = "#".repeat((level + 2).min(6));
        if source.starts_with('#') {
            return self.put(range.start..range.start + level, signs);
        }
        let (words, _) = source.trim_end().rsplit_once('\n').unwrap_or((source, ""));
        let words: Vec<_> = words.lines().map(str::trim).collect();
        self.insert(range.start, &format!("{signs} "));
        let end = range.start + source.trim_end().rfind('\n').unwrap_or(source.len());
        if words.len() == 1 {
            self.put(end..range.start + source.trim_end().len(), "");
        } else {
            self.put(range.start..range.end, format!("{} {}\n", signs, words.join(" ")));
        }
    }

    /// Keeps only the text of a link that leads nowhere, and names a picture without a text.
    fn end_of(&mut self, link: Link) {
        match link.inside {
            Some(inside) if link.drops => {
                self.put(link.range.start..inside.start, "");
                self.put(inside.end..link.range.end, "");
            }
            None if link.drops => self.put(link.range, ""),
            Some(inside) => {
                if let Some(target) = link.defined {
                    self.put(inside.end..link.range.end, format!("]({target})"));
                }
            }
            None if self.text[link.range.start..].starts_with('!') => self.insert(link.range.start + 2, "image"),
            None => {}
        }
    }

    /// Replaces the language of a block of code if `rustdoc` would take it for Rust, which it tests.
    fn language(&mut self, range: &Range<usize>, info: &str) {
        const RUST: &[&str] = &[
            "rust",
            "rs",
            "ignore",
            "should_panic",
            "no_run",
            "compile_fail",
            "test_harness",
            "custom",
            "standalone",
            "standalone_crate",
        ];
        let word = info.split([',', ' ', '{']).next().unwrap_or_default();
        let lower = word.to_ascii_lowercase();
        let is_plain =
            !word.is_empty() && word.chars().all(|next| next.is_ascii_alphanumeric() || "+#-".contains(next));
        let is_error = lower.strip_prefix('e').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        let is_rust =
            RUST.contains(&lower.as_str()) || ["edition", "ignore-"].iter().any(|start| lower.starts_with(start));
        let language = if is_plain && !is_error && !is_rust { word } else { "text" };
        let line = self.text[range.clone()].lines().next().unwrap_or_default();
        let marks = line.chars().take_while(|mark| matches!(mark, '`' | '~')).count();
        if line[marks..] != *language {
            self.put(range.start + marks..range.start + line.len(), language);
        }
    }

    /// Adds the end of a block of code that has none: more docs may follow.
    fn closed(&mut self, range: &Range<usize>) {
        let source = &self.text[range.clone()];
        let marks: String = source.chars().take_while(|mark| matches!(mark, '`' | '~')).collect();
        let last = source.trim_end().rsplit_once('\n').map_or("", |(_, last)| last);
        let last = last.trim_start_matches([' ', '>']);
        if last.len() < marks.len() || !last.chars().all(|mark| marks.starts_with(mark)) {
            let margin = self.margin(range.start);
            let end = range.start + source.trim_end_matches('\n').len();
            self.insert(end, &format!("\n{margin}{marks}"));
        }
    }

    /// Returns what continues the line of a position: the indentation and quotes before it.
    fn margin(&self, at: usize) -> String {
        let start = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        self.text[start..at].chars().map(|sign| if sign == '>' { '>' } else { ' ' }).collect()
    }

    /// Replaces an indented block of code, which `rustdoc` would test, by one with a language.
    fn indented(&mut self, range: &Range<usize>, code: &str) {
        let line = self.text[..range.start].rfind('\n').map_or(0, |end| end + 1);
        let indent = self.text[line..].chars().take_while(|sign| matches!(sign, ' ' | '>')).count();
        let inner = code.chars().take_while(|sign| *sign == ' ').count();
        let width = indent.saturating_sub(inner + 4);
        let margin: String = self.margin(line + indent).chars().take(width).collect();
        let fence = "`".repeat(longest_run(code, '`').max(2) + 1);
        let lines: Vec<_> = code.trim_end().lines().map(|line| format!("\n{margin}{line}")).collect();
        // A marker of a list may be in the same line.
        let start =
            if self.text[line..range.start].trim_matches([' ', '>']).is_empty() { line + width } else { range.start };
        let own = &self.text[range.clone()];
        let end = range.start + own.trim_end().len();
        self.put(start.min(end)..end, format!("{fence}text{}\n{margin}{fence}", lines.concat()));
    }

    /// Escapes brackets, which would be links to items, and marks addresses as links.
    fn flush(&mut self) {
        let run = std::mem::replace(&mut self.run, 0..0);
        if self.links.iter().any(|link| link.is_address) {
            return;
        }
        let mut at = run.start;
        while at < run.end {
            let rest = &self.text[at..run.end];
            let before = self.text[..at].chars().next_back();
            if self.links.is_empty()
                && !before.is_some_and(char::is_alphanumeric)
                && let Some(length) = address_length(rest)
            {
                self.insert(at, "<");
                self.insert(at + length, ">");
                at += length;
                continue;
            }
            if rest.starts_with('[') && !(at == run.start && before == Some('\\')) {
                self.insert(at, "\\");
            }
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
}

/// Returns the length of the address at the start of a text.
fn address_length(text: &str) -> Option<usize> {
    let scheme = ["http://", "https://"].iter().find(|scheme| text.starts_with(**scheme))?;
    let end = text.find(|next: char| {
        next.is_whitespace() || next.is_control() || matches!(next, '<' | '>' | '"' | '`' | '|' | '[' | ']' | '\\')
    });
    let mut address = &text[..end.unwrap_or(text.len())];
    loop {
        let without = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~']);
        let opened = without.matches('(').count();
        let without =
            if without.matches(')').count() > opened { without.strip_suffix(')').unwrap_or(without) } else { without };
        if without.len() == address.len() {
            break;
        }
        address = without;
    }
    (address.len() > scheme.len()).then_some(address.len())
}

/// Returns the length of the longest row of a character.
fn longest_run(text: &str, of: char) -> usize {
    text.split(|next| next != of).map(str::len).max().unwrap_or_default()
}

#[cfg(test)]
mod tests;
