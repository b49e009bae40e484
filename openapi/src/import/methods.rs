//! The methods of a trait: attribute, arguments, result.

use std::fmt::Write as _;

use super::arguments::{arguments, path_argument};
use super::modules::{ErrorBody, Method, Module, errors};
use super::outcome::{Outcome, accept};
use super::page::{Page, literal};
use super::printer::Context;
use super::since::Releases;
use super::taken::Taken;
use super::texts::{Texts, append};
use crate::document::operations::has_member;
use crate::facts::{Kind, Parameter, Place, Stability, Status};
use crate::names;
use crate::overlay::{Auth, Retry};

pub(super) fn print(
    page: &mut Page,
    context: &mut Context<'_, '_>,
    method: &Method<'_>,
    module: &Module<'_>,
    texts: &Texts,
    since: &Releases<'_>,
) {
    page.docs(4, &docs(method, texts, since));
    let outcome = Outcome::of(context.plan.facts, method);
    let options = options(context, method, module, &outcome);
    page.attribute(4, "endpoint", &options);
    if method.operation.deprecated {
        match texts.deprecated(method.id) {
            Some(text) => page.line(4, &format!("#[deprecated = {}]", literal(text))),
            None => page.line(4, "#[deprecated]"),
        }
    }
    let returns = returns(context, method, &outcome);
    let arguments = arguments(context, method);
    if arguments.is_empty() {
        return page.line(4, &format!("fn {}(&self) -> {returns};", method.name));
    }
    page.line(4, &format!("fn {}(", method.name));
    page.line(8, "&self,");
    for argument in arguments {
        let mut text = texts.argument(method.id, &argument.text, argument.usual);
        if argument.deprecated {
            text = append(text, "Deprecated.");
        }
        if let Some(note) = since.parameter(method.id, &argument.text) {
            text = append(text, &note);
        }
        page.docs(8, &text);
        for attribute in &argument.attributes {
            page.line(8, attribute);
        }
        page.line(8, &format!("{}: {},", argument.name, argument.ty));
    }
    page.line(4, &format!(") -> {returns};"));
}

/// Returns the type of a method's result.
pub(super) fn result_of(context: &mut Context<'_, '_>, method: &Method<'_>) -> String {
    let outcome = Outcome::of(context.plan.facts, method);
    returns(context, method, &outcome)
}

fn docs(method: &Method<'_>, texts: &Texts, since: &Releases<'_>) -> String {
    let text = texts.operation(method.id);
    let doc = text.map_or_else(|| format!("Calls the operation `{}`.", method.id), |text| text.doc.trim().to_owned());
    let mut paragraphs = vec![doc];
    paragraphs.extend(text.map(|text| text.more.trim().to_owned()).filter(|more| !more.is_empty()));
    // The macro documents stability and the vendor's page itself.
    paragraphs.extend(since.operation(method.id));
    paragraphs.join("\n\n")
}

