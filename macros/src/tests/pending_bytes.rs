#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{self as __RenderTasks, Unknown as _};
/// The endpoints of `RenderTasks`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn RenderTasks>::ENDPOINTS`.
pub trait RenderTasks {
    /// Calls `results`.
    ///
    /// `GET /render_tasks/<id>/results`. It declares no errors.
    fn results(
        &self,
        id: &str,
    ) -> ::fingerpost::Call<::fingerpost::Progress<Bytes>, ResultsError>;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> RenderTasks
for AnyCaller {
    fn results(
        &self,
        id: &str,
    ) -> ::fingerpost::Call<::fingerpost::Progress<Bytes>, ResultsError> {
        ::fingerpost::Call::new(self, &RESULTS, &[&id])
    }
}
impl dyn RenderTasks {
    /// The endpoints of [`RenderTasks`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &RESULTS.description,
    ];
}
/// The endpoint of [`RenderTasks::results`]: `GET /render_tasks/<id>/results`.
pub static RESULTS: ::fingerpost::Endpoint<
    ::fingerpost::Progress<Bytes>,
    ResultsError,
> = __RenderTasks::Endpoint::new(
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
    __RenderTasks::Decode::Buffered(|endpoint, reply| __RenderTasks::progress(
        endpoint,
        reply,
        <Bytes as __RenderTasks::FromBytes>::decode,
    )),
);
/// [`RenderTasks::results`] declares no errors.
pub type ResultsError = ::fingerpost::NoDeclaredErrors;
