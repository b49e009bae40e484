//! Parts of a parsed declaration, and the checked declaration.

use std::fmt;

use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Expr, GenericArgument, Ident, ItemTrait, LitStr, Path, PathArguments, Type};

use crate::conditional;
use crate::names::{self, Generated};
use crate::role::Role;
use crate::style::{BodyKind, Style, ValueStyle};
use crate::template::Piece;

/// Parsed `paginate = offset(limit, offset)`.
pub(crate) struct Paginate {
    pub(crate) style: Ident,
    /// Names of arguments.
    pub(crate) arguments: Vec<Ident>,
}

/// Parsed `prefix = "Users"`.
pub(crate) enum Prefix {
    Text(LitStr),
    /// The value is not a string, which has been reported.
    Unreadable,
}

/// A parsed response header, `etag: String = "etag"`.
pub(crate) struct HeaderField {
    pub(crate) docs: Vec<Attribute>,
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    /// Name of the header, if it is not derived from the field's.
    pub(crate) name: Option<LitStr>,
}

/// A parsed status, or a set of statuses, with an optional body type.
pub(crate) struct Status<S = u16> {
    pub(crate) code: S,
    pub(crate) span: Span,
    pub(crate) body: Option<Type>,
}

/// Statuses with one variant, from the most specific: an exact status wins over its class, and a class over `default`.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum StatusSet {
    Code(u16),
    /// `4XX` or another class, by its first digit.
    Class(u16),
    /// `default`: all other errors.
    Default,
}

impl StatusSet {
    /// Returns the first and the last status.
    pub(crate) fn bounds(self) -> (u16, u16) {
        match self {
            Self::Code(code) => (code, code),
            Self::Class(digit) => (digit * 100, digit * 100 + 99),
            Self::Default => (400, 999),
        }
    }
}

/// Formats it as in a declaration.
impl fmt::Display for StatusSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => code.fmt(f),
            Self::Class(digit) => write!(f, "{digit}XX"),
            Self::Default => f.write_str(names::DEFAULT),
        }
    }
}

/// A parsed argument.
pub(crate) struct Argument {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) roles: Vec<RoleAttribute>,
    /// `#[cfg(…)]` attributes.
    pub(crate) cfgs: Vec<Attribute>,
    /// `#[allow(…)]` attributes.
    pub(crate) lints: Vec<Attribute>,
    pub(crate) deprecated: Option<Deprecation>,
    /// Span of `#[secret]`.
    pub(crate) secret: Option<Span>,
    /// Whether an error in its name or type has been reported. Further errors are suppressed.
    pub(crate) reported: bool,
}

/// Parsed `#[deprecated]` of an argument, which may be inside of `#[cfg_attr]`.
pub(crate) struct Deprecation {
    pub(crate) attribute: Attribute,
    pub(crate) condition: Option<TokenStream>,
}

