//! Parts of multipart forms, and the values of arguments that are files.

use bytes::Bytes;

use crate::core::body::Body;
use crate::core::encode::ToJson;

/// A part of a [`Multipart`](crate::Multipart) form with any combination of a file name and a media type.
///
/// ```
/// use fingerpost::{FormPart, Multipart};
///
/// let form = Multipart::new()
///     .part("metadata", FormPart::json(&["tea", "cake"]))
///     .part("scan", FormPart::new(vec![1, 2, 3]).file_name("scan.bin"))
///     .part("note", FormPart::new("<p>Tea</p>").media_type("text/html"));
/// ```
#[must_use = "a part is added to a form"]
pub struct FormPart {
    pub(super) file_name: Option<String>,
    pub(super) media_type: Option<String>,
    pub(super) content: Body,
    pub(super) problem: Option<&'static str>,
}

impl FormPart {
    /// Creates a part without a file name and a media type, in memory or as a stream ([`Body::stream`]).
    pub fn new(content: impl Into<Body>) -> Self {
        Self { file_name: None, media_type: None, content: content.into(), problem: None }
    }

    /// Creates a part in JSON, of the media type `application/json`. A value that cannot be serialized is refused
    /// before anything is sent.
    pub fn json(value: &(impl ToJson + ?Sized)) -> Self {
        let (json, problem) = match value.write_body() {
            Ok(json) => (json, None),
            Err(_) => (Vec::new(), Some("has a part that cannot be serialized as JSON")),
        };
        Self { problem, ..Self::new(json).media_type("application/json") }
    }

    /// Sets the file name. Servers treat a part with a file name as a file.
    pub fn file_name(mut self, name: &str) -> Self {
        self.file_name = Some(name.to_owned());
        self
    }

    /// Sets the media type, such as `text/csv; charset=utf-8`. An invalid one is refused before anything is sent.
    pub fn media_type(mut self, media_type: &str) -> Self {
        self.media_type = Some(media_type.to_owned());
        self
    }

    /// Returns the reason for which the part is rejected.
    pub(crate) fn problem(&self) -> Option<&'static str> {
        let is_invalid = self.media_type.as_ref().is_some_and(|media_type| !is_media_type(media_type));
        self.problem.or(is_invalid.then_some("has a part with an invalid media type"))
    }

    /// Replaces the content.
    pub(crate) fn set_content(&mut self, text: &'static str) {
        self.content = text.into();
    }

    /// Returns a copy; `None` if the content is a stream.
    pub(crate) fn try_clone(&self) -> Option<Self> {
        let Self { file_name, media_type, content, problem } = self;
        let content = content.try_clone()?;
        Some(Self { file_name: file_name.clone(), media_type: media_type.clone(), content, problem: *problem })
    }

    /// Sets the file name and the media type of the declaration, where the caller has set none.
    pub(crate) fn or(mut self, file_name: Option<&str>, media_type: Option<&str>) -> Self {
        self.file_name = self.file_name.or_else(|| file_name.map(str::to_owned));
        self.media_type = self.media_type.or_else(|| media_type.map(str::to_owned));
        self
    }
}

/// The declaration of a file part: its name in the form, its file name and its media type.
#[derive(Clone, Copy, Debug)]
pub struct DeclaredFile {
    pub(crate) name: &'static str,
    pub(crate) file_name: Option<&'static str>,
    pub(crate) media_type: Option<&'static str>,
}

/// A value of an argument marked `#[part(file)]`: bytes, text, a [`Body`], a [`FormPart`], or a list of these, which
/// repeats the part.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent as a file",
    label = "`#[part(file)]` takes bytes, a `fingerpost::Body`, a `fingerpost::FormPart`, or a list of these",
    note = "a `fingerpost::FormPart` sets the file name and the media type of its part"
)]
pub trait FileParts {
    #[doc(hidden)]
    fn into_parts(self, declared: DeclaredFile) -> Vec<FormPart>;
}

/// A value of one file part.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent as a file",
    label = "this is neither bytes nor a `fingerpost::FormPart`"
)]
pub trait FilePart {
    #[doc(hidden)]
    fn into_part(self, declared: DeclaredFile) -> FormPart;
}

