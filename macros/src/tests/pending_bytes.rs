#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint as __RenderTasks;
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
#[allow(non_upper_case_globals)]
static __RenderTasks: [__RenderTasks::Form; 1] = {
    use __RenderTasks::Unknown as _;
    [__RenderTasks::Probe::<&str>::SCHEMA]
};
/// The endpoint of [`RenderTasks::results`]: `GET /render_tasks/<id>/results`.
pub static RESULTS: ::fingerpost::Endpoint<
    ::fingerpost::Progress<Bytes>,
    ResultsError,
> = __RenderTasks::Endpoint::new(
    __RenderTasks::declared! {
        "results" "GET" "/render_tasks/<id>/results" "/render_tasks/<0>/results" &
        ["id"], b"P", b"\0", & __RenderTasks, b'b' "" __RenderTasks::Some(&
        __RenderTasks::EndpointDetails::NONE.pending(& [202u16]))
    },
    __RenderTasks::Decode::Buffered(|endpoint, reply| __RenderTasks::progress(
        endpoint,
        reply,
        <Bytes as __RenderTasks::FromBytes>::decode,
    )),
);
/// [`RenderTasks::results`] declares no errors.
pub type ResultsError = ::fingerpost::NoDeclaredErrors;
