#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Queries, SetArguments as _, Unknown as _,
};
/// The endpoints of `Queries`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Queries>::ENDPOINTS`.
trait Queries {
    /// Calls `run`.
    ///
    /// `POST /queries/<format..>`. It declares no errors.
    fn run(&self, format: &str) -> RunBuilderForQueries;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Queries for AnyCaller {
    fn run(&self, format: &str) -> RunBuilderForQueries {
        RunBuilderForQueries(RunBuilderForQueries::ENDPOINT.call(self, &[&format]))
    }
}
impl dyn Queries {
    /// The endpoints of [`Queries`], in the order of the declaration.
    const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Queries_run,
    ];
}
#[allow(non_upper_case_globals)]
static __Queries_run: __Queries::EndpointDescriptor = __Queries::EndpointDescriptor::new(__Queries::EndpointParts {
    name: "run",
    method: &__Queries::Method::POST,
    template: &[__Queries::Literal("/queries/"), __Queries::Segments("format")],
    parameters: &[
        __Queries::ParameterParts::path("format", __Queries::Probe::<&str>::SCHEMA),
    ],
    output: __Queries::Output::Text,
    ..__Queries::EndpointParts::DEFAULT
});
/// The endpoint of [`Queries::run`]: `POST /queries/<format..>`.
#[allow(dead_code, unreachable_pub)]
static RUN: __Queries::Endpoint<String, __Queries::NoDeclaredErrors> = RunBuilderForQueries::ENDPOINT;
/// [`Queries::run`] declares no errors.
#[allow(dead_code, unreachable_pub)]
type RunError = __Queries::NoDeclaredErrors;
::fingerpost::__builder! {
    #[doc = " A call of [`Queries::run`], sent by awaiting it."] struct
    RunBuilderForQueries(String, __Queries::NoDeclaredErrors) = __Queries_run,
    __Queries::Decode::Buffered(< String as __Queries::FromText > ::decode);
}