/// Sent unchanged, with the file name and the media type of the declaration where it has none.
impl FilePart for FormPart {
    fn into_part(self, declared: DeclaredFile) -> FormPart {
        self.or(declared.file_name, declared.media_type)
    }
}

/// Creates a file part. Servers only treat a part with a file name as a file, so it has one in any case.
fn file(content: Body, declared: DeclaredFile) -> FormPart {
    let file_name = declared.file_name.unwrap_or(declared.name);
    FormPart::new(content).or(Some(file_name), Some(declared.media_type.unwrap_or("application/octet-stream")))
}

macro_rules! files {
    ($($content:ident: [$($generics:tt)*] $ty:ty => $body:expr,)*) => {$(
        impl<$($generics)*> FilePart for $ty {
            fn into_part(self, declared: DeclaredFile) -> FormPart {
                let $content = self;
                file($body, declared)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generics)*> FileParts for $ty {
            fn into_parts(self, declared: DeclaredFile) -> Vec<FormPart> {
                vec![self.into_part(declared)]
            }
        }
    )*};
}

files! {
    body: [] Body => body,
    bytes: [] Bytes => bytes.into(),
    bytes: [] &Bytes => bytes.clone().into(),
    bytes: [] Vec<u8> => bytes.into(),
    bytes: [] &Vec<u8> => bytes.clone().into(),
    bytes: [] &[u8] => bytes.to_vec().into(),
    bytes: [] &&[u8] => bytes.to_vec().into(),
    bytes: [const N: usize] [u8; N] => bytes.to_vec().into(),
    bytes: [const N: usize] &[u8; N] => bytes.to_vec().into(),
    text: [] String => text.into(),
    text: [] &String => text.clone().into(),
    text: [] &str => text.to_owned().into(),
    text: [] &&str => (*text).to_owned().into(),
}

impl FileParts for FormPart {
    fn into_parts(self, declared: DeclaredFile) -> Vec<FormPart> {
        vec![self.into_part(declared)]
    }
}

#[diagnostic::do_not_recommend]
impl<T: FilePart> FileParts for Vec<T> {
    fn into_parts(self, declared: DeclaredFile) -> Vec<FormPart> {
        self.into_iter().map(|part| part.into_part(declared)).collect()
    }
}

#[diagnostic::do_not_recommend]
impl<'a, T> FileParts for &'a [T]
where
    &'a T: FilePart,
{
    fn into_parts(self, declared: DeclaredFile) -> Vec<FormPart> {
        self.iter().map(|part| part.into_part(declared)).collect()
    }
}

/// Returns `true` for `type/subtype` with optional parameters (RFC 9110, section 8.3.1).
fn is_media_type(text: &str) -> bool {
    let is_token = |text: &str| {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        !text.is_empty() && text.bytes().all(allowed)
    };
    let is_value = |text: &str| {
        let inside = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        is_token(text) || inside.is_some_and(|text| !text.contains(['"', '\\']))
    };
    let (essence, parameters) = text.split_once(';').map_or((text, None), |(essence, rest)| (essence, Some(rest)));
    let has_types = essence.trim_end().split_once('/').is_some_and(|(of, sub)| is_token(of) && is_token(sub));
    let mut parameters = parameters.into_iter().flat_map(|rest| rest.split(';'));
    let is_parameter =
        |text: &str| text.trim().split_once('=').is_some_and(|(name, value)| is_token(name) && is_value(value));
    http::HeaderValue::from_str(text).is_ok() && has_types && parameters.all(is_parameter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types() {
        for valid in ["text/plain", "image/svg+xml", "text/csv; charset=utf-8", "a/b;c=\"d e\" ; f=g"] {
            assert!(is_media_type(valid), "{valid}");
        }
        for invalid in
            ["", " ", "text", "text/", "/plain", "a/b/c", "a b/c", "a/b\r\nx: y", "a/b;", "a/b; c", "a/é", "a/b;c=\"d"]
        {
            assert!(!is_media_type(invalid), "{invalid}");
        }
    }
}
