#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __RenderTasks, DecodeJson as _, SetArguments as _, Unknown as _,
};
/// Endpoints of `RenderTasks`.
///
/// Implemented for every `Caller`, such as a `Client`. `<dyn RenderTasks>::ENDPOINTS` lists the endpoint descriptors.
pub trait RenderTasks {
    /// Calls `results`.
    ///
    /// `GET /render_tasks/<id>/results`. Declares no errors.
    fn results(&self, id: &str) -> ResultsBuilderForRenderTasks;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> RenderTasks
for AnyCaller {
    fn results(&self, id: &str) -> ResultsBuilderForRenderTasks {
        BuilderForRenderTasks {
            must_be_awaited: __RenderTasks_results.call(self, &[&id]),
        }
    }
}
impl dyn RenderTasks {
    /// Descriptors of the endpoints of [`RenderTasks`], in declaration order.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__RenderTasks_results.descriptor,
    ];
}
/// Request builders for [`RenderTasks`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
pub struct BuilderForRenderTasks<T, E, const ENDPOINT: __RenderTasks::usize = 0> {
    must_be_awaited: __RenderTasks::Unsent<T, E>,
}
::fingerpost::__builder!(BuilderForRenderTasks);
#[allow(non_upper_case_globals)]
static __RenderTasks_results: __RenderTasks::DeclaredEndpoint<
    ::fingerpost::Progress<Bytes>,
    __RenderTasks::NoDeclaredErrors,
> = __RenderTasks::DeclaredEndpoint::new(
    __RenderTasks::EndpointParts {
        name: "results",
        method: &__RenderTasks::Method::GET,
        template: &[
            __RenderTasks::Literal("/render_tasks/"),
            __RenderTasks::Value("id"),
            __RenderTasks::Literal("/results"),
        ],
        parameters: &[
            __RenderTasks::ParameterParts::path(
                "id",
                __RenderTasks::Probe::<&str>::SCHEMA,
            ),
        ],
        output: __RenderTasks::Output::Bytes,
        pending: &[202u16],
        ..__RenderTasks::EndpointParts::DEFAULT
    },
    __RenderTasks::Decode::Buffered(|endpoint, response| __RenderTasks::progress(
        endpoint,
        response,
        <Bytes as __RenderTasks::FromBytes>::decode,
    )),
);
/// Endpoint of [`RenderTasks::results`]: `GET /render_tasks/<id>/results`.
#[allow(dead_code, unreachable_pub)]
pub static RESULTS: __RenderTasks::Endpoint<
    ::fingerpost::Progress<Bytes>,
    __RenderTasks::NoDeclaredErrors,
> = __RenderTasks::Endpoint::new(&__RenderTasks_results);
/// Declared errors of [`RenderTasks::results`]: none.
#[allow(dead_code, unreachable_pub)]
pub type ResultsError = __RenderTasks::NoDeclaredErrors;
/// Request builder for [`RenderTasks::results`]; await it to send the request.
pub type ResultsBuilderForRenderTasks = BuilderForRenderTasks<
    ::fingerpost::Progress<Bytes>,
    __RenderTasks::NoDeclaredErrors,
    0,
>;
