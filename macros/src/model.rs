//! The parts of a declaration as they are written, and the declaration once it has been checked.

use proc_macro2::Span;
use syn::{Attribute, Expr, GenericArgument, Ident, ItemTrait, LitStr, Path, PathArguments, Type};

use crate::names::Generated;
use crate::role::Role;
use crate::style::{BodyKind, Style, ValueStyle};
use crate::template::Piece;

/// `paginate = offset(limit, offset)`, as written.
pub(crate) struct Paginate {
    pub(crate) way: Ident,
    /// The names of arguments.
    pub(crate) arguments: Vec<Ident>,
}

/// `prefix = "Users"`, as written.
pub(crate) enum Prefix {
    Text(LitStr),
    /// What stands there is no string, which has been reported. That there is to be a prefix is known.
    Unreadable,
}

/// A header of the answer, `etag: String = "etag"`.
pub(crate) struct HeaderField {
    pub(crate) docs: Vec<Attribute>,
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    /// Its name, if that is not made of the field's.
    pub(crate) name: Option<LitStr>,
}

/// A status, with the type of its body if that is given.
pub(crate) struct Status {
    pub(crate) code: u16,
    pub(crate) span: Span,
    pub(crate) body: Option<Type>,
}

/// An argument, as written.
pub(crate) struct Argument {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) roles: Vec<RoleAttribute>,
    /// `#[cfg(…)]`: whether there is such an argument.
    pub(crate) cfgs: Vec<Attribute>,
    /// Where it is said to be a secret.
    pub(crate) secret: Option<Span>,
    /// Its name or its type is a mistake that has been reported; nothing more is said of it.
    pub(crate) reported: bool,
}

/// `#[query("wire-name")]` and its like.
pub(crate) struct RoleAttribute {
    pub(crate) role: Role,
    pub(crate) span: Span,
    /// The name on the wire; of a body its media type.
    pub(crate) wire_name: Option<LitStr>,
    pub(crate) style: Option<(Style, Span)>,
    /// What is sent unless it is set.
    pub(crate) default: Option<Expr>,
}

/// A declaration without mistakes: expansion cannot fail. Where there were mistakes, it holds what was right and the
/// nearest harmless thing in place of what was wrong, so that calling code still compiles.
pub(crate) struct Checked {
    pub(crate) item: ItemTrait,
    pub(crate) runtime: Path,
    pub(crate) service: Option<Ident>,
    pub(crate) endpoints: Vec<CheckedEndpoint>,
    /// One for each distinct set of statuses and bodies.
    pub(crate) error_sets: Vec<ErrorSet>,
    /// One for each result that depends on the status.
    pub(crate) success_sets: Vec<SuccessSet>,
}

/// An endpoint without mistakes.
pub(crate) struct CheckedEndpoint {
    pub(crate) ident: Ident,
    pub(crate) generated: Generated,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) cfgs: Vec<Attribute>,
    pub(crate) others: Vec<Attribute>,
    pub(crate) method: &'static str,
    pub(crate) template: String,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) output: Output,
    pub(crate) ok: Vec<u16>,
    pub(crate) pending: Vec<u16>,
    /// Its place among the error sets; `None` if it declares no errors.
    pub(crate) errors: Option<usize>,
    /// Whether the alias of its errors is generated: not if another type is known to have its name.
    pub(crate) has_error_alias: bool,
    /// The fields of the runtime's `EndpointOptions` that differ from its default.
    pub(crate) settings: Vec<(&'static str, Setting)>,
    /// Names in lower case, and values.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) stability: Stability,
    /// The API's own name for it, where that is another.
    pub(crate) operation: Option<String>,
    pub(crate) docs_url: Option<String>,
    pub(crate) paginate: Option<Pagination>,
    pub(crate) response_headers: Vec<CheckedHeader>,
}

/// Value of a field of the runtime's `EndpointOptions`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Setting {
    Flag(bool),
    /// A duration in milliseconds, as an `Option`.
    Time(u64),
}

/// How settled an endpoint is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Stability {
    Stable,
    Beta,
    Alpha,
    Deprecated,
}

