//! Keywords of declarations and names of generated items.

use proc_macro2::Span;
use syn::Ident;
use syn::ext::IdentExt;

use crate::model::StatusSet;

/// The attribute of a trait.
pub(crate) const ENDPOINTS: &str = "endpoints";

/// The attribute of a method.
pub(crate) const ENDPOINT: &str = "endpoint";

/// HTTP methods that are written as identifiers, each with whether its requests usually have a body (RFC 9110, section
/// 9.3; draft-ietf-httpbis-safe-method-w-body). All others are written as strings, so that a typo is an error.
pub(crate) const METHODS: &[(&str, bool)] = &[
    ("GET", false),
    ("POST", true),
    ("PUT", true),
    ("PATCH", true),
    ("DELETE", true),
    ("HEAD", false),
    ("OPTIONS", true),
    ("TRACE", false),
    ("QUERY", true),
];

/// The word for all errors that are not listed, in `errors(…)`.
pub(crate) const DEFAULT: &str = "default";

/// The attribute of an argument whose value is redacted in logs and errors.
pub(crate) const SECRET: &str = "secret";

/// The attribute of a `Model`, its fields and variants.
pub(crate) const MODEL: &str = "model";

/// Rust's attribute for a line of docs.
pub(crate) const DOC: &str = "doc";

/// Rust's attribute for conditional compilation.
pub(crate) const CFG: &str = "cfg";

/// Rust's attribute for conditional attributes.
pub(crate) const CFG_ATTR: &str = "cfg_attr";

/// Rust's attribute that allows lints.
pub(crate) const ALLOW: &str = "allow";

/// Rust's attribute that expects lints.
pub(crate) const EXPECT: &str = "expect";

/// Rust's attribute for deprecation, also a value of `stability`.
pub(crate) const DEPRECATED: &str = "deprecated";

/// Headers for connections and message framing, which only the transport sets (RFC 9110, section 7.6.1; RFC 9112,
/// section 6).
pub(crate) const FRAMING_HEADERS: &[&str] = &[
    "connection",
    "content-length",
    "host",
    "keep-alive",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// The field of every builder. Where a field of the result is read from a call that is not awaited, the compiler names
/// it: "available field is: `must_be_awaited`". `__builder!` has the same name.
pub(crate) fn builder_field() -> Ident {
    Ident::new("must_be_awaited", Span::call_site())
}

/// Methods of every builder, whose names are not allowed for setters.
pub(crate) const BUILDER_METHODS: &[&str] = &["call", "into_future"];

/// Methods of builders in other frameworks, for which a builder has messages. `__builder!` has the same list.
pub(crate) const FOREIGN_METHODS: &[&str] = &[
    "send",
    "execute",
    "query",
    "json",
    "form",
    "body",
    "multipart",
    "bearer_auth",
    "basic_auth",
    "text",
    "bytes",
    "unwrap",
    "expect",
];

/// The method of builders of paginated endpoints.
pub(crate) const PAGES: &str = "pages";

/// The function that creates the routes of a service. It is a function of `dyn Trait`, so no endpoint can have its
/// name.
pub(crate) const ROUTES: &str = "service";

/// Pagination styles, each with its arguments.
pub(crate) const PAGINATIONS: &[(&str, &[&str])] =
    &[("offset", &["limit", "offset"]), ("page", &["page", "per_page"]), ("token", &["page_token"]), ("link", &[])];

/// Returns the most similar of the known words, if one is similar enough.
pub(crate) fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let distance = |candidate: &str| strsim::damerau_levenshtein(&word.to_lowercase(), &candidate.to_lowercase());
    let near = |candidate: &str| {
        let distance = distance(candidate);
        // Substrings are similar as well: `task_id` and `render_task_id`.
        let part = word.len() > 2 && candidate.len() > 2 && (word.contains(candidate) || candidate.contains(word));
        if part { distance.min(1) } else { distance }
    };
    known
        .into_iter()
        .map(|candidate| (near(candidate), distance(candidate), candidate))
        .filter(|&(near, _, candidate)| near <= candidate.len().max(word.len()) / 3)
        .min_by_key(|&(near, distance, _)| (near, distance))
        .map(|(.., candidate)| candidate)
}

