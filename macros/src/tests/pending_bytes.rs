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
        ::fingerpost::Call::new(
            ::fingerpost::Caller::client(self),
            &RESULTS,
            &[&|out| ::fingerpost::PathParam::append(id, out)],
        )
    }
}
impl dyn RenderTasks {
    /// The endpoints of [`RenderTasks`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::Description] = &[
        RESULTS.description(),
    ];
}
/// The endpoint of [`RenderTasks::results`]: `GET /render_tasks/<id>/results`.
pub static RESULTS: ::fingerpost::Endpoint<
    ::fingerpost::Progress<Bytes>,
    ResultsError,
> = ::fingerpost::Endpoint::new(
    ::fingerpost::Description::new(
            "results",
            ::fingerpost::private::Method::GET,
            "/render_tasks/<id>/results",
            &[
                ::fingerpost::private::Piece::Literal("/render_tasks/"),
                ::fingerpost::private::Piece::Value(0),
                ::fingerpost::private::Piece::Literal("/results"),
            ],
            &[::fingerpost::private::parameter!(Path "id" : & str,)],
        )
        .output(::fingerpost::Output::Bytes, &[])
        .pending(&[202u16])
        .accept("*/*"),
    ::fingerpost::private::Decode::Buffered(|endpoint, reply| ::fingerpost::private::progress(
        endpoint,
        reply,
        <Bytes as ::fingerpost::FromBytes>::decode,
    )),
);
/// [`RenderTasks::results`] declares no errors.
pub type ResultsError = ::fingerpost::NoDeclaredErrors;
