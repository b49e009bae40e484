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
    /// `GET /a`. Errors: [`AError`] (400, 404).
    fn a(&self) -> ABuilderForThings;
    #[cfg(feature = "b")]
    /// Calls `b`.
    ///
    /// `GET /b`. Optional parameters: [`limit`](BBuilderForThings::limit). Errors: [`BError`] (400, 404).
    fn b(&self) -> BBuilderForThings;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Things for AnyCaller {
    fn a(&self) -> ABuilderForThings {
        BuilderForThings {
            must_be_awaited: __Things_a.call(self, &[]),
        }
    }
    #[cfg(feature = "b")]
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
        #[cfg(feature = "b")]
        &__Things_b.descriptor,
    ];
}
/// Declared errors in [`Things`]: 400, 404. Each endpoint has its own type.
#[derive(::core::fmt::Debug)]
#[allow(dead_code)]
pub enum ThingsError400_404<const ENDPOINT: ::core::primitive::usize> {
    /// 400 Bad Request
    BadRequest(ApiError),
    /// 404 Not Found
    NotFound(ApiError),
}
::fingerpost::__errors!(
    ThingsError400_404 { BadRequest(ApiError) = 400, NotFound(ApiError) = 404, }
);
/// Request builders for [`Things`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
pub struct BuilderForThings<T, E, const ENDPOINT: __Things::usize = 0> {
    must_be_awaited: __Things::Unsent<T, E>,
}
::fingerpost::__builder!(BuilderForThings);
type AErrorForThings = ThingsError400_404<0>;
#[allow(non_upper_case_globals)]
static __Things_a: __Things::DeclaredEndpoint<A, AErrorForThings> = __Things::DeclaredEndpoint::new(
    __Things::EndpointParts {
        name: "a",
        method: &__Things::Method::GET,
        template: &[__Things::Literal("/a")],
        output: __Things::Output::Json,
        schema: __Things::Probe::<A>::SCHEMA,
        errors: __Things::ErrorType::of::<AErrorForThings>(),
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(__Things::Probe::<A>::decode),
);
/// Endpoint of [`Things::a`]: `GET /a`.
#[allow(dead_code, unreachable_pub)]
pub static A: __Things::Endpoint<A, AErrorForThings> = __Things::Endpoint::new(
    &__Things_a,
);
/// Declared errors of [`Things::a`]: 400, 404.
#[allow(dead_code, unreachable_pub)]
pub type AError = AErrorForThings;
/// Request builder for [`Things::a`]; await it to send the request.
pub type ABuilderForThings = BuilderForThings<A, AErrorForThings>;
#[cfg(feature = "b")]
type BErrorForThings = ThingsError400_404<1>;
#[cfg(feature = "b")]
#[allow(non_upper_case_globals)]
static __Things_b: __Things::DeclaredEndpoint<B, BErrorForThings> = __Things::DeclaredEndpoint::new(
    __Things::EndpointParts {
        name: "b",
        method: &__Things::Method::GET,
        template: &[__Things::Literal("/b")],
        parameters: &[
            __Things::ParameterParts::optional_query(
                "limit",
                __Things::Probe::<i64>::SCHEMA,
            ),
        ],
        output: __Things::Output::Json,
        schema: __Things::Probe::<B>::SCHEMA,
        errors: __Things::ErrorType::of::<BErrorForThings>(),
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(__Things::Probe::<B>::decode),
);
#[cfg(feature = "b")]
/// Endpoint of [`Things::b`]: `GET /b`.
#[allow(dead_code, unreachable_pub)]
pub static B: __Things::Endpoint<B, BErrorForThings> = __Things::Endpoint::new(
    &__Things_b,
);
#[cfg(feature = "b")]
/// Declared errors of [`Things::b`]: 400, 404.
#[allow(dead_code, unreachable_pub)]
pub type BError = BErrorForThings;
#[cfg(feature = "b")]
/// Request builder for [`Things::b`]; await it to send the request. Optional parameters: `limit`.
pub type BBuilderForThings = BuilderForThings<B, BErrorForThings>;
#[cfg(feature = "b")]
impl BBuilderForThings {
    /// Sets the query parameter `limit`.
    pub fn limit(self, limit: i64) -> Self {
        __Things::SetArguments::set_query(self, 0, &limit)
    }
}
