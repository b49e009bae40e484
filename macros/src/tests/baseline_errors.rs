#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Things, DecodeJson as _, SetArguments as _, Unknown as _,
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
        BuilderForThings {
            must_be_awaited: __Things_things.call(self, &[]),
        }
    }
}
impl dyn Things {
    /// Descriptors of the endpoints of [`Things`], in declaration order.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Things_things.descriptor,
    ];
}
/// Declared errors in [`Things`]: 404, 429, 500. Each endpoint has its own type.
#[derive(::core::fmt::Debug)]
#[allow(dead_code)]
pub enum ThingsError404_429_500<const ENDPOINT: ::core::primitive::usize> {
    /// 404 Not Found
    NotFound(ApiError),
    /// 429 Too Many Requests
    TooManyRequests(ApiError),
    /// 500 Internal Server Error
    InternalServerError(ApiError),
}
::fingerpost::__errors!(
    ThingsError404_429_500 { NotFound(ApiError) = 404, TooManyRequests(ApiError) = 429,
    InternalServerError(ApiError) = 500, }
);
/// Request builders for [`Things`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
pub struct BuilderForThings<T, E, const ENDPOINT: __Things::usize = 0> {
    must_be_awaited: __Things::Unsent<T, E>,
}
::fingerpost::__builder!(BuilderForThings);
type ThingsErrorForThings = ThingsError404_429_500<0>;
#[allow(non_upper_case_globals)]
static __Things_things: __Things::DeclaredEndpoint<Things, ThingsErrorForThings> = __Things::DeclaredEndpoint::new(
    __Things::EndpointParts {
        name: "things",
        method: &__Things::Method::GET,
        template: &[__Things::Literal("/things")],
        output: __Things::Output::Json,
        schema: __Things::Probe::<Things>::SCHEMA,
        errors: __Things::ErrorType::of::<ThingsErrorForThings>(),
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(__Things::Probe::<Things>::decode),
);
/// Endpoint of [`Things::things`]: `GET /things`.
#[allow(dead_code, unreachable_pub)]
pub static THINGS: __Things::Endpoint<Things, ThingsErrorForThings> = __Things::Endpoint::new(
    &__Things_things,
);
/// Declared errors of [`Things::things`]: 404, 429, 500.
#[allow(dead_code, unreachable_pub)]
pub type ThingsError = ThingsErrorForThings;
/// Request builder for [`Things::things`]; await it to send the request.
pub type ThingsBuilderForThings = BuilderForThings<Things, ThingsErrorForThings>;
