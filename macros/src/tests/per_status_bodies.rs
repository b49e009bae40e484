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
        BuilderForThings {
            must_be_awaited: __Things_a.call(self, &[]),
        }
    }
    fn b(&self) -> BBuilderForThings {
        BuilderForThings {
            must_be_awaited: __Things_b.call(self, &[]),
        }
    }
}
impl dyn Things {
    /// Descriptors of the endpoints of [`Things`], in declaration order.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Things_a.descriptor,
        &__Things_b.descriptor,
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
/// Request builders for [`Things`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
pub struct BuilderForThings<T, E, const ENDPOINT: __Things::usize = 0> {
    must_be_awaited: __Things::Unsent<T, E>,
}
::fingerpost::__builder!(BuilderForThings);
type AErrorForThings = ThingsError400_404_422_499<0>;
#[allow(non_upper_case_globals)]
static __Things_a: __Things::DeclaredEndpoint<Thing, AErrorForThings> = __Things::DeclaredEndpoint::new(
    __Things::EndpointParts {
        name: "a",
        method: &__Things::Method::GET,
        template: &[__Things::Literal("/a")],
        output: __Things::Output::Json,
        schema: __Things::Probe::<Thing>::SCHEMA,
        errors: __Things::ErrorType::of::<AErrorForThings>(),
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(__Things::Probe::<Thing>::decode),
);
/// Endpoint of [`Things::a`]: `GET /a`.
#[allow(dead_code, unreachable_pub)]
pub static A: __Things::Endpoint<Thing, AErrorForThings> = __Things::Endpoint::new(
    &__Things_a,
);
/// Declared errors of [`Things::a`]: 400, 404, 422, 499.
#[allow(dead_code, unreachable_pub)]
pub type AError = AErrorForThings;
/// Request builder for [`Things::a`]; await it to send the request.
pub type ABuilderForThings = BuilderForThings<Thing, AErrorForThings>;
type BErrorForThings = ThingsError400_404_422_499B<0>;
#[allow(non_upper_case_globals)]
static __Things_b: __Things::DeclaredEndpoint<Thing, BErrorForThings> = __Things::DeclaredEndpoint::new(
    __Things::EndpointParts {
        name: "b",
        method: &__Things::Method::GET,
        template: &[__Things::Literal("/b")],
        output: __Things::Output::Json,
        schema: __Things::Probe::<Thing>::SCHEMA,
        errors: __Things::ErrorType::of::<BErrorForThings>(),
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(__Things::Probe::<Thing>::decode),
);
/// Endpoint of [`Things::b`]: `GET /b`.
#[allow(dead_code, unreachable_pub)]
pub static B: __Things::Endpoint<Thing, BErrorForThings> = __Things::Endpoint::new(
    &__Things_b,
);
/// Declared errors of [`Things::b`]: 400, 404, 422, 499.
#[allow(dead_code, unreachable_pub)]
pub type BError = BErrorForThings;
/// Request builder for [`Things::b`]; await it to send the request.
pub type BBuilderForThings = BuilderForThings<Thing, BErrorForThings>;
