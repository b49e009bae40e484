//! Options of other frameworks.

use syn::Ident;

use super::role_options;
use super::values::Value;
use crate::names::METHODS;
use crate::types::written;

/// Formats of results in other frameworks, in lower case, and the values of `output` for them.
const OUTPUTS: &[(&str, &[&str])] = &[
    ("text", &["string", "str", "csv", "xml", "html", "plain", "text_plain"]),
    ("bytes", &["u8", "binary", "file", "blob", "buffer"]),
    ("stream", &["body", "streaming", "streamed", "download", "reader"]),
    ("json", &["value", "object"]),
    ("raw", &["response", "full"]),
    ("events", &["sse", "eventstream", "event_stream"]),
    ("lines", &["ndjson", "jsonl", "jsonlines", "json_lines"]),
];

/// Returns the value of `output` for a format or a type of another framework, such as `text` for `String`.
pub(crate) fn output(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    OUTPUTS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|&(output, _)| output)
}

/// Returns the help for an option of `#[endpoint(…)]` that does not exist.
pub(crate) fn of_endpoint(name: &Ident, value: &Value) -> Option<String> {
    let word = name.to_string().to_lowercase();
    Some(match word.as_str() {
        "response" | "responses" | "returns" | "return_type" | "result" | "result_type" | "response_type"
        | "output_type" | "response_body" | "response_model" => match value.ty() {
            Some(ty) => format!("remove it, and write the type as the return type: `-> {}`", written(&ty)),
            None => "remove it; the return type of the method is the type of the response".to_owned(),
        },
        "accept" | "accepts" | "produces" => header("accept", value)?,
        "user_agent" => header("user-agent", value)?,
        "header" => write(&value.headers()?),
        "content_type" | "consumes" => {
            let attribute = role_options::of_media_type(&value.string()?, None);
            format!("remove it, and {attribute} before the argument that is the body")
        }
        "body" | "payload" | "request" | "request_body" | "data" => {
            "remove it, and write `#[body]` before the argument that is the body".to_owned()
        }
        "multipart" => {
            "remove it, and write `#[part]` before each part, or `#[body(multipart)]` before a `fingerpost::Multipart`"
                .to_owned()
        }
        "form" => "remove it, and write `#[form]` before each argument that is a field of the form".to_owned(),
        "query" | "params" | "param" | "query_params" => {
            "remove it; arguments without a placeholder are query parameters".to_owned()
        }
        "method" | "verb" | "path" | "url" | "uri" | "route" | "template" => {
            "remove it; the HTTP method and the path template come first".to_owned()
        }
        "base_url" | "baseurl" | "base" | "host" | "server" => base_url(value),
        "retries" | "max_retries" | "retry_count" | "attempts" | "max_attempts" => retries(&word, value),
        "status" | "status_code" | "success" | "success_status" | "expect" | "expects" | "expected" => {
            write(&format!("ok({})", value.statuses()?))
        }
        "error" if value.assigned && value.ty().is_some() => "move it to `#[endpoints(…)]`".to_owned(),
        "failure" | "failures" | "throws" | "raises" | "error_responses" => {
            write(&format!("errors({})", value.statuses()?))
        }
        "name" | "id" | "operation_id" | "operationid" => write(&format!("operation = {:?}", value.string()?)),
        "deprecated" | "beta" | "alpha" => write(&format!("stability = {word}")),
        "experimental" | "unstable" | "preview" => write("stability = beta"),
        "summary" | "description" | "doc" => {
            "remove it, and write it as a doc comment above the method: `/// …`".to_owned()
        }
        "tag" | "tags" => "remove it; the endpoints of one trait belong together".to_owned(),
        "no_auth" | "public" | "anonymous" | "unauthenticated" => write("auth = none"),
        "text" | "bytes" | "json" | "raw" | "stream" | "items" | "lines" | "events" if value.is_empty() => {
            write(&format!("output = {word}"))
        }
        _ if value.is_empty() => write(&format!("output = {}", output(&word)?)),
        _ => return None,
    })
}

