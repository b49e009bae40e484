//! The arguments of a method, in this order: path; required query, headers, form, body; optional body, query, headers,
//! form.

use super::modules::Method;
use super::page::literal;
use super::printer::Context;
use super::taken::Taken;
use crate::document::operations::placeholders;
use crate::facts::{Body, Kind, Parameter, Place, Style, without_parameters};
use crate::names;

/// An argument of a method.
pub(super) struct Argument {
    pub(super) name: String,
    /// Key of its documentation.
    pub(super) text: String,
    /// Default documentation.
    pub(super) usual: Option<&'static str>,
    pub(super) attributes: Vec<String>,
    pub(super) ty: String,
    pub(super) deprecated: bool,
}

pub(super) fn arguments(context: &mut Context<'_, '_>, method: &Method<'_>) -> Vec<Argument> {
    let (operation, facts) = (method.operation, context.plan.facts);
    let parameters: Vec<_> = operation.parameters.iter().filter(|parameter| parameter.gap(facts).is_none()).collect();
    let of = |place: Place, required: bool| {
        let own = move |parameter: &&&Parameter| parameter.place == place && parameter.required == required;
        parameters.iter().filter(own).copied()
    };
    let mut path: Vec<_> = of(Place::Path, true).collect();
    let order = placeholders(&operation.path);
    path.sort_by_key(|parameter| order.iter().position(|name| *name == parameter.name));
    let elsewhere = [Place::Query, Place::Header, Place::Cookie, Place::Form, Place::Part];
    let required = path.into_iter().chain(elsewhere.iter().flat_map(|place| of(*place, true)));
    let optional: Vec<_> = elsewhere.iter().flat_map(|place| of(*place, false)).collect();
    let mut taken = Taken::default();
    let mut arguments: Vec<_> = required.map(|parameter| argument(context, method, parameter, &mut taken)).collect();
    if let Some(body) = &operation.body {
        // An optional parameter called `body` is renamed if there is a body.
        let named = |parameter: &Parameter| names::snake(&parameter.name) == "body";
        let name = if arguments.iter().any(|argument| argument.name == "body") || optional.iter().any(|p| named(p)) {
            "request_body"
        } else {
            "body"
        };
        arguments.push(body_argument(context, method, body, taken.give(name.to_owned(), "_")));
    }
    for parameter in optional {
        arguments.push(argument(context, method, parameter, &mut taken));
    }
    if operation.free_parameters {
        let ty = format!("Option<&{}>", context.map("String"));
        arguments.push(Argument {
            name: taken.give("more".to_owned(), "_parameters"),
            text: "more".to_owned(),
            usual: Some("Additional query parameters, by name."),
            attributes: vec!["#[query(flatten)]".to_owned()],
            ty,
            deprecated: false,
        });
    }
    arguments
}

/// Returns the name of a path parameter's argument. They are named first, in the order of the path, so that the
/// template can be written without the others.
pub(super) fn path_argument(name: &str, taken: &mut Taken) -> String {
    taken.give(names::snake(name), "_")
}

