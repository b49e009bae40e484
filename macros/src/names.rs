//! The words of the language and the names of what is generated, in one place.

use proc_macro2::Span;
use syn::Ident;
use syn::ext::IdentExt;

/// The attribute of a method.
pub(crate) const ENDPOINT: &str = "endpoint";

/// HTTP methods that an endpoint can have, each with whether it carries a body by custom (RFC 9110, section 9.3).
pub(crate) const METHODS: &[(&str, bool)] = &[
    ("GET", false),
    ("POST", true),
    ("PUT", true),
    ("PATCH", true),
    ("DELETE", true),
    ("HEAD", false),
    ("OPTIONS", true),
];

/// Attributes of an argument.
pub(crate) const ROLES: &[&str] = &["query", "body", "form", "header", "secret"];

/// How a result is read.
pub(crate) const OUTPUTS: &[&str] = &["json", "text", "bytes", "content", "raw", "stream", "items", "lines", "events"];

/// Headers that are about the message and not about what it says: the transport alone knows (RFC 9110, section 7.6.1;
/// RFC 9112, section 6).
pub(crate) const FRAMING_HEADERS: &[&str] =
    &["connection", "content-length", "host", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"];

/// Methods of every builder, which no setter can be named like.
pub(crate) const BUILDER_METHODS: &[&str] = &["call", "into_future"];

/// The method of builders whose results come by pages.
pub(crate) const PAGES: &str = "pages";

/// The function of a trait with a service that makes routes of it, which no endpoint can be named like: to the compiler,
/// the methods of a trait are those of `dyn Trait`, too.
pub(crate) const ROUTES: &str = "service";

/// How results come by pages, each with the arguments that it is about.
pub(crate) const PAGINATIONS: &[(&str, &[&str])] =
    &[("offset", &["limit", "offset"]), ("token", &["page_token"]), ("link", &[])];

/// The nearest of the known words, if one is near.
pub(crate) fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let distance = |candidate: &str| strsim::damerau_levenshtein(&word.to_lowercase(), &candidate.to_lowercase());
    let near = |candidate: &str| {
        let distance = distance(candidate);
        // A part of the other's words is near, too: `task_id` for `render_task_id`.
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

/// `a, b and c`
pub(crate) fn list_of(words: &[&str], show: impl Fn(&str) -> String) -> String {
    let words: Vec<_> = words.iter().map(|word| show(word)).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

/// The text of an identifier without `r#`: its name on the wire and in generated names.
pub(crate) fn plain(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// The names of what is generated of every endpoint, each made once: they stand in many places.
pub(crate) struct Generated {
    pub(crate) description: Ident,
    pub(crate) errors: Ident,
    pub(crate) builder: Ident,
}

impl Generated {
    pub(crate) fn of(endpoint: &Ident) -> Self {
        Self { description: description(endpoint), errors: error_alias(endpoint), builder: builder(endpoint) }
    }
}

/// `render_task` → `RenderTaskBuilder`
fn builder(endpoint: &Ident) -> Ident {
    camel(endpoint, "Builder")
}

/// `render_task` → `RenderTaskError`
pub(crate) fn error_alias(endpoint: &Ident) -> Ident {
    camel(endpoint, "Error")
}

/// `render_task` → `RenderTaskHeaders`
pub(crate) fn response_headers(endpoint: &Ident) -> Ident {
    camel(endpoint, "Headers")
}

/// `render_task` → `RenderTaskArguments`
pub(crate) fn arguments(endpoint: &Ident) -> Ident {
    camel(endpoint, "Arguments")
}

/// `render_task` → `RENDER_TASK`
fn description(endpoint: &Ident) -> Ident {
    Ident::new(&plain(endpoint).to_uppercase(), endpoint.span())
}

/// `RenderTasks` → `__RenderTasks`: the module of what the expansion of that trait names, and the table of the JSON forms of
/// its types.
pub(crate) fn of_expansion(of_trait: &Ident) -> Ident {
    Ident::new(&format!("__{}", plain(of_trait)), of_trait.span())
}

/// `RenderTasks` with 400 and 404 → `RenderTasksError400_404`. A second set of the same statuses gets a `B`, and so on.
pub(crate) fn error_set(of_trait: &Ident, statuses: impl Iterator<Item = u16>, same_before: usize) -> Ident {
    let statuses: Vec<_> = statuses.map(|status| status.to_string()).collect();
    let letter = match same_before {
        0 => String::new(),
        n => char::from_u32('A' as u32 + u32::try_from(n).unwrap_or(0))
            .filter(char::is_ascii_uppercase)
            .map_or_else(|| format!("X{n}"), String::from),
    };
    Ident::new(&format!("{}Error{}{letter}", plain(of_trait), statuses.join("_")), of_trait.span())
}

/// The variant of a status: its registered phrase, or its number.
pub(crate) fn variant(status: u16, span: Span) -> Ident {
    let name = match reason(status) {
        Some(reason) => reason.split([' ', '-', '\'']).map(capitalised).collect(),
        None => format!("Status{status}"),
    };
    Ident::new(&name, span)
}

/// The reason phrases of the statuses that the HTTP registry names (RFC 9110, section 15; RFC 6585 and others).
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

/// The status whose variant has this name.
pub(crate) fn status_of(variant_name: &str) -> Option<u16> {
    (200..600).find(|&status| reason(status).is_some() && variant(status, Span::call_site()) == variant_name)
}

pub(crate) fn camel(ident: &Ident, suffix: &str) -> Ident {
    let camel: String = plain(ident).split('_').map(capitalised).collect();
    // No identifier begins with a digit: of `_2fa` the underscore stays.
    let underscore = if camel.starts_with(|first: char| first.is_numeric()) { "_" } else { "" };
    Ident::new(&format!("{underscore}{camel}{suffix}"), ident.span())
}

/// `not` → `Not`, `URI` → `Uri`
fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    let Some(first) = characters.next() else { return String::new() };
    first.to_uppercase().chain(characters.flat_map(char::to_lowercase)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ident(name: &str) -> Ident {
        syn::parse_str(name).unwrap()
    }

    #[test]
    fn generated_names() {
        assert_eq!(builder(&ident("render_task")), "RenderTaskBuilder");
        assert_eq!(error_alias(&ident("r#type")), "TypeError");
        assert_eq!(error_alias(&ident("_2fa")), "_2faError");
        assert_eq!(error_alias(&ident("__")), "Error");
        assert_eq!(description(&ident("r#type")), "TYPE");
        assert_eq!(error_set(&ident("Tasks"), [400, 404].into_iter(), 0), "TasksError400_404");
        assert_eq!(error_set(&ident("Tasks"), [400].into_iter(), 1), "TasksError400B");
        assert_eq!(variant(404, Span::call_site()), "NotFound");
        assert_eq!(variant(414, Span::call_site()), "UriTooLong");
        assert_eq!((status_of("NotFound"), status_of("Status499")), (Some(404), None));
        assert_eq!(variant(499, Span::call_site()), "Status499");
    }

    #[test]
    fn near_words() {
        assert_eq!(closest("GTE", ["GET", "PUT"]), Some("GET"));
        assert_eq!(closest("error", ["ok", "errors"]), Some("errors"));
        assert_eq!(closest("render_task_id", ["fields", "task_id"]), Some("task_id"));
        // Of two words that have it as a part, or are a part of it, the one with fewer other letters.
        assert_eq!(closest("retry_after", ["retry", "retry_after_cap"]), Some("retry_after_cap"));
        assert_eq!(closest("zebra", ["GET", "errors"]), None);
    }
}
