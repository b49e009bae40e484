//! Styles of values and kinds of bodies, with their keywords in attributes.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

/// Style of a path, query, form or header parameter.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum ValueStyle {
    /// Plain text; a list repeats its name.
    #[default]
    Plain,
    /// A list as one value with a separator.
    Joined(Separator),
    /// JSON.
    Json,
    /// Each field as a separate parameter.
    Flatten,
    /// Each field as a separate parameter, named after the argument and the field.
    Nested(Nesting),
    /// A name without a value, if it is `true`.
    Flag,
    /// A list, a map or a struct in a path.
    Expanded { notation: PathNotation, explode: bool },
    /// Bytes with a file name and a media type, in a multipart form.
    File,
}

/// Notation of lists, maps and structs in a path (RFC 6570, section 3.2).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum PathNotation {
    Simple,
    Label,
    Matrix,
}

/// Notation of the names of nested fields.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Nesting {
    Brackets,
    Dots,
}

/// Separator between the items of a joined list.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Separator {
    Comma,
    Space,
    Tab,
    Pipe,
}

/// Kind of a request body.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum BodyKind {
    #[default]
    Json,
    Text,
    Bytes,
    Stream,
    Multipart,
}

/// Meaning of a keyword in the attribute of an argument.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Style {
    Value(ValueStyle),
    Body(BodyKind),
}

/// The styles of query parameters, form fields and parts. The first of them are also styles of headers, and the last
/// one only of parts.
pub(crate) const PART_STYLES: &[(&str, Style)] = &[
    ("comma", Style::Value(ValueStyle::Joined(Separator::Comma))),
    ("space", Style::Value(ValueStyle::Joined(Separator::Space))),
    ("tab", Style::Value(ValueStyle::Joined(Separator::Tab))),
    ("pipe", Style::Value(ValueStyle::Joined(Separator::Pipe))),
    ("json", Style::Value(ValueStyle::Json)),
    ("flatten", Style::Value(ValueStyle::Flatten)),
    ("deep", Style::Value(ValueStyle::Nested(Nesting::Brackets))),
    ("dotted", Style::Value(ValueStyle::Nested(Nesting::Dots))),
    ("flag", Style::Value(ValueStyle::Flag)),
    ("file", Style::Value(ValueStyle::File)),
];

/// The styles of query parameters and form fields.
pub(crate) const VALUE_STYLES: &[(&str, Style)] = PART_STYLES.split_at(9).0;

/// The styles of headers.
pub(crate) const HEADER_STYLES: &[(&str, Style)] = VALUE_STYLES.split_at(6).0;

/// The styles of path parameters.
pub(crate) const PATH_STYLES: &[(&str, Style)] = &[
    ("comma", expanded(PathNotation::Simple)),
    ("label", expanded(PathNotation::Label)),
    ("matrix", expanded(PathNotation::Matrix)),
];

const fn expanded(notation: PathNotation) -> Style {
    Style::Value(ValueStyle::Expanded { notation, explode: false })
}

/// The kinds of bodies except JSON, the default.
pub(crate) const BODY_KINDS: &[(&str, Style)] = &[
    ("text", Style::Body(BodyKind::Text)),
    ("bytes", Style::Body(BodyKind::Bytes)),
    ("stream", Style::Body(BodyKind::Stream)),
    ("multipart", Style::Body(BodyKind::Multipart)),
];

/// Returns whether the word is a style or kind of any role.
pub(crate) fn is_known(word: &str) -> bool {
    PART_STYLES.iter().chain(BODY_KINDS).any(|&(known, _)| known == word)
}

/// Returns whether the word is a kind of body.
pub(crate) fn is_body_kind(word: &str) -> bool {
    BODY_KINDS.iter().any(|&(known, _)| known == word)
}

impl ValueStyle {
    /// Returns the keyword; `None` for the default.
    pub(crate) fn word(self) -> Option<&'static str> {
        PART_STYLES.iter().find(|&&(_, style)| style == Style::Value(self)).map(|&(word, _)| word)
    }

    /// Returns whether the style is only for maps and structs.
    pub(crate) fn is_of_fields(self) -> bool {
        matches!(self, Self::Flatten | Self::Nested(_))
    }

    /// Returns whether the style is only for lists.
    pub(crate) fn is_of_lists(self) -> bool {
        match self {
            Self::Joined(_) => true,
            Self::Plain
            | Self::Json
            | Self::Flatten
            | Self::Nested(_)
            | Self::Flag
            | Self::Expanded { .. }
            | Self::File => false,
        }
    }

    /// Returns the path of the runtime's variant.
    pub(crate) fn path(self, short: &Ident) -> TokenStream {
        match self {
            Self::Plain => quote!(#short::ValueStyle::Plain),
            Self::Joined(separator) => {
                let separator = separator.path(short);
                quote!(#short::ValueStyle::Joined(#separator))
            }
            Self::Json => quote!(#short::ValueStyle::Json),
            Self::Flatten => quote!(#short::ValueStyle::Flattened),
            Self::Nested(nesting) => {
                let nesting = nesting.path(short);
                quote!(#short::ValueStyle::Nested(#nesting))
            }
            Self::Flag => quote!(#short::ValueStyle::Flag),
            Self::File => quote!(#short::ValueStyle::File),
            Self::Expanded { notation, explode } => {
                let expansion = notation.expansion(explode, short);
                quote!(#short::ValueStyle::Expanded(#expansion))
            }
        }
    }
}

impl PathNotation {
    /// Expands to the runtime's `Expansion`.
    pub(crate) fn expansion(self, explode: bool, short: &Ident) -> TokenStream {
        let notation = match self {
            Self::Simple => quote!(Simple),
            Self::Label => quote!(Label),
            Self::Matrix => quote!(Matrix),
        };
        quote!(#short::Expansion { notation: #short::PathNotation::#notation, explode: #explode })
    }
}

impl Nesting {
    /// Returns the path of the runtime's variant.
    pub(crate) fn path(self, short: &Ident) -> TokenStream {
        match self {
            Self::Brackets => quote!(#short::Nesting::Brackets),
            Self::Dots => quote!(#short::Nesting::Dots),
        }
    }
}

impl Separator {
    /// Returns the path of the runtime's variant.
    pub(crate) fn path(self, short: &Ident) -> TokenStream {
        match self {
            Self::Comma => quote!(#short::Separator::Comma),
            Self::Space => quote!(#short::Separator::Space),
            Self::Tab => quote!(#short::Separator::Tab),
            Self::Pipe => quote!(#short::Separator::Pipe),
        }
    }
}

impl BodyKind {
    /// Returns the word of the attribute. JSON has none.
    pub(crate) fn word(self) -> Option<&'static str> {
        BODY_KINDS.iter().find(|&&(_, kind)| kind == Style::Body(self)).map(|&(word, _)| word)
    }

    /// Returns the path of the runtime's variant.
    pub(crate) fn path(self, short: &Ident) -> TokenStream {
        match self {
            Self::Json => quote!(#short::BodyKind::Json),
            Self::Text => quote!(#short::BodyKind::Text),
            Self::Bytes => quote!(#short::BodyKind::Bytes),
            Self::Stream => quote!(#short::BodyKind::Stream),
            Self::Multipart => quote!(#short::BodyKind::Multipart),
        }
    }
}
