//! The arguments of a call that are parts of a multipart form.

use crate::core::encode::{EMPTY_LIST, ValueStyle};
use crate::core::endpoint::Parameter;
use crate::core::form_part::{DeclaredFile, FormPart};
use crate::core::multipart::Multipart;

/// Parts with their names, by the index of their argument in the declaration, ascending.
#[derive(Default)]
pub(super) struct Parts(Vec<(usize, Result<Vec<NamedPart>, &'static str>)>);

type NamedPart = (String, FormPart);

impl Parts {
    /// Sets the parts of an argument, replacing those that it has. A later value replaces a rejected one.
    pub(super) fn set(&mut self, index: usize, parts: Result<Vec<NamedPart>, &'static str>) {
        let parts = parts.and_then(|parts| match parts.iter().find_map(|(_, part)| part.problem()) {
            Some(problem) => Err(problem),
            None => Ok(parts),
        });
        match self.0.binary_search_by_key(&index, |(other, _)| *other) {
            Ok(at) => self.0[at] = (index, parts),
            Err(at) => self.0.insert(at, (index, parts)),
        }
    }

    /// Returns the first rejected value: the index of its argument, and the reason.
    pub(super) fn problem(&self) -> Option<(usize, &'static str)> {
        self.0.iter().find_map(|(index, parts)| parts.as_ref().err().map(|problem| (*index, *problem)))
    }

    /// Returns a copy; `None` if a part is a stream.
    pub(super) fn try_clone(&self) -> Option<Self> {
        let cloned = |parts: &[NamedPart]| -> Option<Vec<NamedPart>> {
            parts.iter().map(|(name, part)| Some((name.clone(), part.try_clone()?))).collect()
        };
        let all = self.0.iter().map(|(index, parts)| {
            let parts = match parts {
                Ok(parts) => Ok(cloned(parts)?),
                Err(problem) => Err(*problem),
            };
            Some((*index, parts))
        });
        all.collect::<Option<_>>().map(Self)
    }

    /// Returns the form with the parts in the order of the declaration.
    pub(super) fn into_form(self) -> Multipart {
        let parts = self.0.into_iter().flat_map(|(_, parts)| parts.unwrap_or_default());
        parts.fold(Multipart::new(), |form, (name, part)| form.part(&name, part))
    }

    /// Replaces the content of the parts of an argument.
    pub(super) fn mask(&mut self, index: usize, text: &'static str) {
        for (_, parts) in self.0.iter_mut().filter(|(other, _)| *other == index) {
            for (_, part) in parts.iter_mut().flatten() {
                part.set_content(text);
            }
        }
    }
}

/// Creates the part of a text.
pub(super) fn of_text(parameter: Parameter, text: String) -> FormPart {
    let usual = (parameter.value_style() == ValueStyle::Json).then_some("application/json");
    FormPart::new(text).or(parameter.file_name(), parameter.body_media_type().or(usual))
}

/// Returns the parts of files with their name.
pub(super) fn of_files(
    parameter: Parameter,
    files: impl FnOnce(DeclaredFile) -> Vec<FormPart>,
) -> Result<Vec<NamedPart>, &'static str> {
    let name = parameter.wire_name();
    let declared = DeclaredFile { name, file_name: parameter.file_name(), media_type: parameter.body_media_type() };
    let files = files(declared);
    if files.is_empty() {
        return Err(EMPTY_LIST);
    }
    Ok(files.into_iter().map(|part| (name.to_owned(), part)).collect())
}
