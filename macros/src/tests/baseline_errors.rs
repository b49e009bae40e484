#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{self as __Things, Unknown as _};
/// The endpoints of `Things`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Things>::ENDPOINTS`.
pub trait Things {
    /// Calls `things`.
    ///
    /// `GET /things`. Errors: [`ThingsError`] (404, 429, 500).
    fn things(&self) -> ::fingerpost::Call<Things, ThingsError>;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Things for AnyCaller {
    fn things(&self) -> ::fingerpost::Call<Things, ThingsError> {
        ::fingerpost::Call::new(self, &THINGS, &[])
    }
}
impl dyn Things {
    /// The endpoints of [`Things`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &THINGS.description,
    ];
}
::fingerpost::__errors! {
    /// Declared errors in [`Things`]: 404, 429, 500.
    pub enum ThingsError404_429_500 {
        /// 404 Not Found
        NotFound(ApiError) = 404,
        /// 429 Too Many Requests
        TooManyRequests(ApiError) = 429,
        /// 500 Internal Server Error
        InternalServerError(ApiError) = 500,
    }
}
/// The endpoint of [`Things::things`]: `GET /things`.
pub static THINGS: ::fingerpost::Endpoint<Things, ThingsError> = __Things::Endpoint::new(
    __Things::EndpointParts {
        name: "things",
        method: &__Things::Method::GET,
        template: &[__Things::Literal("/things")],
        output: __Things::Output::Json,
        schema: __Things::Probe::<Things>::SCHEMA,
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(<Things as __Things::FromJson>::decode),
);
/// The declared errors of [`Things::things`]: 404, 429, 500.
pub type ThingsError = ThingsError404_429_500;