fn options(context: &mut Context<'_, '_>, method: &Method<'_>, module: &Module<'_>, outcome: &Outcome) -> Vec<String> {
    let operation = method.operation;
    // The macro has no word for other methods.
    let is_word = has_member(&operation.method);
    let word = if is_word { operation.method.clone() } else { literal(&operation.method) };
    let mut options = vec![format!("{word} {}", literal(&template(method)))];
    options.extend(method.shares_route.then(|| "shares_route".to_owned()));
    if let Outcome::ByStatus(statuses) = outcome {
        let entries: Vec<_> = statuses
            .iter()
            .map(|(status, kind)| match kind {
                Some(kind) => format!("{status} => {}", context.result(kind)),
                None => format!("{status} => ()"),
            })
            .collect();
        options.push(format!("ok({})", entries.join(", ")));
    }
    if !operation.pending.is_empty() {
        let statuses: Vec<_> = operation.pending.iter().map(u16::to_string).collect();
        options.push(format!("pending({})", statuses.join(", ")));
    }
    match outcome {
        Outcome::Text => options.push("output = text".to_owned()),
        Outcome::Bytes => options.push("output = bytes".to_owned()),
        Outcome::Content => options.push("output = content".to_owned()),
        Outcome::Events => options.push("output = events".to_owned()),
        Outcome::Lines(_) => options.push("output = lines".to_owned()),
        Outcome::Nothing | Outcome::Json(_) | Outcome::ByStatus(_) => {}
    }
    let accepted = accept(context.plan.facts, operation, outcome);
    options.extend(accepted.map(|media| format!("headers({})", literal(&format!("accept: {media}")))));
    let own: Vec<_> =
        errors(operation).into_iter().filter(|(status, _)| !module.baseline.contains_key(status)).collect();
    options.extend(error_option(context, &own));
    let has_part = operation.parameters.iter().any(|of| matches!(of.place, Place::Form | Place::Part));
    if (has_part || operation.body.is_some()) && matches!(operation.method.as_str(), "GET" | "HEAD") {
        options.push("allow_body".to_owned());
    }
    let auth = method.options.and_then(|given| given.auth);
    let needs_none = operation.security.as_ref().is_some_and(Vec::is_empty);
    if auth == Some(Auth::None) || (auth.is_none() && needs_none) {
        options.push("auth = none".to_owned());
    }
    if let Some(given) = method.options {
        options.extend(given.idempotent.then(|| "idempotent".to_owned()));
        options.extend(given.retry.map(|retry| match retry {
            Retry::Never => "retry = never".to_owned(),
            Retry::UnlessRunning => "retry = unless_running".to_owned(),
        }));
        options.extend(given.timeout.as_ref().map(|limit| format!("timeout = {}", literal(limit))));
        options.extend(given.retry_after_cap.as_ref().map(|cap| format!("retry_after_cap = {}", literal(cap))));
    }
    options.extend(pages(context, method, outcome));
    match operation.stability {
        Stability::Stable => {}
        stability => options.push(format!("stability = {stability}")),
    }
    if names::plain(&method.name) != method.id {
        options.push(format!("operation = {}", literal(method.id)));
    }
    if let Some(address) = &context.plan.overlay.document.docs_url {
        let address = address.replace("{tag}", &module.tag).replace("{operation}", method.id);
        options.push(format!("docs = {}", literal(&address)));
    }
    options
}

/// Returns `paginate = …` for a paginated list, with the parameters that the overlay names.
fn pages(context: &Context<'_, '_>, method: &Method<'_>, outcome: &Outcome) -> Option<String> {
    let pages = context.plan.overlay.document.pages.as_ref()?;
    let operation = method.operation;
    let list = matches!(outcome, Outcome::Json(kind) if matches!(context.plan.facts.resolve(kind), Kind::List(_)));
    let counts = |name: &str| {
        let own = |parameter: &&Parameter| parameter.name == name && parameter.place == Place::Query;
        let found = operation.parameters.iter().find(own);
        found.is_some_and(|parameter| parameter.kind == Kind::Integer && !parameter.required)
    };
    let fits = operation.method == "GET" && list && operation.pending.is_empty();
    let wanted = method.options.and_then(|options| options.pages).unwrap_or(true);
    let both = counts(&pages.limit) && counts(&pages.offset);
    let name = |name: &str| names::snake(name);
    (wanted && fits && both).then(|| format!("paginate = offset({}, {})", name(&pages.limit), name(&pages.offset)))
}

/// Returns `errors(…)`, without the body type if it is the trait's.
pub(super) fn error_option(context: &mut Context<'_, '_>, errors: &[(Status, ErrorBody)]) -> Option<String> {
    let entry = |(status, body): &(Status, ErrorBody)| match body {
        Some(Kind::Ref(name)) if Some(name) == context.plan.error.as_ref() => status.to_string(),
        Some(kind) => format!("{status} => {}", context.result(kind)),
        None => format!("{status} => ()"),
    };
    let entries: Vec<_> = errors.iter().map(entry).collect();
    (!entries.is_empty()).then(|| format!("errors({})", entries.join(", ")))
}

/// Returns the path with the names of the arguments instead of the document's.
fn template(method: &Method<'_>) -> String {
    let mut template = String::new();
    let mut taken = Taken::default();
    let mut rest = method.operation.path.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let _ = write!(template, "{before}<{}>", names::plain(&path_argument(name, &mut taken)));
        rest = after;
    }
    template + rest
}

fn returns(context: &mut Context<'_, '_>, method: &Method<'_>, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Nothing => "()".to_owned(),
        Outcome::Json(kind) => context.result(kind),
        Outcome::Text => "String".to_owned(),
        Outcome::Bytes => "fingerpost::Bytes".to_owned(),
        Outcome::Content => "fingerpost::Content".to_owned(),
        Outcome::Events => "fingerpost::Items<fingerpost::Event>".to_owned(),
        Outcome::Lines(kind) => format!("fingerpost::Items<{}>", context.result(kind)),
        Outcome::ByStatus(_) => format!("{}Ok", names::of_method(&method.name)),
    }
}
