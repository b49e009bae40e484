#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Things, DecodeJson as _, SetArguments as _, Unknown as _,
};
/// Endpoints of `Things`.
///
/// Implemented for every `Caller`, such as a `Client`. `<dyn Things>::ENDPOINTS` lists the endpoint descriptors.
pub trait Things {
    /// Calls `a`.
    ///
    /// `GET /a`. Errors: [`AError`] (400, 404, 422, 499).
    fn a(&self) -> ABuilderForThings;
    /// Calls `b`.
    ///
    /// `GET /b`. Errors: [`BError`] (400, 404, 422, 499).
    fn b(&self) -> BBuilderForThings;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Things for AnyCaller {
    fn a(&self) -> ABuilderForThings {
        ABuilderForThings(ABuilderForThings::begin(__Things::client(self), &[]))
    }
    fn b(&self) -> BBuilderForThings {
        BBuilderForThings(BBuilderForThings::begin(__Things::client(self), &[]))
    }
}
impl dyn Things {
    /// Descriptors of the endpoints of [`Things`], in declaration order.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Things_a,
        &__Things_b,
    ];
}
/// Declared errors in [`Things`]: 400, 404, 422, 499. Each endpoint has its own type.
#[derive(::core::fmt::Debug)]
#[allow(dead_code)]
pub enum ThingsError400_404_422_499<const ENDPOINT: ::core::primitive::usize> {
    /// 400 Bad Request
    BadRequest(ApiError),
    /// 404 Not Found
    NotFound,
    /// 422 Unprocessable Content
    UnprocessableContent(Invalid),
    /// 499
    Status499(ApiError),
}
::fingerpost::__errors!(
    ThingsError400_404_422_499 { BadRequest(ApiError) = 400, NotFound = 404,
    UnprocessableContent(Invalid) = 422, Status499(ApiError) = 499, }
);
/// Declared errors in [`Things`]: 400, 404, 422, 499. Each endpoint has its own type.
#[derive(::core::fmt::Debug)]
#[allow(dead_code)]
pub enum ThingsError400_404_422_499B<const ENDPOINT: ::core::primitive::usize> {
    /// 400 Bad Request
    BadRequest(ApiError),
    /// 404 Not Found
    NotFound(ApiError),
    /// 422 Unprocessable Content
    UnprocessableContent(Invalid),
    /// 499
    Status499(ApiError),
}
::fingerpost::__errors!(
    ThingsError400_404_422_499B { BadRequest(ApiError) = 400, NotFound(ApiError) = 404,
    UnprocessableContent(Invalid) = 422, Status499(ApiError) = 499, }
);
type AErrorForThings = ThingsError400_404_422_499<0>;
#[allow(non_upper_case_globals)]
static __Things_a: __Things::EndpointDescriptor = __Things::EndpointDescriptor::new(__Things::EndpointParts {
    name: "a",
    method: &__Things::Method::GET,
    template: &[__Things::Literal("/a")],
    output: __Things::Output::Json,
    schema: __Things::Probe::<Thing>::SCHEMA,
    errors: <AErrorForThings as __Things::DeclaredErrors>::SET,
    ..__Things::EndpointParts::DEFAULT
});
/// Endpoint of [`Things::a`]: `GET /a`.
#[allow(dead_code, unreachable_pub)]
pub static A: __Things::Endpoint<Thing, AErrorForThings> = ABuilderForThings::ENDPOINT;
/// Declared errors of [`Things::a`]: 400, 404, 422, 499.
#[allow(dead_code, unreachable_pub)]
pub type AError = AErrorForThings;
/// Request builder for [`Things::a`]; await it to send the request.
#[must_use = "a call does nothing unless it is awaited"]
pub struct ABuilderForThings(__Things::Call<Thing, AErrorForThings>);
::fingerpost::__builder!(
    ABuilderForThings(Thing, AErrorForThings) = __Things_a,
    __Things::Decode::Buffered(__Things::Probe:: < Thing > ::decode)
);
type BErrorForThings = ThingsError400_404_422_499B<0>;
#[allow(non_upper_case_globals)]
static __Things_b: __Things::EndpointDescriptor = __Things::EndpointDescriptor::new(__Things::EndpointParts {
    name: "b",
    method: &__Things::Method::GET,
    template: &[__Things::Literal("/b")],
    output: __Things::Output::Json,
    schema: __Things::Probe::<Thing>::SCHEMA,
    errors: <BErrorForThings as __Things::DeclaredErrors>::SET,
    ..__Things::EndpointParts::DEFAULT
});
/// Endpoint of [`Things::b`]: `GET /b`.
#[allow(dead_code, unreachable_pub)]
pub static B: __Things::Endpoint<Thing, BErrorForThings> = BBuilderForThings::ENDPOINT;
/// Declared errors of [`Things::b`]: 400, 404, 422, 499.
#[allow(dead_code, unreachable_pub)]
pub type BError = BErrorForThings;
/// Request builder for [`Things::b`]; await it to send the request.
#[must_use = "a call does nothing unless it is awaited"]
pub struct BBuilderForThings(__Things::Call<Thing, BErrorForThings>);
::fingerpost::__builder!(
    BBuilderForThings(Thing, BErrorForThings) = __Things_b,
    __Things::Decode::Buffered(__Things::Probe:: < Thing > ::decode)
);
