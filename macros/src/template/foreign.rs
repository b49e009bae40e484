//! Placeholders in the syntax of other frameworks: `{id}`, `:id`, `<int:id>`, `{*path}`, `${id}`.

/// A placeholder of another framework, in our terms.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Meant {
    /// Text before each placeholder, such as `/` for `{/id}`.
    before: &'static str,
    pub(super) names: Vec<Name>,
}

#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Name {
    pub(super) name: String,
    /// Whether the value spans several segments.
    pub(super) several: bool,
}

/// Names of value types in paths, lower case. In `<int:id>` they precede the name.
const CONVERTERS: &[&str] = &[
    "alpha", "any", "bool", "decimal", "float", "guid", "int", "integer", "long", "number", "path", "re", "slug",
    "str", "string", "uuid",
];

/// Constraints that match several segments.
const SEVERAL: &[&str] = &["path", ".*", ".+", "*", "+", "**"];

/// Returns the counterpart of a placeholder, without its brackets. `None` if it names query parameters or a fragment,
/// as in `{?page,size}`.
pub(super) fn meant(inside: &str) -> Option<Meant> {
    let inside = inside.trim_matches(|character: char| character.is_whitespace() || "{}<>".contains(character));
    let (before, rest) = match inside.chars().next() {
        Some('?' | '&' | '#') => return None,
        Some('/') => ("/", &inside[1..]),
        Some('.') if !inside.starts_with("..") => (".", &inside[1..]),
        _ => ("", inside),
    };
    // A comma separates names, but only before a constraint, which may contain one.
    let is_list = rest.split_once(',').is_some_and(|(first, _)| !first.contains([':', '(', '=']));
    let names = if is_list { rest.split(',').filter_map(name).collect() } else { name(rest).into_iter().collect() };
    Some(Meant { before, names })
}

/// Reads `id`, `id: u64`, `int:id`, `*path`, `path...`, `id?`.
fn name(text: &str) -> Option<Name> {
    let several_before = text.starts_with(['*', '+']) || text.starts_with("..");
    let text = text.trim_start_matches(|character: char| !character.is_alphanumeric() && character != '_');
    let (word, constraint) = match text.split_once([':', '|', '(', '=']) {
        Some((first, second)) => (first.trim(), second.trim().trim_end_matches(')')),
        None => (text.trim(), ""),
    };
    let is_name_after = CONVERTERS.contains(&word)
        && constraint.chars().all(|character| character.is_alphanumeric() || character == '_');
    let is_type = |text: &str| CONVERTERS.contains(&text) || text.chars().next().is_some_and(char::is_uppercase);
    let (word, constraint) =
        if is_name_after && !constraint.is_empty() && !is_type(constraint) && !is_number(constraint) {
            (constraint, word)
        } else {
            (word, constraint)
        };
    let several = several_before
        || SEVERAL.contains(&constraint)
        || (constraint.is_empty() && (word.ends_with(['*', '+']) || word.ends_with("..")));
    let name = word.trim_end_matches(|character: char| !character.is_alphanumeric() && character != '_');
    (!name.is_empty())
        .then(|| Name { name: super::parse::as_identifier(name).unwrap_or_else(|| name.to_owned()), several })
}

/// Returns whether this is one of Rust's number types.
fn is_number(text: &str) -> bool {
    text.strip_prefix(['u', 'i', 'f']).is_some_and(|bits| bits.parse::<u8>().is_ok() || bits == "size")
}

impl Meant {
    /// Replaces names by those of arguments that only differ in case.
    pub(crate) fn resolve(&mut self, arguments: &[String]) {
        let letters = |name: &str| name.to_lowercase().replace(['_', '-'], "");
        for name in &mut self.names {
            if !arguments.contains(&name.name)
                && let Some(argument) = arguments.iter().find(|argument| letters(argument) == letters(&name.name))
            {
                name.name.clone_from(argument);
            }
        }
    }

    /// Returns the placeholders as they are written in a template.
    pub(super) fn written(&self) -> String {
        let one =
            |Name { name, several }: &Name| format!("{}<{name}{}>", self.before, if *several { ".." } else { "" });
        let separator = if self.before.is_empty() { "," } else { "" };
        self.names.iter().map(one).collect::<Vec<_>>().join(separator)
    }
}

/// Rewrites a template of another framework. Returns `None` if it has no counterpart.
pub(crate) fn translated(template: &str, arguments: &[String]) -> Option<String> {
    let (_, errors) = super::parse(template);
    let mut text = template.to_owned();
    for error in errors.into_iter().rev() {
        let super::Kind::Foreign { meant: Some(mut meant), .. } = error.kind else { return None };
        meant.resolve(arguments);
        text.replace_range(error.range, &meant.written());
    }
    super::parse(&text).1.is_empty().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_of_other_frameworks() {
        for (inside, expected) in [
            ("id", "<id>"),
            ("id: u64", "<id>"),
            ("id:int", "<id>"),
            ("int:id", "<id>"),
            ("int:id:min(3)", "<int>"),
            ("uuid:key", "<key>"),
            ("path:rest", "<rest..>"),
            ("rest:path", "<rest..>"),
            ("path: String", "<path>"),
            ("id:[0-9]{3}", "<id>"),
            ("rest:.*", "<rest..>"),
            ("rest(.*)", "<rest..>"),
            ("id?", "<id>"),
            ("id=5", "<id>"),
            ("*path", "<path..>"),
            ("**path", "<path..>"),
            ("+path", "<path..>"),
            ("path*", "<path..>"),
            ("path...", "<path..>"),
            ("...path", "<path..>"),
            ("/id", "/<id>"),
            (".format", ".<format>"),
            ("a,b", "<a>,<b>"),
            ("/a,b", "/<a>/<b>"),
            ("{id}", "<id>"),
            ("user-id", "<user_id>"),
            ("$id", "<id>"),
            ("", ""),
        ] {
            assert_eq!(meant(inside).map(|meant| meant.written()).as_deref(), Some(expected), "{inside}");
        }
        for inside in ["?q,state", "&page", "#part"] {
            assert_eq!(meant(inside), None, "{inside}");
        }
    }

    #[test]
    fn templates_of_other_frameworks() {
        let arguments = ["user_id".to_owned()];
        let translated = |template: &str| translated(template, &arguments);
        assert_eq!(translated("/users/{userId}/:tag").as_deref(), Some("/users/<user_id>/<tag>"));
        assert_eq!(translated("/users").as_deref(), Some("/users"));
        assert_eq!(translated("/users{?page}"), None);
        assert_eq!(translated("users"), None);
    }
}
