//! The help of one operation.

use std::fmt::Write;

use fingerpost::{BodyKind, EndpointDescriptor, Output, Parameter, Role, Schema, Stability, ValueStyle};

use crate::kinds;

/// Returns the page that `looker call OPERATION --help` prints.
pub(crate) fn page(endpoint: &EndpointDescriptor) -> String {
    let (name, method) = (endpoint.operation_name(), endpoint.method());
    let mut page = format!("{name}: {method} {}\n\n", endpoint.template().braced());
    let has_body = endpoint.parameters().any(|parameter| parameter.role() == Role::Body);
    let body = if has_body { " --body FILE" } else { "" };
    let arguments = if endpoint.parameters().len() > usize::from(has_body) { " NAME=VALUE…" } else { "" };
    // Writing into memory does not fail, here and below.
    let _ = writeln!(page, "Usage: looker call {name}{arguments}{body}\n");
    write_arguments(endpoint, &mut page);
    for body in endpoint.parameters().filter(|parameter| parameter.role() == Role::Body) {
        write_body(body, &mut page);
    }
    let _ = writeln!(page, "Response: {}", response(endpoint));
    let _ = writeln!(page, "Success: {}", successes(endpoint));
    let _ = writeln!(page, "Errors: {}", listed(endpoint.error_statuses()).unwrap_or("none documented".to_owned()));
    let deprecated = if endpoint.is_deprecated() { ", deprecated" } else { "" };
    let _ = writeln!(page, "Stability: {}{deprecated}", stability(endpoint));
    if let Some(url) = endpoint.docs_url() {
        let _ = writeln!(page, "Documentation: {url}");
    }
    page
}

fn write_arguments(endpoint: &EndpointDescriptor, page: &mut String) {
    let rows = endpoint.parameters().filter(|parameter| parameter.role() != Role::Body).map(|parameter| {
        let secret = if parameter.is_secret() { ", secret" } else { "" };
        let required = if parameter.is_required() { "required" } else { "optional" };
        [shown_name(parameter), place(parameter).to_owned(), required.to_owned(), kinds::name(parameter) + secret]
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return;
    }
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let (names, places) = (width(0), width(1));
    page.push_str("Arguments:\n");
    for [name, place, required, kind] in &rows {
        let _ = writeln!(page, "  {name:names$}  {place:places$}  {required}  {kind}");
    }
    page.push('\n');
}

fn write_body(body: Parameter, page: &mut String) {
    let required = if body.is_required() { "required" } else { "optional" };
    let kind = match body.body_kind() {
        Some(BodyKind::Json) => format!("JSON, {}", kinds::name(body)),
        Some(BodyKind::Text | BodyKind::Bytes | BodyKind::Stream | BodyKind::Multipart) | None => kinds::name(body),
    };
    let _ = writeln!(page, "Body: {required}, {kind}");
    let object = match body.value_schema() {
        Some(Schema::Object(object)) => Some(object),
        Some(Schema::List(item)) => match *item {
            Schema::Object(object) => Some(object),
            _ => None,
        },
        _ => None,
    };
    for name in object.into_iter().flat_map(|object| object.names) {
        let _ = writeln!(page, "  {name}");
    }
    page.push('\n');
}

/// Returns the name in the request, or a placeholder for parameters without one.
pub(crate) fn shown_name(parameter: Parameter) -> String {
    match parameter.value_style() {
        ValueStyle::Flattened => "(any other)".to_owned(),
        ValueStyle::Plain
        | ValueStyle::Joined(_)
        | ValueStyle::Json
        | ValueStyle::Nested(_)
        | ValueStyle::Flag
        | ValueStyle::Expanded(_)
        | ValueStyle::File => parameter.wire_name().to_owned(),
    }
}

pub(crate) fn place(parameter: Parameter) -> &'static str {
    match parameter.role() {
        Role::Path => "path",
        Role::Query => "query",
        Role::Form => "form",
        Role::Part => "part",
        Role::Body => "body",
        Role::Header => "header",
        // fingerpost's enums are non-exhaustive and need this arm, here and below; all current variants are covered.
        _ => "unknown",
    }
}

pub(crate) fn stability(endpoint: &EndpointDescriptor) -> &'static str {
    match endpoint.stability_level() {
        Stability::Stable => "stable",
        Stability::Beta => "beta",
        Stability::Alpha => "alpha",
        _ => "unknown",
    }
}

fn response(endpoint: &EndpointDescriptor) -> &'static str {
    match endpoint.output_kind() {
        Output::Nothing => "nothing",
        Output::Json | Output::Items => "JSON",
        Output::Text => "text",
        Output::Bytes | Output::Stream => "bytes",
        Output::Lines => "JSON lines",
        Output::Events => "server-sent events",
        Output::Content | Output::Raw => "text or bytes, depending on its content type",
        _ => "unknown",
    }
}

fn successes(endpoint: &EndpointDescriptor) -> String {
    let good = listed(endpoint.success_statuses()).unwrap_or("any 2xx".to_owned());
    match listed(endpoint.pending_statuses()) {
        Some(pending) => format!("{good}; not ready yet: {pending}"),
        None => good,
    }
}

fn listed(statuses: &[u16]) -> Option<String> {
    let statuses: Vec<_> = statuses.iter().map(u16::to_string).collect();
    (!statuses.is_empty()).then(|| statuses.join(", "))
}
