//! Conversion of names in a document to names in code.

mod signs;

use heck::{ToSnakeCase, ToUpperCamelCase};

use self::signs::spelled;

/// Keywords that are only valid as raw identifiers, `r#word`.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that are not valid as raw identifiers either.
const NEVER: &[&str] = &["self", "super", "crate", "Self", "_"];

/// Names that generated files use unqualified, so that no type may have them.
pub(crate) const IN_USE: &[&str] = &[
    "BTreeMap",
    "Box",
    "Clone",
    "Content",
    "Date",
    "Default",
    "Err",
    "Field",
    "Model",
    "None",
    "Ok",
    "Option",
    "PartialEq",
    "Progress",
    "Result",
    "Secret",
    "Some",
    "String",
    "Timestamp",
    "Value",
    "Vec",
];

/// Converts a name to a `snake_case` identifier, raw if it is a keyword.
pub(crate) fn snake(name: &str) -> String {
    identifier(&spelled(name).to_snake_case())
}

/// Returns the words of a name, for texts.
pub(crate) fn words(name: &str) -> String {
    let words = spelled(name).to_snake_case().replace('_', " ");
    if words.is_empty() { name.to_owned() } else { words }
}

/// Converts a tag to the name of a module, which is also that of its file and its feature: ASCII, no keyword, and none
/// of the names that are in use.
pub(crate) fn module(tag: &str, in_use: &[&str]) -> String {
    let name = snake(tag);
    let name = of_file(plain(&name));
    if in_use.contains(&name) || KEYWORDS.contains(&name) { format!("{name}_operations") } else { name.to_owned() }
}

/// Shortens the name of a file to 80 characters, at the end of a word if there is one: file systems limit names.
pub(crate) fn of_file(name: &str) -> &str {
    const LONGEST: usize = 80;
    let Some(start) = name.get(..LONGEST).filter(|start| start.len() < name.len()) else { return name };
    start.rsplit_once('_').map_or(start, |(words, _)| words)
}

/// Removes `r#`, for templates and messages.
pub(crate) fn plain(identifier: &str) -> &str {
    identifier.strip_prefix("r#").unwrap_or(identifier)
}

/// Returns true for a word that is only valid as a raw identifier.
pub(crate) fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

fn identifier(name: &str) -> String {
    let mut name: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
        name.insert(0, 'n');
    }
    if NEVER.contains(&name.as_str()) {
        name.push('_');
    }
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// Converts a name to a type name. A valid one is kept as it is: `DBConnection` does not become `DbConnection`.
pub(crate) fn camel(name: &str) -> String {
    let fine = name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric());
    let name = if fine { name.to_owned() } else { spelled(name).to_upper_camel_case() };
    let mut name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name.insert(0, 'N');
    }
    if name == "Self" { "SelfData".to_owned() } else { name }
}

/// Returns the prefix of the types that the macro generates for a method, such as `Dashboard` in `DashboardError`.
pub(crate) fn of_method(method: &str) -> String {
    plain(method).to_upper_camel_case()
}

/// Returns the name of a type that is defined inside another, with all words of both.
pub(crate) fn inner_in_full(outer: &str, part: &str) -> String {
    camel(outer) + &spelled(part).to_upper_camel_case()
}

/// Returns the name of a type that is defined inside another, without repeating a word: `destination_type` of an
/// `AlertDestination` becomes `AlertDestinationType`.
pub(crate) fn inner(outer: &str, part: &str) -> String {
    let (outer, part) = (camel(outer), spelled(part).to_upper_camel_case());
    let words = outer.to_snake_case();
    let mut tails = words.split('_').scan(words.len(), |rest, word| {
        let tail = words[words.len() - *rest..].to_upper_camel_case();
        *rest = rest.saturating_sub(word.len() + 1);
        Some(tail)
    });
    match tails.find(|tail| part.starts_with(tail.as_str()) && part.len() > tail.len()) {
        Some(tail) => outer + &part[tail.len()..],
        None => outer + &part,
    }
}

