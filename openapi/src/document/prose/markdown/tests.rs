use proptest::prelude::*;

use super::*;

#[test]
fn hazards_are_escaped_and_the_rest_stays() {
    for (text, expected) in [
        ("Plain *text*, `a[b]` and a_b_c.\nNext line.", "Plain *text*, `a[b]` and a_b_c. Next line."),
        ("See [Book] and [x][y], not \\[z].", "See \\[Book] and \\[x]\\[y], not \\[z]."),
        (
            "See https://a.example/x_y?b=(c), or (http://b.example).",
            "See <https://a.example/x_y?b=(c)>, or (<http://b.example>).",
        ),
        (
            "[a](https://a.example) [b](#b) [c](Book) ![d](https://d.example/d.png) ![](x.png)",
            "[a](https://a.example) b c [d](https://d.example/d.png)",
        ),
        ("[![ci](https://a.example/ci.png)](https://a.example)", "[ci](https://a.example)"),
        ("A <Book> or <T extends X>, <b>bold</b>.", "A \\<Book> or \\<T extends X>, **bold**."),
        ("<unknown>\ntext\n</unknown>", "\\<unknown> text \\</unknown>"),
        ("# Title\ntext\n\nOther\n=====\nmore", "### Title\ntext\n\n### Other\nmore"),
        (
            "```\nlet x;\n```\n\n```rust\nx\n```\n\n```json\n{}",
            "```text\nlet x;\n```\n\n```text\nx\n```\n\n```json\n{}\n```",
        ),
        ("Like:\n\n    curl x\n      -d y\n\nDone", "Like:\n\n```text\ncurl x\n  -d y\n```\n\nDone"),
        ("- one\n\n      code\n- two", "- one\n\n  ```text\n  code\n  ```\n- two"),
        ("one  \ntwo\r\n\r\nthree\u{202e}", "one\\\ntwo\n\nthree"),
        (
            "| a | b |\n|---|---|\n| <br> [x] | https://a.example |",
            "| a | b |\n|---|---|\n| <br> \\[x] | <https://a.example> |",
        ),
        (
            "See [a][b] and [b].\n\n[b]: https://a.example/(x)\n",
            "See [a](<https://a.example/(x)>) and [b](<https://a.example/(x)>).",
        ),
        ("<https://a.example/[x]> <urn:x>", "<https://a.example/[x]> \\<urn:x>"),
    ] {
        assert_eq!(safe(text), expected, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Pieces that Markdown gives a meaning to, in any order.
    #[test]
    fn nothing_that_rustdoc_warns_of_or_tests_remains(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "a", "B c", " ", "\n", "\n\n", "    ", "  ", "- ", "1. ", "> ", "# ", "===\n", "---\n", "*", "**", "_", "`", "``",
                "```", "```rust\n", "~~~", "[", "]", "(", ")", "[x]", "[x](y)", "[x]: y\n", "![", "https://a.example/b", "<", ">", "</",
                "<b>", "</b>", "<br>", "<p>", "</p>", "<li>", "<ul>", "</ul>", "<pre>", "</pre>", "<code>", "</code>", "<table>", "<tr>",
                "<td>", "</td>", "</tr>", "<x>", "<!--", "-->", "|", "|-|\n", "\\", "&lt;", "\t", "\r\n", "\u{e9}", "[^1]", "[^1]: ",
            ]),
            0..24,
        ),
    ) {
        let text = pieces.concat();
        let safe = safe(&text);
        let options =
            Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
        let mut broken = 0;
        let callback = |_: pulldown_cmark::BrokenLink<'_>| {
            broken += 1;
            None
        };
        for event in Parser::new_with_broken_link_callback(&safe, options, Some(callback)) {
            match event {
                Event::Html(tag) | Event::InlineHtml(tag) => prop_assert!(tag.starts_with("<br"), "{safe:?}"),
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => prop_assert!(false, "{safe:?}"),
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    prop_assert!(!info.is_empty() && &*info != "rust", "{safe:?}");
                }
                Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                    prop_assert!(link_type == LinkType::Email || is_absolute(&dest_url), "{safe:?}");
                }
                Event::Start(Tag::Image { .. }) => prop_assert!(false, "{safe:?}"),
                _ => {}
            }
        }
        prop_assert_eq!(broken, 0, "{:?}", safe);
    }
}
