#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __RenderTasks, SetArguments as _, Unknown as _,
};
/// The endpoints of `RenderTasks`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn RenderTasks>::ENDPOINTS`.
pub trait RenderTasks {
    /// Calls `results`.
    ///
    /// `GET /render_tasks/<id>/results`. It declares no errors.
    fn results(&self, id: &str) -> ResultsBuilderForRenderTasks;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> RenderTasks
for AnyCaller {
    fn results(&self, id: &str) -> ResultsBuilderForRenderTasks {
        ResultsBuilderForRenderTasks(
            ResultsBuilderForRenderTasks::ENDPOINT.call(self, &[&id]),
        )
    }
}
impl dyn RenderTasks {
    /// The endpoints of [`RenderTasks`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__RenderTasks_results,
    ];
}
#[allow(non_upper_case_globals)]
static __RenderTasks_results: __RenderTasks::EndpointDescriptor = __RenderTasks::EndpointDescriptor::new(__RenderTasks::EndpointParts {
    name: "results",
    method: &__RenderTasks::Method::GET,
    template: &[
        __RenderTasks::Literal("/render_tasks/"),
        __RenderTasks::Value("id"),
        __RenderTasks::Literal("/results"),
    ],
    parameters: &[
        __RenderTasks::ParameterParts::path("id", __RenderTasks::Probe::<&str>::SCHEMA),
    ],
    output: __RenderTasks::Output::Bytes,
    pending: &[202u16],
    ..__RenderTasks::EndpointParts::DEFAULT
});
/// The endpoint of [`RenderTasks::results`]: `GET /render_tasks/<id>/results`.
#[allow(dead_code, unreachable_pub)]
pub static RESULTS: __RenderTasks::Endpoint<
    ::fingerpost::Progress<Bytes>,
    __RenderTasks::NoDeclaredErrors,
> = ResultsBuilderForRenderTasks::ENDPOINT;
/// [`RenderTasks::results`] declares no errors.
#[allow(dead_code, unreachable_pub)]
pub type ResultsError = __RenderTasks::NoDeclaredErrors;
::fingerpost::__builder! {
    #[doc = " A call of [`RenderTasks::results`], sent by awaiting it."] pub struct
    ResultsBuilderForRenderTasks(::fingerpost::Progress < Bytes >,
    __RenderTasks::NoDeclaredErrors) = __RenderTasks_results,
    __RenderTasks::Decode::Buffered(| endpoint, reply | __RenderTasks::progress(endpoint,
    reply, < Bytes as __RenderTasks::FromBytes > ::decode));
}