/// Lists alternatives: `a, b or c`.
pub(crate) fn list_of(words: &[&str], show: impl Fn(&str) -> String) -> String {
    let words: Vec<_> = words.iter().map(|word| show(word)).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

/// Returns the identifier without `r#`, for wire names and generated names.
pub(crate) fn plain(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// The names of the items generated for an endpoint.
///
/// There are two kinds. Short names, such as `LIST` and `ListError`, are used in user code. If two traits of a module
/// generate the same short name, one of them needs a prefix. Generated code never refers to short names, so that the
/// compiler reports a collision only once, at the method. All other names contain the trait and the method, so that
/// they never collide.
///
/// The alternative is a module of short names that is re-exported by a glob: names of the user then take precedence,
/// and those of two traits are ambiguous only where they are used. But such a module does not see the items of a
/// surrounding function body, and every doctest is a function body.
pub(crate) struct Generated {
    /// Short name of the endpoint's static: `LIST`.
    pub(crate) endpoint: Ident,
    /// Name of the alias of the error type: `ListErrorForUsers`.
    pub(crate) error_type: Ident,
    /// Short name of the error type: `ListError`.
    pub(crate) errors: Ident,
    /// Name of the request builder: `ListBuilderForUsers`.
    pub(crate) builder: Ident,
    /// Name of the static with the endpoint's data: `__Users_list`.
    pub(crate) declared: Ident,
    /// Start of short names: `List`, or `UsersList` with a prefix.
    short: String,
    /// Name of the method in camel case: `List`.
    stem: String,
    /// Name of the trait: `Users`.
    of_trait: String,
}

/// A type with a short alias for user code. Generated code uses the type itself.
pub(crate) struct Aliased {
    pub(crate) alias: Ident,
    pub(crate) ident: Ident,
}

impl Generated {
    pub(crate) fn of(endpoint: &Ident, of_trait: &Ident, prefix: Option<&str>) -> Self {
        let (name, of_trait, span) = (plain(endpoint), plain(of_trait), endpoint.span());
        let (stem, prefix) = (camel_text(&name), prefix.unwrap_or(""));
        let short = not_a_number(format!("{prefix}{stem}"));
        let constant = constant(&name);
        let constant = if prefix.is_empty() { constant } else { format!("{}_{constant}", self::constant(prefix)) };
        Self {
            endpoint: Ident::new(&constant, span),
            error_type: of_both(&stem, "Error", &of_trait, span),
            errors: Ident::new(&format!("{short}Error"), span),
            builder: of_both(&stem, "Builder", &of_trait, span),
            declared: Ident::new(&format!("__{of_trait}_{name}"), span),
            short,
            stem,
            of_trait,
        }
    }

    /// Returns the names for the response headers, `ListHeaders`.
    pub(crate) fn headers(&self) -> Aliased {
        self.aliased("Headers")
    }

    /// Returns the names for the arguments of a service method, `ListArguments`.
    pub(crate) fn arguments(&self) -> Aliased {
        self.aliased("Arguments")
    }

    fn aliased(&self, kind: &str) -> Aliased {
        let span = self.endpoint.span();
        let ident = of_both(&self.stem, kind, &self.of_trait, span);
        Aliased { alias: Ident::new(&format!("{}{kind}", self.short), span), ident }
    }
}

/// Converts a name to that of a constant: `render_task` and `renderTask` → `RENDER_TASK`, `APIUsers` → `API_USERS`.
pub(crate) fn constant(name: &str) -> String {
    words(name).join("_").to_uppercase()
}

/// Creates `ListBuilderForUsers`. The words in between distinguish `list` of `RenderTask` from `task_list` of `Render`.
fn of_both(stem: &str, kind: &str, of_trait: &str, span: Span) -> Ident {
    Ident::new(&not_a_number(format!("{stem}{kind}For{of_trait}")), span)
}

/// Splits a name into words: `render_task`, `renderTask` → `render`, `task`; `APIUsers` → `API`, `Users`.
/// Each extra `_` yields an empty word.
fn words(name: &str) -> Vec<String> {
    name.split('_').flat_map(camel_words).collect()
}

/// Splits a name without `_` into words. A word starts with an uppercase letter, or consists of them.
fn camel_words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before: Option<char> = None;
    let mut characters = name.chars().peekable();
    while let Some(character) = characters.next() {
        let begins_word = character.is_uppercase()
            && before.is_some_and(|before| {
                !before.is_uppercase() || characters.peek().is_some_and(|after| after.is_lowercase())
            });
        if begins_word {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(character);
        }
        before = Some(character);
    }
    words
}

/// Returns whether this is a valid prefix of generated names, such as `Users`.
pub(crate) fn is_prefix(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
        && text.chars().all(char::is_alphanumeric)
        && syn::parse_str::<Ident>(&format!("{text}Error")).is_ok()
}

/// Returns the name of the struct of all request builders of a trait: `Users` → `BuilderForUsers`.
pub(crate) fn of_builders(of_trait: &Ident) -> Ident {
    Ident::new(&format!("BuilderFor{}", plain(of_trait)), of_trait.span())
}

/// Returns the alias of the runtime's module used in the expansion of a trait: `RenderTasks` → `__RenderTasks`.
pub(crate) fn of_expansion(of_trait: &Ident) -> Ident {
    Ident::new(&format!("__{}", plain(of_trait)), of_trait.span())
}

/// Returns the alias of the runtime used in the expansion of a trait: `RenderTasks` → `__RenderTasksRuntime`.
pub(crate) fn of_runtime(of_trait: &Ident) -> Ident {
    Ident::new(&format!("__{}Runtime", plain(of_trait)), Span::call_site())
}

/// Returns the name of the function that decodes a result by status: `Stored` of `Things` →
/// `__decode_Stored_of_Things`.
pub(crate) fn decode(result: &Ident, of_trait: &Ident) -> Ident {
    let span = Span::call_site().located_at(result.span());
    Ident::new(&format!("__decode_{}_of_{}", plain(result), plain(of_trait)), span)
}

/// Returns the name of an error enum: `RenderTasks` with 400 and 404 → `RenderTasksError400_404`. The second set with
/// the same statuses gets the suffix `B`, and so on.
pub(crate) fn error_set(of_trait: &Ident, statuses: &[StatusSet], same_before: usize) -> Ident {
    let (mut codes, mut others) = (Vec::new(), String::new());
    for status in statuses {
        match status {
            StatusSet::Code(code) => codes.push(code.to_string()),
            StatusSet::Class(_) | StatusSet::Default => {
                others.push_str(&error_variant(*status, Span::call_site()).to_string());
            }
        }
    }
    let letter = match same_before {
        0 => String::new(),
        n => char::from_u32('A' as u32 + u32::try_from(n).unwrap_or(0))
            .filter(char::is_ascii_uppercase)
            .map_or_else(|| format!("X{n}"), String::from),
    };
    Ident::new(&format!("{}Error{}{others}{letter}", plain(of_trait), codes.join("_")), of_trait.span())
}

/// Returns the variant name of a status: its registered reason phrase, or its number.
pub(crate) fn variant(status: u16, span: Span) -> Ident {
    let name = match reason(status) {
        Some(reason) => reason.split([' ', '-', '\'']).map(capitalised).collect(),
        None => format!("Status{status}"),
    };
    Ident::new(&name, span)
}

/// Returns the variant name of an error status or of a set of them.
pub(crate) fn error_variant(status: StatusSet, span: Span) -> Ident {
    match status {
        StatusSet::Code(code) => variant(code, span),
        StatusSet::Class(digit) => Ident::new(&format!("Status{digit}XX"), span),
        StatusSet::Default => Ident::new("Other", span),
    }
}

/// Returns the reason phrase of a registered status (RFC 9110, section 15; RFC 6585 and others).
pub(crate) fn reason(status: u16) -> Option<&'static str> {
    Some(match status {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        203 => "Non-Authoritative Information",
        204 => "No Content",
        205 => "Reset Content",
        206 => "Partial Content",
        207 => "Multi-Status",
        208 => "Already Reported",
        226 => "IM Used",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        421 => "Misdirected Request",
        422 => "Unprocessable Content",
        423 => "Locked",
        424 => "Failed Dependency",
        425 => "Too Early",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        505 => "HTTP Version Not Supported",
        506 => "Variant Also Negotiates",
        507 => "Insufficient Storage",
        508 => "Loop Detected",
        511 => "Network Authentication Required",
        _ => return None,
    })
}