/// Returns the help for an option of `#[endpoints(…)]` that does not exist.
pub(crate) fn of_trait(name: &Ident, value: &Value) -> Option<String> {
    let word = name.to_string().to_lowercase();
    Some(match word.as_str() {
        "base_url" | "baseurl" | "base" | "url" | "uri" | "host" | "server" | "domain" | "endpoint" => base_url(value),
        "path" | "base_path" | "basepath" | "scope" | "root" | "route" | "version" => match value.string() {
            Some(path) => path_prefix(&path),
            None => base_url(value),
        },
        "accept" | "accepts" | "produces" => header("accept", value)?,
        "user_agent" => header("user-agent", value)?,
        "header" => write(&value.headers()?),
        "retries" | "max_retries" | "attempts" => retries(&word, value),
        "error_type" | "err" | "errortype" => write(&format!("error = {}", written(&value.ty()?))),
        _ => return None,
    })
}

/// Returns the help for `prefix = "/v1"`, which is not a prefix of names. `None` if the text is not a path.
pub(crate) fn prefix(text: &str) -> Option<String> {
    text.contains('/').then(|| path_prefix(text))
}

/// Returns the help for a list of statuses without parentheses: `errors = [404, 409]`, `errors = Problem`.
pub(crate) fn statuses(name: &Ident, value: &Value, is_of_trait: bool) -> Option<String> {
    if let Some(codes) = value.statuses() {
        return Some(write(&format!("{name}({codes})")));
    }
    let ty = value.ty().filter(|_| value.assigned && name == "errors")?;
    let ty = written(&ty);
    Some(if is_of_trait {
        write(&format!("error = {ty}"))
    } else {
        format!("write the statuses with it, such as `errors(404 => {ty})`")
    })
}

/// Returns the counterpart of an attribute with the name of an option, `timeout("30s")`, as an option.
pub(crate) fn as_option(word: &str, example: &str, value: &Value) -> String {
    let is_list = example.strip_prefix(word).is_some_and(|rest| rest.starts_with('('));
    let is_flag = example == word;
    let tokens = &value.tokens;
    match () {
        () if word == "headers" => value.headers().unwrap_or_else(|| example.to_owned()),
        () if is_flag => word.to_owned(),
        () if is_list && !value.is_empty() => format!("{word}({})", spaced(&tokens.to_string())),
        () if value.string().is_some() || syn::parse2::<Ident>(tokens.clone()).is_ok() => format!("{word} = {tokens}"),
        () => example.to_owned(),
    }
}

/// Removes the space that tokens are printed with before a comma.
pub(super) fn spaced(tokens: &str) -> String {
    tokens.replace(" ,", ",").replace(" :", ":")
}

fn write(option: &str) -> String {
    format!("write `{option}`")
}

fn header(name: &str, value: &Value) -> Option<String> {
    Some(write(&format!("headers(\"{name}: {}\")", value.strings().first()?.value())))
}

fn base_url(value: &Value) -> String {
    let url = value.string().filter(|url| url.contains("://")).unwrap_or_else(|| "https://host/path".to_owned());
    format!("remove it; the base URL is given to the client: `Client::new({url:?})`")
}

fn path_prefix(path: &str) -> String {
    let path = path.trim_matches('/');
    format!("remove it; add the path to the base URL of the client: `Client::new(\"https://host/{path}\")`")
}

/// Returns the help for a number of retries, written with this word.
pub(crate) fn retries(word: &str, value: &Value) -> String {
    let number = value.number().and_then(|number| number.base10_parse::<u32>().ok());
    // The number of a policy includes the first attempt.
    let first = u32::from(!word.contains("attempt"));
    let attempts = number.and_then(|number| number.checked_add(first)).unwrap_or(4);
    format!(
        "remove it; retries are an option of the client's builder and of a call: \
         `.retry(fingerpost::RetryPolicy {{ attempts: {attempts}, ..Default::default() }})`, where the first attempt counts"
    )
}

/// Returns the HTTP method that a word means: `get`, `Post`, `http_put`, `DeleteMapping`.
pub(super) fn method_of(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase().replace('_', "");
    let word = word.strip_prefix("http").unwrap_or(&word);
    let word = word.strip_suffix("mapping").unwrap_or(word);
    METHODS.iter().map(|&(method, _)| method).find(|method| method.eq_ignore_ascii_case(word))
}
