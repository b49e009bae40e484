//! Formatting by `rustfmt`, if it is installed.
//!
//! Starting `rustfmt` takes longer than formatting a file: many files are one input, with an item between them that is
//! in no file.

use std::io::Write as _;
use std::process::{Command, Stdio};

/// Between two files. Imports are not sorted across an item.
const BOUNDARY: &str = "const FINGERPOST_END_OF_FILE: () = ();\n";

/// Largest input, which limits the memory of `rustfmt`.
const LARGEST: usize = 512 * 1024;

/// Returns the formatted text.
pub(crate) fn formatted(text: String) -> String {
    run(&text).unwrap_or(text)
}

/// Returns the formatted texts, in the same order. Texts that `rustfmt` refuses stay as they are.
pub(super) fn all_formatted(texts: Vec<String>) -> Vec<String> {
    let (mut done, mut batch, mut size) = (Vec::with_capacity(texts.len()), Vec::new(), 0);
    for text in texts {
        if size + text.len() > LARGEST {
            done.extend(batch_formatted(std::mem::take(&mut batch)));
            size = 0;
        }
        size += text.len();
        batch.push(text);
    }
    done.extend(batch_formatted(batch));
    done
}

fn batch_formatted(texts: Vec<String>) -> Vec<String> {
    let split: Vec<_> = texts.iter().map(|text| text.split_at(header_length(text))).collect();
    let input: Vec<_> = split.iter().map(|(_, body)| *body).collect();
    let output = run(&input.join(&format!("\n{BOUNDARY}\n")));
    let bodies: Vec<_> = output.iter().flat_map(|output| output.split(BOUNDARY)).collect();
    if bodies.len() != texts.len() {
        // One of them is refused: each by itself.
        return texts.into_iter().map(formatted).collect();
    }
    let whole = |((header, _), body): (&(&str, &str), &str)| {
        let header: String = header.trim_end().lines().map(|line| line.trim_end().to_owned() + "\n").collect();
        let gap = if header.is_empty() || body.trim().is_empty() { "" } else { "\n" };
        let end = if body.trim().is_empty() { "" } else { "\n" };
        format!("{header}{gap}{}{end}", body.trim())
    };
    split.iter().zip(bodies).map(whole).collect()
}

/// Returns the length of the comments at the beginning of a file, whose `//!` are only allowed there.
fn header_length(text: &str) -> usize {
    let is_header = |line: &&str| {
        let line = line.trim();
        line.is_empty() || line.starts_with("//!") || (line.starts_with("//") && !line.starts_with("///"))
    };
    text.split_inclusive('\n').take_while(is_header).map(str::len).sum()
}

fn run(text: &str) -> Option<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", "max_width=120,use_small_heuristics=Max"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut stdin = child.stdin.take()?;
    let input = text.to_owned();
    // Written on another thread, since the output must be read while the input is written.
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().ok()?;
    writer.join().ok()?.ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_formatted_together_are_as_each_by_itself() {
        let texts = [
            "// @generated\n\n//! About a.\n\nuse z::A;\nuse b::B;\n\n/// A.\npub struct A { a: i64 }\n",
            "//! Modules.\n\nmod b;\nmod a;\npub use self::a::*;\n",
            "use y::Y;\npub fn f( ) { }\n",
            "//! Nothing.\n",
            "#![allow(x)]\npub fn g( ) { }\n",
        ];
        let texts: Vec<_> = texts.map(str::to_owned).to_vec();
        let expected: Vec<_> = texts.iter().cloned().map(formatted).collect();
        assert_eq!(all_formatted(texts[..4].to_vec()), expected[..4]);
        assert_eq!(all_formatted(texts), expected, "one that has to be first does not spoil the others");
        let broken = vec!["pub fn f( ) {\n".to_owned(), "pub fn g( ) { }\n".to_owned()];
        assert_eq!(all_formatted(broken), ["pub fn f( ) {\n", "pub fn g() {}\n"]);
    }
}