/// Returns the status whose variant has this name.
pub(crate) fn status_of(variant_name: &str) -> Option<u16> {
    (200..600).find(|&status| reason(status).is_some() && variant(status, Span::call_site()) == variant_name)
}

/// Converts a name to camel case: `render_task` and `renderTask` → `RenderTask`.
pub(crate) fn camel_text(name: &str) -> String {
    words(name).iter().map(|word| capitalised(word)).collect()
}

/// Adds an underscore before a leading digit: `2fa` → `_2fa`.
pub(crate) fn not_a_number(name: String) -> String {
    if name.starts_with(|first: char| first.is_numeric()) { format!("_{name}") } else { name }
}

/// Capitalizes a word: `not` → `Not`, `URI` → `Uri`.
fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    let Some(first) = characters.next() else { return String::new() };
    first.to_uppercase().chain(characters.flat_map(char::to_lowercase)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use StatusSet::{Class, Code, Default};

    fn ident(name: &str) -> Ident {
        syn::parse_str(name).unwrap()
    }

    #[test]
    fn generated_names() {
        let of = |endpoint: &str, prefix| Generated::of(&ident(endpoint), &ident("Tasks"), prefix);
        assert_eq!(of("render_task", None).builder, "RenderTaskBuilderForTasks");
        assert_eq!(of("render_task", None).declared, "__Tasks_render_task");
        assert_eq!(of("r#type", None).errors, "TypeError");
        assert_eq!(of("_2fa", None).errors, "_2faError");
        assert_eq!(of("_2fa", Some("Tasks")).errors, "Tasks2faError");
        assert_eq!(of("__", None).errors, "Error");
        assert_eq!(of("r#type", None).endpoint, "TYPE");
        assert_eq!(of("getTask", None).endpoint, "GET_TASK");
        assert_eq!(of("getTask", None).errors, "GetTaskError");
        assert_eq!(of("getURLOf_task2", None).endpoint, "GET_URL_OF_TASK2");
        assert_eq!(of("__", None).endpoint, "__");
        let list = of("list", Some("RenderTasks"));
        assert_eq!(
            (list.endpoint.to_string(), list.errors.to_string()),
            ("RENDER_TASKS_LIST".into(), "RenderTasksListError".into())
        );
        assert_eq!(
            (list.headers().alias.to_string(), list.headers().ident.to_string()),
            ("RenderTasksListHeaders".into(), "ListHeadersForTasks".into())
        );
        assert_eq!(error_set(&ident("Tasks"), &[Code(400), Class(4), Default], 1), "TasksError400Status4XXOtherB");
        assert_eq!(error_set(&ident("Tasks"), &[Code(400), Code(404)], 0), "TasksError400_404");
        assert_eq!(error_set(&ident("Tasks"), &[Code(400)], 1), "TasksError400B");
        assert_eq!(variant(404, Span::call_site()), "NotFound");
        assert_eq!(variant(414, Span::call_site()), "UriTooLong");
        assert_eq!((status_of("NotFound"), status_of("Status499")), (Some(404), None));
        assert_eq!(variant(499, Span::call_site()), "Status499");
    }

    #[test]
    fn generated_names_of_trait_and_method_are_unambiguous() {
        let builder = |of_trait: &str, endpoint: &str| Generated::of(&ident(endpoint), &ident(of_trait), None).builder;
        assert_ne!(builder("Render", "task_list"), builder("RenderTask", "list"));
        assert_ne!(builder("User", "s_list"), builder("Users", "list"));
    }

    #[test]
    fn prefixes() {
        assert_eq!(
            ["Users", "RenderTasks", "APIUsers", "V2"].map(constant),
            ["USERS", "RENDER_TASKS", "API_USERS", "V2"]
        );
        assert!(["Users", "V2", "Ä"].into_iter().all(is_prefix));
        assert!(["", "users", "Users_", "2Users", "U-", "U²"].iter().all(|text| !is_prefix(text)));
    }

    #[test]
    fn near_words() {
        assert_eq!(closest("GTE", ["GET", "PUT"]), Some("GET"));
        assert_eq!(closest("error", ["ok", "errors"]), Some("errors"));
        assert_eq!(closest("render_task_id", ["fields", "task_id"]), Some("task_id"));
        // If several known words contain the word, the closest one wins.
        assert_eq!(closest("retry_after", ["retry", "retry_after_cap"]), Some("retry_after_cap"));
        assert_eq!(closest("zebra", ["GET", "errors"]), None);
    }
}
