//! Setters of arguments by index, for the macro's expansion only, so they are not offered on a [`Call`].

use std::fmt;

use super::Call;
use crate::core::body::Body;
use crate::core::encode::{Param, QueryParam, WriteHeaders, WriteValues};
use crate::core::form_part::{DeclaredFile, FormPart};
use crate::core::multipart::Multipart;

/// Setters of a call's arguments, each by the index of its parameter in the declaration.
pub trait SetArguments: Sized {
    /// Formats the call inside a builder of this name. Cheaper to compile than a derived `Debug`.
    fn fmt_in(&self, builder: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Sets the query parameter at `index`.
    fn query(self, index: usize, value: &dyn QueryParam) -> Self;

    /// Sets the query parameter at `index` to the values that `write` writes.
    fn query_with(self, index: usize, write: WriteValues<'_>) -> Self;

    /// Sets the form field at `index`.
    fn form(self, index: usize, value: &dyn QueryParam) -> Self;

    /// Sets the form field at `index` to the values that `write` writes.
    fn form_with(self, index: usize, write: WriteValues<'_>) -> Self;

    /// Sets the part of a multipart form at `index`.
    fn part(self, index: usize, value: &dyn QueryParam) -> Self;

    /// Sets the part at `index` to the values that `write` writes.
    fn part_with(self, index: usize, write: WriteValues<'_>) -> Self;

    /// Sets the file parts at `index`.
    fn part_files(self, index: usize, files: impl FnOnce(DeclaredFile) -> Vec<FormPart>) -> Self;

    /// Sets the header parameter at `index`.
    fn header_parameter(self, index: usize, value: &dyn Param) -> Self;

    /// Sets the header at `index` to the value that `write` writes.
    fn header_with(self, index: usize, write: WriteValues<'_>) -> Self;

    /// Sets the headers that `write` writes for the parameter at `index`.
    fn header_parameters(self, index: usize, write: WriteHeaders<'_>) -> Self;

    /// Sets the JSON body.
    fn json(self, media_type: &'static str, body: Result<Vec<u8>, serde_json::Error>) -> Self;

    /// Sets a body that is not JSON.
    fn payload(self, media_type: &'static str, body: Body) -> Self;

    /// Sets a multipart body.
    fn multipart(self, form: Multipart) -> Self;
}

impl<T, E> SetArguments for Call<T, E> {
    fn fmt_in(&self, builder: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple(builder).field(self).finish()
    }

    fn query(mut self, index: usize, value: &dyn QueryParam) -> Self {
        self.draft.set_query_value(index, value);
        self
    }

    fn query_with(mut self, index: usize, write: WriteValues<'_>) -> Self {
        self.draft.set_query(index, write);
        self
    }

    fn form(mut self, index: usize, value: &dyn QueryParam) -> Self {
        self.draft.set_form_value(index, value);
        self
    }

    fn form_with(mut self, index: usize, write: WriteValues<'_>) -> Self {
        self.draft.set_form(index, write);
        self
    }

    fn part(mut self, index: usize, value: &dyn QueryParam) -> Self {
        self.draft.set_part(index, &|out| value.append(out));
        self
    }

    fn part_with(mut self, index: usize, write: WriteValues<'_>) -> Self {
        self.draft.set_part(index, write);
        self
    }

    fn part_files(mut self, index: usize, files: impl FnOnce(DeclaredFile) -> Vec<FormPart>) -> Self {
        self.draft.set_files(index, files);
        self
    }

    fn header_parameter(mut self, index: usize, value: &dyn Param) -> Self {
        self.draft.set_header(index, value);
        self
    }

    fn header_with(mut self, index: usize, write: WriteValues<'_>) -> Self {
        self.draft.set_header_with(index, write);
        self
    }

    fn header_parameters(mut self, index: usize, write: WriteHeaders<'_>) -> Self {
        self.draft.set_headers(index, write);
        self
    }

    fn json(mut self, media_type: &'static str, body: Result<Vec<u8>, serde_json::Error>) -> Self {
        self.draft.set_json(media_type, body);
        self
    }

    fn payload(mut self, media_type: &'static str, body: Body) -> Self {
        self.draft.set_body(media_type.into(), body);
        self
    }

    fn multipart(mut self, form: Multipart) -> Self {
        self.draft.set_multipart(form);
        self
    }
}
