#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{self as __Queries, Unknown as _};
/// The endpoints of `Queries`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Queries>::ENDPOINTS`.
trait Queries {
    /// Calls `run`.
    ///
    /// `POST /queries/<format..>`. It declares no errors.
    fn run(&self, format: &str) -> ::fingerpost::Call<String, RunError>;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Queries for AnyCaller {
    fn run(&self, format: &str) -> ::fingerpost::Call<String, RunError> {
        ::fingerpost::Call::new(self, &RUN, &[&format])
    }
}
impl dyn Queries {
    /// The endpoints of [`Queries`], in the order of the declaration.
    const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &RUN.description,
    ];
}
/// The endpoint of [`Queries::run`]: `POST /queries/<format..>`.
static RUN: ::fingerpost::Endpoint<String, RunError> = __Queries::Endpoint::new(
    __Queries::EndpointParts {
        name: "run",
        method: &__Queries::Method::POST,
        template: &[__Queries::Literal("/queries/"), __Queries::Segments("format")],
        parameters: &[
            __Queries::ParameterParts::path("format", __Queries::Probe::<&str>::SCHEMA),
        ],
        output: __Queries::Output::Text,
        ..__Queries::EndpointParts::DEFAULT
    },
    __Queries::Decode::Buffered(<String as __Queries::FromText>::decode),
);
/// [`Queries::run`] declares no errors.
type RunError = ::fingerpost::NoDeclaredErrors;
