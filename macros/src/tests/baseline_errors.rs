#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Things, SetArguments as _, Unknown as _,
};
/// Endpoints of `Things`.
///
/// Implemented for every `Caller`, such as a `Client`. `<dyn Things>::ENDPOINTS` lists the endpoint descriptors.
pub trait Things {
    /// Calls `things`.
    ///
    /// `GET /things`. Errors: [`ThingsError`] (404, 429, 500).
    fn things(&self) -> ThingsBuilderForThings;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Things for AnyCaller {
    fn things(&self) -> ThingsBuilderForThings {
        ThingsBuilderForThings(ThingsBuilderForThings::ENDPOINT.call(self, &[]))
    }
}
impl dyn Things {
    /// Descriptors of the endpoints of [`Things`], in declaration order.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Things_things,
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
#[allow(non_upper_case_globals)]
static __Things_things: __Things::EndpointDescriptor = __Things::EndpointDescriptor::new(__Things::EndpointParts {
    name: "things",
    method: &__Things::Method::GET,
    template: &[__Things::Literal("/things")],
    output: __Things::Output::Json,
    schema: __Things::Probe::<Things>::SCHEMA,
    errors: <ThingsError404_429_500 as __Things::DeclaredErrors>::SET,
    ..__Things::EndpointParts::DEFAULT
});
/// Endpoint of [`Things::things`]: `GET /things`.
#[allow(dead_code, unreachable_pub)]
pub static THINGS: __Things::Endpoint<Things, ThingsError404_429_500> = ThingsBuilderForThings::ENDPOINT;
/// Declared errors of [`Things::things`]: 404, 429, 500.
#[allow(dead_code, unreachable_pub)]
pub type ThingsError = ThingsError404_429_500;
::fingerpost::__builder! {
    #[doc = " Request builder for [`Things::things`]; await it to send the request."] pub
    struct ThingsBuilderForThings(Things, ThingsError404_429_500) = __Things_things,
    __Things::Decode::Buffered(< Things as __Things::FromJson > ::decode);
}