impl Deprecation {
    /// Expands to whether it applies.
    pub(crate) fn applies(&self) -> TokenStream {
        self.condition.as_ref().map_or_else(|| quote::quote!(true), |condition| quote::quote!(::core::cfg!(#condition)))
    }
}

/// Parsed `#[query("wire-name")]` or another role.
pub(crate) struct RoleAttribute {
    pub(crate) role: Role,
    pub(crate) span: Span,
    /// Wire name; for a body, the media type.
    pub(crate) wire_name: Option<LitStr>,
    pub(crate) style: Option<(Style, Span)>,
    /// Span of `explode`.
    pub(crate) explode: Option<Span>,
    /// Value that is sent unless the argument is set.
    pub(crate) default: Option<Expr>,
    /// Text around the value of a header, with `{}` in its place.
    pub(crate) format: Option<LitStr>,
    /// Text before the names of flattened fields.
    pub(crate) prefix: Option<LitStr>,
    /// File name of a part.
    pub(crate) file_name: Option<LitStr>,
    /// Media type of a part.
    pub(crate) media_type: Option<LitStr>,
}

/// A checked declaration, whose expansion cannot fail. Invalid parts are replaced by neutral defaults, so that calling
/// code still compiles.
pub(crate) struct Checked {
    pub(crate) item: ItemTrait,
    pub(crate) runtime: Path,
    pub(crate) service: Option<Ident>,
    pub(crate) endpoints: Vec<CheckedEndpoint>,
    /// One enum for each distinct set of statuses and bodies.
    pub(crate) error_sets: Vec<ErrorSet>,
    /// One enum for each result by status.
    pub(crate) success_sets: Vec<SuccessSet>,
}

/// A checked endpoint.
pub(crate) struct CheckedEndpoint {
    pub(crate) ident: Ident,
    /// `&self`, where the compiler points to it.
    pub(crate) receiver: TokenStream,
    pub(crate) generated: Generated,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) cfgs: Vec<Attribute>,
    pub(crate) others: Vec<Attribute>,
    pub(crate) method: Method,
    pub(crate) template: String,
    pub(crate) pieces: Vec<Piece>,
    /// Constant query parameters, encoded.
    pub(crate) query: Option<String>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) output: Output,
    pub(crate) ok: Vec<u16>,
    pub(crate) pending: Vec<u16>,
    /// Type of its errors; `None` if it declares none.
    pub(crate) errors: Option<ErrorType>,
    /// Whether the alias of its errors is generated. `false` if another type has the name.
    pub(crate) has_error_alias: bool,
    /// Fields of the runtime's `EndpointOptions` that differ from the default.
    pub(crate) settings: Vec<(&'static str, Setting)>,
    /// Lower-case names, and values.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) stability: Stability,
    /// Condition under which `#[cfg_attr]` marks it as deprecated.
    pub(crate) deprecated_if: Option<TokenStream>,
    /// The API's name of the endpoint, if it differs from the method's.
    pub(crate) operation: Option<String>,
    pub(crate) docs_url: Option<String>,
    pub(crate) paginate: Option<Pagination>,
    pub(crate) response_headers: Vec<CheckedHeader>,
}

/// A checked HTTP method.
pub(crate) struct Method {
    pub(crate) name: String,
    /// Whether the `http` crate has a constant for it.
    pub(crate) is_known: bool,
    /// Whether its requests usually have a body. Those of an unknown method may have one.
    pub(crate) carries_body: bool,
}

/// Value of a field of the runtime's `EndpointOptions`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Setting {
    Flag(bool),
    /// An optional duration, in milliseconds.
    Time(u64),
    /// A variant of the runtime's `EndpointRetry`.
    Retry(&'static str),
}

/// Stability level of an endpoint.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Stability {
    Stable,
    Beta,
    Alpha,
    Deprecated,
}

/// Pagination style, with the indices of its arguments.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Pagination {
    Offset { limit: usize, offset: usize },
    Page { page: usize, per_page: usize },
    Token { token: usize },
    Link,
}

/// A checked response header with a lower-case name.
pub(crate) struct CheckedHeader {
    pub(crate) docs: Vec<Attribute>,
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) name: String,
}

impl CheckedEndpoint {
    /// Returns whether a part of it is invalid.
    pub(crate) fn is_wrong(&self) -> bool {
        self.output.kind == OutputKind::Wrong || self.parameters.iter().any(|parameter| parameter.wrong)
    }

    /// Returns the attributes of all items that are generated for it: `#[cfg]`s, and those that allow lints.
    pub(crate) fn on_items(&self) -> Vec<&Attribute> {
        self.cfgs.iter().chain(self.lints()).collect()
    }

    /// Returns the attributes that allow lints.
    pub(crate) fn lints(&self) -> impl Iterator<Item = &Attribute> {
        self.others.iter().filter(|attribute| conditional::as_allow(attribute).is_some())
    }

    /// Returns the attributes that hide it from the docs.
    pub(crate) fn hidden(&self) -> impl Iterator<Item = &Attribute> {
        self.docs.iter().filter(|attribute| conditional::is_hidden(attribute))
    }

    /// Returns the indexed parameters with a setter on the builder.
    pub(crate) fn setters(&self) -> impl Iterator<Item = (usize, &Parameter)> {
        self.parameters.iter().enumerate().filter(|(_, parameter)| !parameter.required)
    }
}

