//! A file of code as it is written.
//!
//! It is written as text and not as tokens: what matters of these files is how they read, and tokens have neither
//! comments nor empty lines nor a way to break an attribute. Every page is parsed before it is handed on, so a misprint
//! is an error here and never a file.

use std::io::Write as _;
use std::process::{Command, Stdio};

const WIDTH: usize = 120;

/// A file of code.
#[derive(Debug, Default)]
pub(super) struct Page {
    text: String,
}

impl Page {
    /// Begins a file: who made it, and what it is about.
    pub(super) fn new(command: &str, doc: &str) -> Self {
        let mut page = Self::default();
        page.line(0, &format!("// Made by `{command}`. Not edited by hand: change the overlay or the texts."));
        page.blank();
        page.comment(0, "//!", doc);
        page.blank();
        page
    }

    pub(super) fn line(&mut self, indent: usize, text: &str) {
        for _ in 0..indent {
            self.text.push(' ');
        }
        self.text.push_str(text);
        self.text.push('\n');
    }

    /// An empty line, unless there is one already.
    pub(super) fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") && !self.text.ends_with("{\n") {
            self.text.push('\n');
        }
    }

    pub(super) fn docs(&mut self, indent: usize, text: &str) {
        self.comment(indent, "///", text);
    }

    /// Paragraphs, broken into lines that fit.
    fn comment(&mut self, indent: usize, mark: &str, text: &str) {
        for (index, paragraph) in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()).enumerate() {
            if index > 0 {
                self.line(indent, mark);
            }
            for block in paragraph.lines() {
                self.wrapped(indent, mark, block);
            }
        }
    }

    fn wrapped(&mut self, indent: usize, mark: &str, text: &str) {
        let width = WIDTH - indent - mark.len() - 1;
        // What goes on an item of a list stands under its text.
        let hang = if text.starts_with("- ") { "  " } else { "" };
        let mut line = String::new();
        for word in text.split_whitespace() {
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
                self.line(indent, &format!("{mark} {line}"));
                hang.clone_into(&mut line);
            }
            if !line.trim().is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        self.line(indent, &format!("{mark} {line}"));
    }

    /// `name(first, second, …)`, in one line where it fits.
    pub(super) fn attribute(&mut self, indent: usize, name: &str, arguments: &[String]) {
        let line = match arguments {
            [] => format!("#[{name}]"),
            arguments => format!("#[{name}({})]", arguments.join(", ")),
        };
        if indent + line.chars().count() <= WIDTH {
            return self.line(indent, &line);
        }
        self.line(indent, &format!("#[{name}("));
        for (index, argument) in arguments.iter().enumerate() {
            let comma = if index + 1 < arguments.len() { "," } else { "" };
            let line = format!("{argument}{comma}");
            match argument.strip_suffix(')').and_then(|argument| argument.split_once('(')) {
                // A list of its own, which is broken at its commas. There are none inside its entries.
                Some((name, entries)) if indent + 4 + line.chars().count() > WIDTH => {
                    self.line(indent + 4, &format!("{name}("));
                    let entries: Vec<_> = entries.split(", ").collect();
                    for (index, entry) in entries.iter().enumerate() {
                        let comma = if index + 1 < entries.len() { "," } else { "" };
                        self.line(indent + 8, &format!("{entry}{comma}"));
                    }
                    self.line(indent + 4, &format!("){comma}"));
                }
                _ => self.line(indent + 4, &line),
            }
        }
        self.line(indent, ")]");
    }

    /// The number of lines so far.
    pub(super) fn lines(&self) -> usize {
        self.text.lines().count()
    }

    pub(super) fn push(&mut self, other: &Self) {
        self.text.push_str(&other.text);
    }

    /// The finished text: parsed, and formatted where there is `rustfmt`.
    pub(super) fn finish(self, file: &str) -> Result<String, String> {
        let text = self.text.trim_end().to_owned() + "\n";
        if let Err(error) = syn::parse_file(&text) {
            let start = error.span().start();
            let line = text.lines().nth(start.line.saturating_sub(1)).unwrap_or_default().trim();
            return Err(format!("a mistake of this program: {file}:{} is no Rust ({error}): {line}", start.line));
        }
        Ok(format(&text).unwrap_or(text))
    }
}

/// A string as Rust writes it.
pub(super) fn literal(text: &str) -> String {
    proc_macro2::Literal::string(text).to_string()
}

fn format(text: &str) -> Option<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", "max_width=120,use_small_heuristics=Max"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut stdin = child.stdin.take()?;
    let input = text.to_owned();
    // A thread of its own: what comes out has to be taken before all is in.
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().ok()?;
    writer.join().ok()?.ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_broken() {
        let mut page = Page::new("made", "About it.");
        page.docs(4, &format!("{}\n\nSecond.\n\n- {}", "word ".repeat(40), "item ".repeat(40)));
        page.attribute(0, "derive", &["Clone".into(), "Debug".into()]);
        page.attribute(0, "endpoint", &[format!("GET \"/{}\"", "x".repeat(100)), "docs = \"y\"".into()]);
        page.attribute(0, "endpoint", &[format!("errors({})", ["404 => Missing"; 12].join(", ")), "idempotent".into()]);
        assert!(page.text.lines().all(|line| line.len() <= WIDTH), "{}", page.text);
        assert!(
            page.text.contains("    /// - item item") && page.text.contains("    ///   item item"),
            "{}",
            page.text
        );
        assert!(page.text.contains("    errors(\n        404 => Missing,\n"), "{}", page.text);
        assert!(page.text.contains("#[derive(Clone, Debug)]\n#[endpoint(\n    GET"), "{}", page.text);
        assert!(page.text.starts_with("// Made by `made`."));
    }

    #[test]
    fn what_is_no_rust_is_refused() {
        let mut page = Page::default();
        page.line(0, "struct {");
        assert!(page.finish("x.rs").unwrap_err().contains("x.rs:1"));
    }
}
