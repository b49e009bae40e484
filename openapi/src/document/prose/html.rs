//! Conversion of HTML in descriptions to Markdown. Tags that are not known stay, and are escaped later.

use super::tag::{Tag, plain, until};

/// Converts the tags of a text, except those in code.
pub(super) fn converted(text: &str) -> String {
    let mut writer = Writer { out: String::with_capacity(text.len()), ..Writer::default() };
    let mut fence: Option<String> = None;
    let mut rest = text;
    while !rest.is_empty() {
        let at_line_start = rest.len() == text.len() || text[..text.len() - rest.len()].ends_with('\n');
        if at_line_start {
            let line = rest.split_inclusive('\n').next().unwrap_or_default();
            let marker = fence_of(line);
            let closes = fence.as_ref().is_some_and(|open| line.trim_end().trim_start().starts_with(open.as_str()));
            if fence.is_some() || (marker.is_some() && writer.is_plain()) {
                writer.out.push_str(line);
                rest = &rest[line.len()..];
                fence = if closes { None } else { fence.or(marker) };
                continue;
            }
        }
        rest = writer.next(rest);
    }
    writer.finish()
}

/// Returns the backticks or tildes that a line of code starts or ends with.
fn fence_of(line: &str) -> Option<String> {
    let line = line.trim_start();
    let mark = line.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
    let count = line.chars().take_while(|character| *character == mark).count();
    let is_inline = mark == '`' && line[count..].contains('`');
    (count >= 3 && !is_inline).then(|| mark.to_string().repeat(count))
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Ends of the open links: `](…)`, or nothing if the link leads nowhere.
    links: Vec<String>,
    /// Number of lists around the current text.
    lists: usize,
    /// Number of cells in the first row of the current table, once it is complete.
    table: Option<Table>,
    /// Set after a line break, which is not needed before another one.
    broken: bool,
}

#[derive(Default)]
struct Table {
    rows: usize,
    cells: usize,
}

impl Writer {
    /// Returns true outside of lists and tables, in which line breaks of the source mean nothing.
    fn is_plain(&self) -> bool {
        self.lists == 0 && self.table.is_none()
    }