/// How results come by pages, with the places of the arguments that say so.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Pagination {
    Offset { limit: usize, offset: usize },
    Token { token: usize },
    Link,
}

/// A header of the answer with its name in lower case.
pub(crate) struct CheckedHeader {
    pub(crate) docs: Vec<Attribute>,
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) name: String,
}

impl CheckedEndpoint {
    /// The parameters that are set on a builder.
    pub(crate) fn setters(&self) -> impl Iterator<Item = (usize, &Parameter)> {
        self.parameters.iter().enumerate().filter(|(_, parameter)| !parameter.required)
    }
}

/// A parameter with its one role.
pub(crate) struct Parameter {
    pub(crate) ident: Ident,
    pub(crate) cfgs: Vec<Attribute>,
    pub(crate) wire_name: String,
    pub(crate) role: Role,
    /// The type of its value; for an optional one what stands inside `Option<…>`.
    pub(crate) ty: Type,
    pub(crate) required: bool,
    pub(crate) style: ValueStyle,
    /// Of a body alone.
    pub(crate) body: BodyKind,
    /// The media type of a body that is neither JSON nor a form.
    pub(crate) media_type: Option<String>,
    /// What is sent unless it is set.
    pub(crate) default: Option<Expr>,
    pub(crate) secret: bool,
    /// A mistake was reported for it. It stays in the signature, for calling code, and is not encoded, since a type
    /// that cannot be would be a second error.
    pub(crate) wrong: bool,
    pub(crate) docs: Vec<Attribute>,
}

/// What an endpoint returns.
pub(crate) struct Output {
    pub(crate) ty: Type,
    pub(crate) kind: OutputKind,
    /// Its place among the success sets, if the result depends on the status.
    pub(crate) by_status: Option<usize>,
}

/// How it is read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum OutputKind {
    Nothing,
    Json,
    Text,
    Bytes,
    /// Whatever it says it is.
    Content,
    /// The answer, whatever its status.
    Raw,
    /// The body, while it comes.
    Stream,
    /// The items of a JSON array.
    Items,
    /// JSON lines.
    Lines,
    /// Server-sent events.
    Events,
    /// A mistake was reported, so it is not read at all.
    Wrong,
}

impl OutputKind {
    /// Whether the result is handed over while its body is still to come.
    pub(crate) fn is_streamed(self) -> bool {
        matches!(self, Self::Stream | Self::Items | Self::Lines | Self::Events)
    }
}

/// A closed set of errors: an enum.
pub(crate) struct ErrorSet {
    pub(crate) ident: Ident,
    /// Ascending.
    pub(crate) variants: Vec<Variant>,
    /// The `#[cfg(…)]`s of each endpoint that has this set. It is there if one of them is.
    pub(crate) cfgs: Vec<Vec<Attribute>>,
}

/// A result by status: an enum, under the name that the declaration gives it.
pub(crate) struct SuccessSet {
    pub(crate) ident: Ident,
    /// How the bodies are read.
    pub(crate) kind: OutputKind,
    /// Ascending.
    pub(crate) variants: Vec<Variant>,
    /// The `#[cfg(…)]`s of each endpoint that has this result. It is there if one of them is.
    pub(crate) cfgs: Vec<Vec<Attribute>>,
}

/// A status in a set. The type of its body is `()` if nothing of it is kept.
#[derive(Clone)]
pub(crate) struct Variant {
    pub(crate) status: u16,
    pub(crate) body: Type,
}

impl PartialEq for Variant {
    fn eq(&self, other: &Self) -> bool {
        let text = |ty: &Type| quote::ToTokens::to_token_stream(ty).to_string();
        self.status == other.status && text(&self.body) == text(&other.body)
    }
}

/// Whether this is the unit type.
pub(crate) fn is_unit(ty: &Type) -> bool {
    matches!(ty, Type::Tuple(tuple) if tuple.elems.is_empty())
}

/// What stands inside `Option<…>`.
pub(crate) fn inside_option(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(ty)) if arguments.args.len() == 1 => Some(ty),
        Some(_) | None => None,
    }
}