fn argument(context: &mut Context<'_, '_>, method: &Method<'_>, parameter: &Parameter, taken: &mut Taken) -> Argument {
    let name = if parameter.place == Place::Path {
        path_argument(&parameter.name, taken)
    } else {
        let mut name = names::snake(&parameter.name);
        // Every builder has methods with these names.
        if matches!(name.as_str(), "call" | "into_future") && !parameter.required {
            name.push('_');
        }
        taken.give(name, &format!("_{}", parameter.place))
    };
    let plain = names::plain(&name) == parameter.name;
    // Only the matrix style writes the name of a path parameter.
    let has_name = parameter.place != Place::Path || matches!(parameter.style, Style::Matrix | Style::MatrixExploded);
    let wire = (!plain && has_name).then(|| literal(&parameter.name));
    let facts = context.plan.facts;
    let object = !facts.is_scalar(&parameter.kind) && !matches!(facts.resolve(&parameter.kind), Kind::List(_));
    let style = match parameter.style {
        Style::Deep => Some("deep"),
        Style::Plain => {
            (object && matches!(parameter.place, Place::Query | Place::Form | Place::Part)).then_some("flatten")
        }
        Style::Comma => Some("comma"),
        Style::Space => Some("space"),
        Style::Pipe => Some("pipe"),
        Style::Json => Some("json"),
        Style::CommaExploded => Some("comma, explode"),
        Style::Label => Some("label"),
        Style::LabelExploded => Some("label, explode"),
        Style::Matrix => Some("matrix"),
        Style::MatrixExploded => Some("matrix, explode"),
        Style::File => Some("file"),
    };
    // The fields of a flattened object have their own names.
    let wire = wire.filter(|_| style != Some("flatten"));
    // The name of a header is always explicit.
    let is_header = parameter.place == Place::Header;
    let wire = if is_header { Some(literal(&parameter.name.to_lowercase())) } else { wire };
    let style = style.filter(|style| *style == "json" || !(is_header && facts.is_scalar(&parameter.kind)));
    let entries: Vec<_> = wire.into_iter().chain(style.map(str::to_owned)).collect();
    let role = match parameter.place {
        Place::Query => (!entries.is_empty()).then_some("query"),
        Place::Header | Place::Cookie => Some("header"),
        Place::Form => Some("form"),
        Place::Part => Some("part"),
        Place::Path => (!entries.is_empty()).then_some("path"),
    };
    let entries = match parameter.place {
        Place::Cookie => vec![literal("cookie"), format!("format = {}", literal(&format!("{}={{}}", parameter.name)))],
        Place::Path | Place::Query | Place::Header | Place::Form | Place::Part => entries,
    };
    let mut attributes: Vec<_> = role.map(|role| with_entries(role, &entries)).into_iter().collect();
    let secret = |name| method.options.is_some_and(|options| options.secret.iter().any(|secret| secret == name));
    attributes.extend(secret(&parameter.name).then(|| "#[secret]".to_owned()));
    let ty = match (parameter.style, context.plan.facts.resolve(&parameter.kind)) {
        (Style::File, Kind::List(_)) => "Vec<fingerpost::FormPart>".to_owned(),
        (Style::File, _) => "fingerpost::FormPart".to_owned(),
        _ => context.borrowed(&parameter.kind),
    };
    let ty = if parameter.required { ty } else { format!("Option<{ty}>") };
    Argument { name, text: parameter.name.clone(), usual: None, attributes, ty, deprecated: parameter.deprecated }
}

fn body_argument(context: &mut Context<'_, '_>, method: &Method<'_>, body: &Body, name: String) -> Argument {
    let media = body.content.media.as_str();
    let essence = without_parameters(media);
    let named = |usual: &str| (essence != usual).then(|| literal(media));
    let (entries, ty) = if body.content.is_json() {
        let media = if media == "*/*" { None } else { named(crate::facts::JSON) };
        (media.into_iter().collect(), context.borrowed(&body.content.kind))
    } else if media.starts_with("multipart/") {
        (vec!["multipart".to_owned()], "fingerpost::Multipart".to_owned())
    } else if media.starts_with("text") {
        (std::iter::once("text".to_owned()).chain(named("text/plain")).collect(), "&str".to_owned())
    } else {
        let entries: Vec<_> = std::iter::once("bytes".to_owned()).chain(named("application/octet-stream")).collect();
        (entries, "&[u8]".to_owned())
    };
    let mut attributes = vec![with_entries("body", &entries)];
    let secret = method.options.is_some_and(|options| options.secret.iter().any(|secret| secret == "body"));
    attributes.extend(secret.then(|| "#[secret]".to_owned()));
    let ty = if body.required { ty } else { format!("Option<{ty}>") };
    Argument { name, text: "body".to_owned(), usual: Some("Request body."), attributes, ty, deprecated: false }
}

fn with_entries(role: &str, entries: &[String]) -> String {
    if entries.is_empty() { format!("#[{role}]") } else { format!("#[{role}({})]", entries.join(", ")) }
}
