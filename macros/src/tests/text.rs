#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Queries, DecodeJson as _, SetArguments as _, Unknown as _,
};
/// Endpoints of `Queries`.
///
/// Implemented for every `Caller`, such as a `Client`. `<dyn Queries>::ENDPOINTS` lists the endpoint descriptors.
trait Queries {
    /// Calls `run`.
    ///
    /// `POST /queries/<format..>`. Declares no errors.
    fn run(&self, format: &str) -> RunBuilderForQueries;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Queries for AnyCaller {
    fn run(&self, format: &str) -> RunBuilderForQueries {
        BuilderForQueries {
            must_be_awaited: __Queries_run.call(self, &[&format]),
        }
    }
}
impl dyn Queries {
    /// Descriptors of the endpoints of [`Queries`], in declaration order.
    const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Queries_run.descriptor,
    ];
}
/// Request builders for [`Queries`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
struct BuilderForQueries<T, E, const ENDPOINT: __Queries::usize = 0> {
    must_be_awaited: __Queries::Unsent<T, E>,
}
::fingerpost::__builder!(BuilderForQueries);
#[allow(non_upper_case_globals)]
static __Queries_run: __Queries::DeclaredEndpoint<String, __Queries::NoDeclaredErrors> = __Queries::DeclaredEndpoint::new(
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
/// Endpoint of [`Queries::run`]: `POST /queries/<format..>`.
#[allow(dead_code, unreachable_pub)]
static RUN: __Queries::Endpoint<String, __Queries::NoDeclaredErrors> = __Queries::Endpoint::new(
    &__Queries_run,
);
/// Declared errors of [`Queries::run`]: none.
#[allow(dead_code, unreachable_pub)]
type RunError = __Queries::NoDeclaredErrors;
/// Request builder for [`Queries::run`]; await it to send the request.
type RunBuilderForQueries = BuilderForQueries<String, __Queries::NoDeclaredErrors, 0>;