/// A checked argument with its role.
pub(crate) struct Parameter {
    pub(crate) ident: Ident,
    pub(crate) cfgs: Vec<Attribute>,
    /// `#[allow(…)]` attributes, which are kept wherever the argument is expanded.
    pub(crate) lints: Vec<Attribute>,
    pub(crate) wire_name: String,
    pub(crate) role: Role,
    /// Type of the value, without `Option<…>` for an optional one.
    pub(crate) ty: Type,
    pub(crate) required: bool,
    pub(crate) style: ValueStyle,
    /// Kind of the body, for `Role::Body`.
    pub(crate) body: BodyKind,
    /// Declared media type of a body or a part.
    pub(crate) media_type: Option<String>,
    /// Declared file name of a part.
    pub(crate) file_name: Option<String>,
    /// Value that is sent unless the argument is set.
    pub(crate) default: Option<Expr>,
    /// Text before and after the value of a header.
    pub(crate) format: Option<(String, String)>,
    /// Text before the names of flattened fields.
    pub(crate) prefix: Option<String>,
    pub(crate) deprecated: Option<Deprecation>,
    pub(crate) secret: bool,
    /// Whether an error was reported for it. It is kept in the signature for calling code, but not encoded, which could
    /// cause a second error.
    pub(crate) wrong: bool,
    pub(crate) docs: Vec<Attribute>,
}

/// Result of an endpoint.
pub(crate) struct Output {
    pub(crate) ty: Type,
    pub(crate) kind: OutputKind,
    /// Index of its success set, for a result by status.
    pub(crate) by_status: Option<usize>,
}

/// Format of a result.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum OutputKind {
    Nothing,
    Json,
    Text,
    Bytes,
    /// Content of any media type.
    Content,
    /// The response with any status.
    Raw,
    /// The body as a stream.
    Stream,
    /// The items of a JSON array.
    Items,
    /// JSON lines.
    Lines,
    /// Server-sent events.
    Events,
    /// An error was reported, so the result is not read.
    Wrong,
}

impl OutputKind {
    /// Returns whether the result is returned before its body is complete.
    pub(crate) fn is_streamed(self) -> bool {
        matches!(self, Self::Stream | Self::Items | Self::Lines | Self::Events)
    }
}

/// A set of declared errors, expanded to an enum.
pub(crate) struct ErrorSet {
    pub(crate) ident: Ident,
    /// The first and the last status as written by the first endpoint with this set, where the compiler points to the
    /// enum.
    pub(crate) written: (Span, Span),
    /// In ascending order of statuses.
    pub(crate) variants: Vec<Variant<StatusSet>>,
    /// `#[cfg(…)]`s of each endpoint with this set. The enum exists if any of them does.
    pub(crate) cfgs: Vec<Vec<Attribute>>,
}

/// The type of the errors of an endpoint: an index of a set, and a number that no other endpoint with this set has.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct ErrorType {
    pub(crate) set: usize,
    pub(crate) number: usize,
}

/// A result by status, expanded to an enum with the name of the return type.
pub(crate) struct SuccessSet {
    pub(crate) ident: Ident,
    /// Format of the bodies.
    pub(crate) kind: OutputKind,
    /// In ascending order of statuses.
    pub(crate) variants: Vec<Variant>,
    /// `#[cfg(…)]`s of each endpoint with this result. The enum exists if any of them does.
    pub(crate) cfgs: Vec<Vec<Attribute>>,
}

/// A status in a set. Its body type is `()` if the body is ignored.
#[derive(Clone)]
pub(crate) struct Variant<S = u16> {
    pub(crate) status: S,
    /// The status as written, where the compiler points to the variant.
    pub(crate) span: Span,
    pub(crate) body: Type,
}

impl<S: PartialEq> PartialEq for Variant<S> {
    fn eq(&self, other: &Self) -> bool {
        let text = |ty: &Type| quote::ToTokens::to_token_stream(ty).to_string();
        self.status == other.status && text(&self.body) == text(&other.body)
    }
}

/// Returns whether this is the unit type.
pub(crate) fn is_unit(ty: &Type) -> bool {
    matches!(ty, Type::Tuple(tuple) if tuple.elems.is_empty())
}

/// Returns the argument of `Option<…>`.
pub(crate) fn inside_option(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(ty)) if arguments.args.len() == 1 => Some(ty),
        Some(_) | None => None,
    }
}
