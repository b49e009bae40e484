#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint as __Queries;
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
#[allow(non_upper_case_globals)]
static __Queries: [__Queries::Form; 1] = {
    use __Queries::Unknown as _;
    [__Queries::Probe::<&str>::SCHEMA]
};
/// The endpoint of [`Queries::run`]: `POST /queries/<format..>`.
static RUN: ::fingerpost::Endpoint<String, RunError> = __Queries::Endpoint::new(
    __Queries::declared! {
        "run" "POST" "/queries/<format..>" "/queries/<0..>" & ["format"], b"P", b"\0", &
        __Queries, b't' "" __Queries::NO_ENDPOINT_DETAILS
    },
    __Queries::Decode::Buffered(<String as __Queries::FromText>::decode),
);
/// [`Queries::run`] declares no errors.
type RunError = ::fingerpost::NoDeclaredErrors;