    /// Writes the next piece of a text, and returns the rest.
    fn next<'t>(&mut self, text: &'t str) -> &'t str {
        let Some(first) = text.chars().next() else { return "" };
        match first {
            '\\' => {
                let length = text.char_indices().nth(2).map_or(text.len(), |(index, _)| index);
                self.push(&text[..length]);
                &text[length..]
            }
            '`' => {
                let count = text.bytes().take_while(|byte| *byte == b'`').count();
                let length = code_end(text, count).unwrap_or(count);
                self.push(&text[..length]);
                &text[length..]
            }
            '<' if text.starts_with("<!--") => text.find("-->").map_or("", |end| &text[end + 3..]),
            '<' => match Tag::parse(text).and_then(|tag| self.tag(&tag, &text[tag.length..])) {
                Some(rest) => rest,
                None => {
                    self.push("<");
                    &text[1..]
                }
            },
            '\n' if !self.is_plain() => {
                self.space();
                text.trim_start()
            }
            '\n' => {
                if std::mem::take(&mut self.broken) && text[1..].trim_start_matches(' ').starts_with('\n') {
                    self.unbreak();
                }
                self.out.push('\n');
                &text[1..]
            }
            other => {
                let mut bytes = [0; 4];
                self.push(other.encode_utf8(&mut bytes));
                &text[other.len_utf8()..]
            }
        }
    }

    fn push(&mut self, text: &str) {
        self.broken = false;
        self.out.push_str(text);
    }

    fn space(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with([' ', '\n']) {
            self.out.push(' ');
        }
    }

    fn trim(&mut self) {
        self.out.truncate(self.out.trim_end_matches(' ').len());
    }

    fn paragraph(&mut self) {
        self.trim();
        if self.table.is_none() && !self.out.is_empty() {
            self.unbreak();
            self.out.truncate(self.out.trim_end().len());
            self.out.push_str("\n\n");
        }
    }

    /// Removes a line break at the end.
    fn unbreak(&mut self) {
        self.broken = false;
        if self.out.ends_with("\\\n") {
            self.out.truncate(self.out.len() - 2);
        }
    }

    /// Writes a tag, and returns the text after it. Returns `None` if it is not known.
    fn tag<'t>(&mut self, tag: &Tag<'_>, rest: &'t str) -> Option<&'t str> {
        match tag.name.as_str() {
            "b" | "strong" => self.push("**"),
            "i" | "em" => self.push("*"),
            "span" | "u" | "small" | "font" | "sup" | "sub" | "nobr" | "label" | "tbody" | "thead" | "colgroup"
            | "col" => {}
            "code" | "tt" | "kbd" if !tag.closes => {
                let (inside, after) = until(rest, &tag.name)?;
                let code = plain(inside);
                let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
                let mark = if code.contains('`') { "``" } else { "`" };
                self.push(&format!("{mark}{code}{mark}"));
                return Some(after);
            }
            "pre" if !tag.closes => {
                let (inside, after) = until(rest, "pre")?;
                self.paragraph();
                let code = plain(inside);
                let _ = write(&mut self.out, &code);
                return Some(after.trim_start());
            }
            "a" if tag.closes => {
                let end = self.links.pop().unwrap_or_default();
                self.push(&end);
            }
            "a" => self.link(tag.attribute("href")),
            "img" => {
                let alt = tag.attribute("alt").filter(|alt| !alt.is_empty()).unwrap_or_else(|| "image".to_owned());
                self.link(tag.attribute("src"));
                self.push(&alt);
                let end = self.links.pop().unwrap_or_default();
                self.push(&end);
            }
            "br" => return Some(self.line_break(rest)),
            _ => return self.block(tag, rest),
        }
        Some(rest)
    }

    /// Writes a line break, and returns the text after it.
    fn line_break<'t>(&mut self, rest: &'t str) -> &'t str {
        let line = self.out.rsplit('\n').next().unwrap_or_default();
        if self.table.is_some() || self.lists > 0 {
            self.space();
        } else if line.trim_start().starts_with('|') {
            self.out.push_str("<br>");
            return rest;
        } else if line.trim().is_empty() {
            self.paragraph();
        } else {
            self.trim();
            self.out.push_str("\\\n");
            self.broken = true;
        }
        let rest = rest.trim_start_matches(' ');
        let after = rest.strip_prefix('\n').unwrap_or(rest);
        if after.trim_start_matches(' ').starts_with('\n') {
            self.unbreak();
            self.out.push('\n');
        }
        after
    }

    /// Writes the tag of a block.
    fn block<'t>(&mut self, tag: &Tag<'_>, rest: &'t str) -> Option<&'t str> {
        match tag.name.as_str() {
            "p" | "div" | "center" | "section" | "blockquote" | "details" | "summary" | "dl" | "dt" | "dd" => {
                if self.is_plain() {
                    self.paragraph();
                    return Some(rest.trim_start_matches(' '));
                }
                self.space();
            }
            "hr" => {
                self.paragraph();
                self.push("***\n\n");
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.paragraph();
                if !tag.closes {
                    self.push("# ");
                }
                return Some(rest.trim_start());
            }
            "ul" | "ol" => {
                if tag.closes {
                    self.lists = self.lists.saturating_sub(1);
                } else {
                    self.lists += 1;
                }
                if self.lists == usize::from(!tag.closes) {
                    self.paragraph();
                }
                return Some(rest.trim_start());
            }
            "li" if tag.closes => return Some(rest.trim_start()),
            "li" if self.table.is_none() => {
                self.trim();
                if !self.out.is_empty() && !self.out.ends_with('\n') {
                    self.out.push('\n');
                }
                self.push(&"  ".repeat(self.lists.saturating_sub(1)));
                self.push("- ");
                return Some(rest.trim_start());
            }
            "table" if !tag.closes => {
                self.paragraph();
                self.table = Some(Table::default());
                return Some(rest.trim_start());
            }
            "table" => {
                self.table = None;
                self.paragraph();
                return Some(rest.trim_start());
            }
            "tr" | "td" | "th" if self.table.is_some() => {
                self.cell(tag);
                return Some(rest.trim_start());
            }
            _ => return None,
        }
        Some(rest)
    }

    fn link(&mut self, address: Option<String>) {
        match address.filter(|address| super::markdown::is_absolute(address)) {
            Some(address) => {
                self.push("[");
                self.links.push(format!("]({})", super::markdown::target(&address)));
            }
            None => self.links.push(String::new()),
        }
    }

    fn cell(&mut self, tag: &Tag<'_>) {
        self.trim();
        let Some(table) = &mut self.table else { return };
        match (tag.name.as_str(), tag.closes) {
            ("tr", false) => {
                if !self.out.is_empty() && !self.out.ends_with('\n') {
                    self.out.push('\n');
                }
                self.out.push('|');
            }
            ("tr", true) => {
                if table.rows == 0 {
                    self.out.push_str("\n|");
                    self.out.push_str(&"---|".repeat(table.cells.max(1)));
                }
                table.rows += 1;
                self.out.push('\n');
            }
            (_, false) => self.out.push(' '),
            (_, true) => {
                table.cells += usize::from(table.rows == 0);
                self.out.push_str(" |");
            }
        }
    }

    fn finish(mut self) -> String {
        for end in std::mem::take(&mut self.links).into_iter().rev() {
            self.out.push_str(&end);
        }
        self.unbreak();
        self.out
    }
}

/// Writes a block of code.
fn write(out: &mut String, code: &str) -> std::fmt::Result {
    use std::fmt::Write as _;
    write!(out, "```text\n{}\n```\n\n", code.trim_matches('\n').trim_end())
}

/// Returns the length of a code span with these backticks at its start, which ends before the paragraph does.
fn code_end(text: &str, count: usize) -> Option<usize> {
    let paragraph = &text[..text.find("\n\n").unwrap_or(text.len())];
    let mut at = count;
    loop {
        at += paragraph.get(at..)?.find('`')?;
        let run = paragraph[at..].bytes().take_while(|byte| *byte == b'`').count();
        at += run;
        if run == count {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_markdown() {
        for (html, markdown) in [
            ("<p>A <b>big</b> <i>red</i> car.</p><p>Fast.</p>", "A **big** *red* car.\n\nFast.\n\n"),
            (
                "Use <code>a &lt; b</code>,<br>or <a href=\"https://x.example/\">this</a>.",
                "Use `a < b`,\\\nor [this](https://x.example/).",
            ),
            ("See <a href='#wheels'>wheels</a>", "See wheels"),
            (
                "Either:<ul>\n  <li>one\n  thing</li>\n  <li>two</li>\n</ul>Done",
                "Either:\n\n- one thing\n- two\n\nDone",
            ),
            (
                "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
                "| A | B |\n|---|---|\n| 1 | 2 |\n\n",
            ),
            ("<pre><code>x\n  y</code></pre>z", "```text\nx\n  y\n```\n\nz"),
            ("```\n<b>x</b>\n```\n`<b>` <Unknown> <!-- no --> a < b", "```\n<b>x</b>\n```\n`<b>` <Unknown>  a < b"),
            ("<h2>Title</h2>Text<br><br>More<br>", "# Title\n\nText\n\nMore"),
        ] {
            assert_eq!(converted(html), markdown, "{html}");
        }
    }
}
