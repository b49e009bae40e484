#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{self as __Things, Unknown as _};
/// The endpoints of `Things`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Things>::ENDPOINTS`.
pub trait Things {
    /// Calls `a`.
    ///
    /// `GET /a`. Errors: [`AError`] (400, 404).
    fn a(&self) -> ::fingerpost::Call<A, AError>;
    #[cfg(feature = "b")]
    /// Calls `b`.
    ///
    /// `GET /b`. Optional: [`limit`](BBuilder::limit). Errors: [`BError`] (400, 404).
    fn b(&self) -> BBuilder;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Things for AnyCaller {
    fn a(&self) -> ::fingerpost::Call<A, AError> {
        ::fingerpost::Call::new(self, &A, &[])
    }
    #[cfg(feature = "b")]
    fn b(&self) -> BBuilder {
        BBuilder(::fingerpost::Call::new(self, &B, &[]))
    }
}
impl dyn Things {
    /// The endpoints of [`Things`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &A.description,
        #[cfg(feature = "b")]
        &B.description,
    ];
}
::fingerpost::__errors! {
    /// Declared errors in [`Things`]: 400, 404.
    pub enum ThingsError400_404 {
        /// 400 Bad Request
        BadRequest(ApiError) = 400,
        /// 404 Not Found
        NotFound(ApiError) = 404,
    }
}
/// The endpoint of [`Things::a`]: `GET /a`.
pub static A: ::fingerpost::Endpoint<A, AError> = __Things::Endpoint::new(
    __Things::EndpointParts {
        name: "a",
        method: &__Things::Method::GET,
        template: &[__Things::Literal("/a")],
        output: __Things::Output::Json,
        schema: __Things::Probe::<A>::SCHEMA,
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(<A as __Things::FromJson>::decode),
);
/// The declared errors of [`Things::a`]: 400, 404.
pub type AError = ThingsError400_404;
#[cfg(feature = "b")]
/// The endpoint of [`Things::b`]: `GET /b`.
pub static B: ::fingerpost::Endpoint<B, BError> = __Things::Endpoint::new(
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
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(<B as __Things::FromJson>::decode),
);
#[cfg(feature = "b")]
/// The declared errors of [`Things::b`]: 400, 404.
pub type BError = ThingsError400_404;
#[cfg(feature="b")]::fingerpost::__builder! {
    /// A call of [`Things::b`], sent by awaiting it. What can be set: `limit`.
    pub struct BBuilder(B, BError);
}
#[cfg(feature = "b")]
impl BBuilder {
    /// Sets the query parameter `limit`.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.query(0, &limit))
    }
}
