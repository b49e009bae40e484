//! Setters of arguments by index, for the macro's expansion only, so they are not offered on a [`Call`].

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::Call;
use super::draft::Draft;
use crate::core::body::Body;
use crate::core::declared_errors::DeclaredErrors;
use crate::core::encode::{Param, QueryParam, WriteHeaders, WriteValues};
use crate::core::form_part::{DeclaredFile, FormPart};
use crate::core::multipart::Multipart;

/// Setters of a call's arguments, each by the index of its parameter in the declaration.
pub trait SetArguments: Sized {
    /// Returns the arguments.
    fn arguments(&mut self) -> Arguments<'_>;

    /// Sets the query parameter at `index`.
    fn set_query(mut self, index: usize, value: &dyn QueryParam) -> Self {
        self.arguments().0.set_query_value(index, value);
        self
    }

    /// Sets the query parameter at `index` to the values that `write` writes.
    fn set_query_with(mut self, index: usize, write: WriteValues<'_>) -> Self {
        self.arguments().0.set_query(index, write);
        self
    }

    /// Sets the form field at `index`.
    fn set_form(mut self, index: usize, value: &dyn QueryParam) -> Self {
        self.arguments().0.set_form_value(index, value);
        self
    }

    /// Sets the form field at `index` to the values that `write` writes.
    fn set_form_with(mut self, index: usize, write: WriteValues<'_>) -> Self {
        self.arguments().0.set_form(index, write);
        self
    }

    /// Sets the part of a multipart form at `index`.
    fn set_part(mut self, index: usize, value: &dyn QueryParam) -> Self {
        self.arguments().0.set_part(index, &|out| value.append(out));
        self
    }

    /// Sets the part at `index` to the values that `write` writes.
    fn set_part_with(mut self, index: usize, write: WriteValues<'_>) -> Self {
        self.arguments().0.set_part(index, write);
        self
    }

    /// Sets the file parts at `index`.
    fn set_files(mut self, index: usize, files: impl FnOnce(DeclaredFile) -> Vec<FormPart>) -> Self {
        self.arguments().0.set_files(index, files);
        self
    }

    /// Sets the header parameter at `index`.
    fn set_header(mut self, index: usize, value: &dyn Param) -> Self {
        self.arguments().0.set_header(index, value);
        self
    }

    /// Sets the header at `index` to the value that `write` writes.
    fn set_header_with(mut self, index: usize, write: WriteValues<'_>) -> Self {
        self.arguments().0.set_header_with(index, write);
        self
    }

    /// Sets the headers that `write` writes for the parameter at `index`.
    fn set_headers(mut self, index: usize, write: WriteHeaders<'_>) -> Self {
        self.arguments().0.set_headers(index, write);
        self
    }

    /// Sets the JSON body.
    fn set_json(mut self, media_type: &'static str, body: Result<Vec<u8>, serde_json::Error>) -> Self {
        self.arguments().0.set_json(media_type, body);
        self
    }

    /// Sets a body that is not JSON.
    fn set_payload(mut self, media_type: &'static str, body: Body) -> Self {
        self.arguments().0.set_body(media_type.into(), body);
        self
    }

    /// Sets a multipart body.
    fn set_multipart(mut self, form: Multipart) -> Self {
        self.arguments().0.set_multipart(form);
        self
    }
}

/// The arguments of a call that was not sent.
pub struct Arguments<'a>(&'a mut Draft);

/// The call of a request builder. It has no methods besides [`SetArguments`]: the compiler would suggest to call one of
/// the same name on the field if that of a trait is not in scope.
pub struct Unsent<T, E>(pub(super) Call<T, E>);

// Not an implementation of `From`: an expansion may be where the prelude is not.
impl<T, E> Unsent<T, E> {
    /// Creates it from a call.
    pub fn new(call: Call<T, E>) -> Self {
        Self(call)
    }

    /// Formats the call inside a request builder of this name. Cheaper to compile than a derived `Debug`.
    pub fn fmt(unsent: &Self, builder: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple(builder).field(&unsent.0).finish()
    }

    /// Returns the call.
    pub fn as_call(unsent: &Self) -> &Call<T, E> {
        &unsent.0
    }

    /// Returns the call.
    pub fn into_call(unsent: Self) -> Call<T, E> {
        unsent.0
    }

    /// Polls the call.
    // Inlined, so that it is only compiled where the call is awaited.
    #[inline]
    pub fn poll(unsent: &mut Self, cx: &mut Context<'_>) -> Poll<<Call<T, E> as Future>::Output>
    where
        E: DeclaredErrors,
    {
        Pin::new(&mut unsent.0).poll(cx)
    }
}

impl<T, E> SetArguments for Unsent<T, E> {
    fn arguments(&mut self) -> Arguments<'_> {
        Arguments(&mut self.0.draft)
    }
}
