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
        ::fingerpost::Call::new(
            ::fingerpost::Caller::client(self),
            &RUN,
            &[&|out| ::fingerpost::PathParam::append(format, out)],
        )
    }
}
impl dyn Queries {
    /// The endpoints of [`Queries`], in the order of the declaration.
    const ENDPOINTS: &'static [&'static ::fingerpost::Description] = &[
        RUN.description(),
    ];
}
/// The endpoint of [`Queries::run`]: `POST /queries/<format..>`.
static RUN: ::fingerpost::Endpoint<String, RunError> = ::fingerpost::Endpoint::new(
    ::fingerpost::Description::new(
            "run",
            ::fingerpost::private::Method::POST,
            "/queries/<format..>",
            &[
                ::fingerpost::private::Piece::Literal("/queries/"),
                ::fingerpost::private::Piece::Segments(0),
            ],
            &[::fingerpost::private::parameter!(Path "format" : & str,)],
        )
        .output(::fingerpost::Output::Text, &[])
        .accept("text/plain, */*;q=0.5"),
    ::fingerpost::private::Decode::Buffered(<String as ::fingerpost::FromText>::decode),
);
/// [`Queries::run`] declares no errors.
type RunError = ::fingerpost::NoDeclaredErrors;
