//! Parsing of `LookML` into a tree of blocks, as far as validation and data tests need it.

/// A parameter of `LookML`, such as `dimension: id { … }`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    pub(super) key: String,
    /// Name of a block, or the value: a word, a string, or an expression that ends in `;;`.
    pub(super) text: String,
    /// Items of a block, or of a list.
    pub(super) items: Vec<Item>,
    pub(super) line: usize,
}

/// A mistake in the syntax, with its line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mistake {
    pub(super) line: usize,
    pub(super) message: String,
}

impl Item {
    /// Returns the items with this key.
    pub(super) fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a Item> {
        all(&self.items, key)
    }

    /// Returns the value of the first item with this key.
    pub(super) fn value(&self, key: &str) -> Option<&str> {
        self.items.iter().find(|item| item.key == key).map(|item| item.text.as_str())
    }
}

/// Returns the items with this key.
pub(super) fn all<'a>(items: &'a [Item], key: &'a str) -> impl Iterator<Item = &'a Item> {
    items.iter().filter(move |item| item.key == key)
}

/// Parses a file.
pub(super) fn parse(text: &str) -> Result<Vec<Item>, Mistake> {
    Parser { rest: text, line: 1 }.items(None)
}

/// Parameters whose values are expressions up to `;;`.
fn is_expression(key: &str) -> bool {
    key == "sql" || key.starts_with("sql_") || matches!(key, "html" | "expression" | "expression_custom_filter")
}

struct Parser<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Parser<'a> {
    fn mistake(&self, message: impl Into<String>) -> Mistake {
        Mistake { line: self.line, message: message.into() }
    }

    fn advance(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(bytes);
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }

    /// Skips blanks and comments, and returns the next character.
    fn peek(&mut self) -> Option<char> {
        loop {
            let blank = self.rest.len() - self.rest.trim_start().len();
            self.advance(blank);
            if !self.rest.starts_with('#') {
                return self.rest.chars().next();
            }
            self.advance(self.rest.find('\n').unwrap_or(self.rest.len()));
        }
    }

    fn accept(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.advance(wanted.len_utf8());
        }
        found
    }

    fn word(&mut self) -> Option<&'a str> {
        self.peek()?;
        let is_part = |c: char| c.is_alphanumeric() || "_.+-*/@".contains(c);
        let end = self.rest.find(|c: char| !is_part(c)).unwrap_or(self.rest.len());
        (end > 0).then(|| self.advance(end))
    }

    fn string(&mut self) -> Result<String, Mistake> {
        let start = self.mistake("A string has no closing quotation mark");
        self.advance(1);
        let mut text = String::new();
        loop {
            let next = self.rest.chars().next().ok_or_else(|| start.clone())?;
            self.advance(next.len_utf8());
            match next {
                '"' => return Ok(text),
                '\\' => {
                    let escaped = self.rest.chars().next().ok_or_else(|| start.clone())?;
                    self.advance(escaped.len_utf8());
                    text.push(escaped);
                }
                other => text.push(other),
            }
        }
    }

    /// Parses items up to the closing bracket, which is not consumed.
    fn items(&mut self, closing: Option<char>) -> Result<Vec<Item>, Mistake> {
        let mut items = Vec::new();
        while let Some(next) = self.peek() {
            if Some(next) == closing {
                break;
            }
            let line = self.line;
            let Some(key) = self.word() else {
                return Err(self.mistake(format!("Expected a parameter, found '{next}'")));
            };
            if !self.accept(':') {
                return Err(self.mistake(format!("Expected ':' after '{key}'")));
            }
            items.push(self.value(key, line)?);
        }
        Ok(items)
    }

    fn value(&mut self, key: &str, line: usize) -> Result<Item, Mistake> {
        let mut item = Item { key: key.to_owned(), text: String::new(), items: Vec::new(), line };
        if is_expression(key) {
            let end = self.rest.find(";;").ok_or_else(|| self.mistake(format!("'{key}' has no ';;' at its end")))?;
            self.advance(end).trim().clone_into(&mut item.text);
            self.advance(2);
            return Ok(item);
        }
        match self.peek() {
            Some('"') => item.text = self.string()?,
            Some('[') => item.items = self.list()?,
            Some('{') => item.items = self.block()?,
            _ => {
                let word = self.word().ok_or_else(|| self.mistake(format!("'{key}' has no value")))?;
                word.clone_into(&mut item.text);
                if self.peek() == Some('{') {
                    item.items = self.block()?;
                }
            }
        }
        Ok(item)
    }

    fn block(&mut self) -> Result<Vec<Item>, Mistake> {
        let unclosed = self.mistake("A block has no closing '}'");
        self.advance(1);
        let items = self.items(Some('}'))?;
        if self.accept('}') { Ok(items) } else { Err(unclosed) }
    }

    /// Parses a list of words, strings or `name: "value"` pairs. Items without a name have an empty key.
    fn list(&mut self) -> Result<Vec<Item>, Mistake> {
        let unclosed = self.mistake("A list has no closing ']'");
        self.advance(1);
        let mut items = Vec::new();
        loop {
            match self.peek().ok_or_else(|| unclosed.clone())? {
                ']' => {
                    self.advance(1);
                    return Ok(items);
                }
                ',' => drop(self.advance(1)),
                '"' => {
                    let line = self.line;
                    items.push(Item { key: String::new(), text: self.string()?, items: Vec::new(), line });
                }
                other => {
                    let line = self.line;
                    let word = self.word().ok_or_else(|| self.mistake(format!("Unexpected '{other}' in a list")))?;
                    if self.accept(':') {
                        items.push(self.value(word, line)?);
                    } else {
                        items.push(Item { key: String::new(), text: word.to_owned(), items: Vec::new(), line });
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_lists_strings_and_expressions_are_read() {
        let text = "# A view.\nview: users {\n  dimension: id {\n    primary_key: yes\n    sql: ${TABLE}.\"id\" ;;\n  }\n  set: all { fields: [id, users.name] }\n  label: \"The \\\"users\\\"\"\n}\n";
        let items = parse(text).unwrap();
        let view = &items[0];
        assert_eq!((view.key.as_str(), view.text.as_str(), view.line), ("view", "users", 2));
        let id = view.all("dimension").next().unwrap();
        assert_eq!((id.value("sql"), id.line), (Some("${TABLE}.\"id\""), 3));
        assert_eq!(view.value("label"), Some("The \"users\""));
        let fields = &view.all("set").next().unwrap().items[0].items;
        assert_eq!(fields.iter().map(|item| item.text.as_str()).collect::<Vec<_>>(), ["id", "users.name"]);
        let filters = parse("filters: [orders.status: \"complete\", id: \"1\"]").unwrap();
        assert_eq!(filters[0].items[1], Item { key: "id".into(), text: "1".into(), items: vec![], line: 1 });
    }

    #[test]
    fn mistakes_have_a_line() {
        for (text, line, message) in [
            ("view: a {\n  dimension: b {\n", 2, "A block has no closing '}'"),
            ("view: a {\n}\n}\n", 3, "Expected a parameter, found '}'"),
            ("view: a {\n  sql: x\n}", 2, "'sql' has no ';;' at its end"),
            ("view: a {\n  label: \"x\n}", 2, "A string has no closing quotation mark"),
            ("fields: [a, b", 1, "A list has no closing ']'"),
            ("view a", 1, "Expected ':' after 'view'"),
            ("view: {\n = }", 2, "Expected a parameter, found '='"),
        ] {
            assert_eq!(parse(text).unwrap_err(), Mistake { line, message: message.to_owned() }, "{text}");
        }
    }
}
