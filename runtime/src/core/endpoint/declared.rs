//! What the expansion writes out of a declaration.

use super::{EndpointOptions, Pagination, ParameterDetails, Stability};
use crate::core::schema::SchemaOf;

/// An endpoint, in literals where that can be: to the compiler a literal is a third of a path, and one literal for all
/// parameters less than one for each.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Declared {
    /// Of the method.
    pub name: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path template.
    pub template: &'static str,
    /// The same as `Pieces` read it: `/render_tasks/<0>/results`.
    pub path: &'static str,
    /// The names of the parameters, in the order of the declaration.
    pub parameters: &'static [&'static str],
    /// For each the letter of its role, a capital if every call has it.
    pub roles: &'static [u8],
    /// For each the place of its JSON form in `forms`, and that of the result's at the end, if it has one for all statuses.
    pub places: &'static [u8],
    /// JSON forms, as far as they are known; of all endpoints of a trait together, unless some are there on a condition.
    pub forms: &'static [Option<SchemaOf>],
    /// The letter of how the result is read.
    pub output: u8,
    /// The page of the API's documentation, or nothing.
    pub docs: &'static str,
    /// Whatever else is said.
    pub details: Option<&'static EndpointDetails>,
}

/// What is said of some endpoints only.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EndpointDetails {
    pub(super) ok: &'static [u16],
    pub(super) pending: &'static [u16],
    pub(super) response_headers: &'static [&'static str],
    pub(super) options: EndpointOptions,
    pub(super) headers: &'static [(&'static str, &'static str)],
    pub(super) stability: Stability,
    pub(super) deprecated: bool,
    pub(super) operation: Option<&'static str>,
    pub(super) pagination: Option<Pagination>,
    /// The forms of the result, where they differ by status.
    pub(super) results: &'static [(u16, Option<SchemaOf>)],
    /// What is said of some parameters, by their places.
    pub(super) parameters: &'static [(usize, ParameterDetails)],
}

/// No details, by a name: to the compiler that is less than the `None` of a type that it has to find out.
pub const NO_ENDPOINT_DETAILS: Option<&EndpointDetails> = None;

impl EndpointDetails {
    /// Nothing is said.
    pub const NONE: Self = Self {
        ok: &[],
        pending: &[],
        response_headers: &[],
        options: EndpointOptions::DEFAULT,
        headers: &[],
        stability: Stability::Stable,
        deprecated: false,
        operation: None,
        pagination: None,
        results: &[],
        parameters: &[],
    };

    /// What is said of the parameter at this place.
    pub(super) fn parameter(&self, place: usize) -> &'static ParameterDetails {
        let said = self.parameters.iter().find(|(of, _)| *of == place);
        said.map_or(&ParameterDetails::NONE, |(_, details)| details)
    }

    /// The only statuses that are successes.
    #[must_use]
    pub const fn ok(mut self, statuses: &'static [u16]) -> Self {
        self.ok = statuses;
        self
    }

    /// The statuses that say "not ready yet".
    #[must_use]
    pub const fn pending(mut self, statuses: &'static [u16]) -> Self {
        self.pending = statuses;
        self
    }

    /// The headers of answers that are declared.
    #[must_use]
    pub const fn response_headers(mut self, names: &'static [&'static str]) -> Self {
        self.response_headers = names;
        self
    }

    /// It is better not used any more.
    #[must_use]
    pub const fn deprecated(mut self) -> Self {
        self.deprecated = true;
        self
    }

    /// The name that the API's own documentation has for it.
    #[must_use]
    pub const fn operation(mut self, name: &'static str) -> Self {
        self.operation = Some(name);
        self
    }

    /// How its results come by pages.
    #[must_use]
    pub const fn paginated(mut self, pagination: Pagination) -> Self {
        self.pagination = Some(pagination);
        self
    }

    /// The options that decide how calls behave.
    #[must_use]
    pub const fn options(mut self, options: EndpointOptions) -> Self {
        self.options = options;
        self
    }

    /// The forms of the result by status.
    #[must_use]
    pub const fn results(mut self, forms: &'static [(u16, Option<SchemaOf>)]) -> Self {
        self.results = forms;
        self
    }

    /// What is said of some parameters, by their places.
    #[must_use]
    pub const fn parameters(mut self, details: &'static [(usize, ParameterDetails)]) -> Self {
        self.parameters = details;
        self
    }

    /// The headers of every request.
    #[must_use]
    pub const fn headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
        self
    }

    /// How settled it is.
    #[must_use]
    pub const fn stability(mut self, stability: Stability) -> Self {
        self.stability = stability;
        self
    }
}
