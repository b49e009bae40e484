//! Tags of HTML.

/// Splits a text at the end tag.
pub(super) fn until<'t>(text: &'t str, name: &str) -> Option<(&'t str, &'t str)> {
    let end = format!("</{name}>");
    let at = text.char_indices().map(|(at, _)| at).find(|at| {
        text.as_bytes().get(*at..*at + end.len()).is_some_and(|found| found.eq_ignore_ascii_case(end.as_bytes()))
    })?;
    Some((&text[..at], &text[at + end.len()..]))
}

/// Returns a text without tags and with the characters that entities stand for: Markdown reads neither in code.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match Tag::parse(rest) {
            Some(tag) => {
                if tag.name == "br" {
                    out.push('\n');
                }
                rest = &rest[tag.length..];
            }
            None => {
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")]
        .iter()
        .fold(out, |out, (entity, character)| out.replace(entity, character))
}

/// A start or end tag.
pub(super) struct Tag<'t> {
    /// Name in lower case.
    pub(super) name: String,
    pub(super) closes: bool,
    attributes: &'t str,
    /// Length in the text.
    pub(super) length: usize,
}

impl<'t> Tag<'t> {
    /// Parses the tag at the start of a text.
    pub(super) fn parse(text: &'t str) -> Option<Self> {
        let inside = text.strip_prefix('<')?;
        let closes = inside.starts_with('/');
        let named = inside.strip_prefix('/').unwrap_or(inside);
        let length = named.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (name, after) = named.split_at(length);
        if !name.starts_with(|first: char| first.is_ascii_alphabetic())
            || !after.starts_with(|next: char| next == '>' || next == '/' || next.is_whitespace())
        {
            return None;
        }
        let mut quote = None;
        let end = after.char_indices().find(|(_, character)| {
            match (quote, character) {
                (None, '"' | '\'') => quote = Some(*character),
                (Some(open), character) if open == *character => quote = None,
                _ => {}
            }
            *character == '>' && quote.is_none()
        });
        let (end, _) = end?;
        let length = text.len() - after.len() + end + 1;
        Some(Self { name: name.to_ascii_lowercase(), closes, attributes: &after[..end], length })
    }

    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let lower = self.attributes.to_ascii_lowercase();
        let at = lower.find(&format!("{name}="))? + name.len() + 1;
        let value = &self.attributes[at..];
        let value = match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split(quote).next()?,
            _ => value.split(|next: char| next.is_whitespace() || next == '>').next()?,
        };
        Some(value.replace("&amp;", "&"))
    }
}