/// Converts a value to the name of a variant: capitalizes each part, and keeps digits apart.
pub(crate) fn variant(value: &str) -> String {
    let mut name = String::new();
    for part in spelled(value).split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        let between_digits =
            name.ends_with(|c: char| c.is_ascii_digit()) && part.starts_with(|c: char| c.is_ascii_digit());
        if between_digits {
            name.push('_');
        }
        let shouted = part.len() > 1 && !part.contains(|c: char| c.is_ascii_lowercase());
        let (first, rest) = part.split_at(1);
        name.push_str(&first.to_ascii_uppercase());
        name.push_str(&if shouted { rest.to_ascii_lowercase() } else { rest.to_owned() });
    }
    match name.chars().next() {
        None => "Empty".to_owned(),
        Some('0'..='9') => format!("N{name}"),
        Some(_) if name == "Self" => "Itself".to_owned(),
        // `Unknown` is the name of every enum's fallback variant.
        Some(_) if name == "Unknown" => "UnknownValue".to_owned(),
        Some(_) => name,
    }
}

/// Returns the first free name of `name`, `name` with the suffix, and that with a number.
pub(crate) fn free(name: &str, suffix: &str, taken: impl Fn(&str) -> bool) -> String {
    // `self_` becomes `self_query`.
    let stem = if suffix.starts_with('_') { name.trim_end_matches('_') } else { name };
    let first = [name.to_owned(), format!("{stem}{suffix}")];
    let numbered = (2..).map(|number| format!("{stem}{suffix}{number}"));
    first.into_iter().chain(numbered).find(|candidate| !taken(candidate)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers() {
        for (name, expected) in [
            ("type", "r#type"),
            ("self", "self_"),
            ("mimeType", "mime_type"),
            ("f[category.name]", "f_category_name"),
            ("2fa", "n2fa"),
            ("repos/list-for-org", "repos_list_for_org"),
            ("+1", "plus_1"),
            ("-1", "minus_1"),
            ("<=", "less_or_equal"),
            ("größe", "grosse"),
            ("日本", "ri_ben"),
            ("\u{E000}", "ue000"),
        ] {
            assert_eq!(snake(name), expected);
            assert!(syn::parse_str::<syn::Ident>(&snake(name)).is_ok(), "{name}");
        }
        for (name, expected) in
            [("DBConnection", "DBConnection"), ("simple-user", "SimpleUser"), ("3d", "N3d"), ("Self", "SelfData")]
        {
            assert_eq!(camel(name), expected);
        }
    }

    #[test]
    fn names_of_files_are_short() {
        let long = "give_the_crew_of_the_ship_in_the_harbour_what_they_need_for_the_next_voyage_to_the_north";
        assert_eq!(module(long, &[]), "give_the_crew_of_the_ship_in_the_harbour_what_they_need_for_the_next_voyage_to");
        assert_eq!(module(&"a".repeat(300), &[]), "a".repeat(80));
    }

    #[test]
    fn inner_names_say_nothing_twice() {
        for (outer, part, expected) in [
            ("Certification", "certification_status", "CertificationStatus"),
            ("AlertDestination", "destination_type", "AlertDestinationType"),
            ("Alert", "enhancements", "AlertEnhancements"),
            ("Look", "look", "LookLook"),
        ] {
            assert_eq!(inner(outer, part), expected);
        }
    }

    #[test]
    fn variants() {
        for (value, expected) in [
            ("EQUAL_TO", "EqualTo"),
            ("inline_json", "InlineJson"),
            ("TLSv1_1", "TLSv1_1"),
            ("+1", "Plus1"),
            ("-1", "Minus1"),
            ("", "Empty"),
            ("unknown", "UnknownValue"),
            ("2d", "N2d"),
            ("<", "LessThan"),
            ("<=", "LessOrEqual"),
            (">=5", "GreaterOrEqual5"),
            ("!=", "NotEqual"),
            ("=", "Equal"),
            ("*", "Star"),
            ("/", "Slash"),
            ("&", "And"),
            ("50%", "N50Percent"),
            ("#", "Hash"),
            ("@", "At"),
            ("$", "Dollar"),
            ("C++", "CPlusPlus"),
            ("C#", "CSharp"),
            ("<html>", "Html"),
            ("-created", "MinusCreated"),
            (" ", "Space"),
            ("日本", "RiBen"),
            ("größer", "Grosser"),
            ("\u{E000}", "Ue000"),
        ] {
            assert_eq!(variant(value), expected);
        }
    }
}
