#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{self as __Things, Unknown as _};
/// The endpoints of `Things`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Things>::ENDPOINTS`.
pub trait Things {
    /// Calls `a`.
    ///
    /// `GET /a`. Errors: [`AError`] (400, 404, 422, 499).
    fn a(&self) -> ::fingerpost::Call<Thing, AError>;
    /// Calls `b`.
    ///
    /// `GET /b`. Errors: [`BError`] (400, 404, 422, 499).
    fn b(&self) -> ::fingerpost::Call<Thing, BError>;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Things for AnyCaller {
    fn a(&self) -> ::fingerpost::Call<Thing, AError> {
        ::fingerpost::Call::new(self, &A, &[])
    }
    fn b(&self) -> ::fingerpost::Call<Thing, BError> {
        ::fingerpost::Call::new(self, &B, &[])
    }
}
impl dyn Things {
    /// The endpoints of [`Things`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &A.description,
        &B.description,
    ];
}
::fingerpost::__errors! {
    /// Declared errors in [`Things`]: 400, 404, 422, 499.
    pub enum ThingsError400_404_422_499 {
        /// 400 Bad Request
        BadRequest(ApiError) = 400,
        /// 404 Not Found
        NotFound = 404,
        /// 422 Unprocessable Content
        UnprocessableContent(Invalid) = 422,
        /// 499
        Status499(ApiError) = 499,
    }
}
::fingerpost::__errors! {
    /// Declared errors in [`Things`]: 400, 404, 422, 499.
    pub enum ThingsError400_404_422_499B {
        /// 400 Bad Request
        BadRequest(ApiError) = 400,
        /// 404 Not Found
        NotFound(ApiError) = 404,
        /// 422 Unprocessable Content
        UnprocessableContent(Invalid) = 422,
        /// 499
        Status499(ApiError) = 499,
    }
}
/// The endpoint of [`Things::a`]: `GET /a`.
pub static A: ::fingerpost::Endpoint<Thing, AError> = __Things::Endpoint::new(
    __Things::EndpointParts {
        name: "a",
        method: &__Things::Method::GET,
        template: &[__Things::Literal("/a")],
        output: __Things::Output::Json,
        schema: __Things::Probe::<Thing>::SCHEMA,
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(<Thing as __Things::FromJson>::decode),
);
/// The declared errors of [`Things::a`]: 400, 404, 422, 499.
pub type AError = ThingsError400_404_422_499;
/// The endpoint of [`Things::b`]: `GET /b`.
pub static B: ::fingerpost::Endpoint<Thing, BError> = __Things::Endpoint::new(
    __Things::EndpointParts {
        name: "b",
        method: &__Things::Method::GET,
        template: &[__Things::Literal("/b")],
        output: __Things::Output::Json,
        schema: __Things::Probe::<Thing>::SCHEMA,
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(<Thing as __Things::FromJson>::decode),
);
/// The declared errors of [`Things::b`]: 400, 404, 422, 499.
pub type BError = ThingsError400_404_422_499B;
