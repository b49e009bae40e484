#[allow(unused_imports, non_snake_case)]
use ::fingerpost::private::endpoint as __Things;
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
    pub const ENDPOINTS: &'static [&'static ::fingerpost::Description] = &[
        &A.description,
        &B.description,
    ];
}
#[allow(non_upper_case_globals)]
static __Things: (__Things::Form, __Things::Form, __Things::Form) = {
    use __Things::Unknown as _;
    (
        __Things::Probe::<ApiError>::SCHEMA,
        __Things::Probe::<Invalid>::SCHEMA,
        __Things::Probe::<Thing>::SCHEMA,
    )
};
/// Declared errors in [`Things`]: 400, 404, 422, 499.
#[derive(::core::fmt::Debug)]
#[allow(dead_code)]
pub enum ThingsError400_404_422_499 {
    /// 400 Bad Request
    BadRequest(ApiError),
    /// 404 Not Found
    NotFound,
    /// 422 Unprocessable Content
    UnprocessableContent(Invalid),
    /// 499
    Status499(ApiError),
}
impl ::fingerpost::DeclaredErrors for ThingsError400_404_422_499 {
    const STATUSES: &'static [::core::primitive::u16] = &[
        400u16, 404u16, 422u16, 499u16,
    ];
    const BODIES: &'static [::core::option::Option<::fingerpost::private::SchemaOf>] = &[
        __Things.0,
        ::core::option::Option::None,
        __Things.1,
        __Things.0,
    ];
    fn decode(
        status: ::core::primitive::u16,
        body: &[::core::primitive::u8],
    ) -> ::core::option::Option<
        ::core::result::Result<Self, ::fingerpost::DecodeError>,
    > {
        ::core::option::Option::Some(
            match status {
                400u16 | 499u16 => {
                    <ApiError as ::fingerpost::FromJson>::from_json(body)
                        .map(|body| match status {
                            400u16 => Self::BadRequest(body),
                            _ => Self::Status499(body),
                        })
                }
                404u16 => ::core::result::Result::Ok(Self::NotFound),
                422u16 => {
                    <Invalid as ::fingerpost::FromJson>::from_json(body)
                        .map(Self::UnprocessableContent)
                }
                _ => return ::core::option::Option::None,
            },
        )
    }
}
::fingerpost::private::testing! {
    impl ::fingerpost::testing::DeclaredAnswer for ThingsError400_404_422_499 where for <
    'any > ApiError : ::fingerpost::ToJson, for < 'any > Invalid : ::fingerpost::ToJson {
    fn answer(& self) -> ::fingerpost::testing::Answer { match self {
    Self::BadRequest(body) => ::fingerpost::testing::Answer::json(400u16, body),
    Self::NotFound => ::fingerpost::testing::Answer::status(404u16),
    Self::UnprocessableContent(body) => ::fingerpost::testing::Answer::json(422u16,
    body), Self::Status499(body) => ::fingerpost::testing::Answer::json(499u16, body) } }
    }
}
/// Declared errors in [`Things`]: 400, 404, 422, 499.
#[derive(::core::fmt::Debug)]
#[allow(dead_code)]
pub enum ThingsError400_404_422_499B {
    /// 400 Bad Request
    BadRequest(ApiError),
    /// 404 Not Found
    NotFound(ApiError),
    /// 422 Unprocessable Content
    UnprocessableContent(Invalid),
    /// 499
    Status499(ApiError),
}
impl ::fingerpost::DeclaredErrors for ThingsError400_404_422_499B {
    const STATUSES: &'static [::core::primitive::u16] = &[
        400u16, 404u16, 422u16, 499u16,
    ];
    const BODIES: &'static [::core::option::Option<::fingerpost::private::SchemaOf>] = &[
        __Things.0,
        __Things.0,
        __Things.1,
        __Things.0,
    ];
    fn decode(
        status: ::core::primitive::u16,
        body: &[::core::primitive::u8],
    ) -> ::core::option::Option<
        ::core::result::Result<Self, ::fingerpost::DecodeError>,
    > {
        ::core::option::Option::Some(
            match status {
                400u16 | 404u16 | 499u16 => {
                    <ApiError as ::fingerpost::FromJson>::from_json(body)
                        .map(|body| match status {
                            400u16 => Self::BadRequest(body),
                            404u16 => Self::NotFound(body),
                            _ => Self::Status499(body),
                        })
                }
                422u16 => {
                    <Invalid as ::fingerpost::FromJson>::from_json(body)
                        .map(Self::UnprocessableContent)
                }
                _ => return ::core::option::Option::None,
            },
        )
    }
}
::fingerpost::private::testing! {
    impl ::fingerpost::testing::DeclaredAnswer for ThingsError400_404_422_499B where for
    < 'any > ApiError : ::fingerpost::ToJson, for < 'any > Invalid : ::fingerpost::ToJson
    { fn answer(& self) -> ::fingerpost::testing::Answer { match self {
    Self::BadRequest(body) => ::fingerpost::testing::Answer::json(400u16, body),
    Self::NotFound(body) => ::fingerpost::testing::Answer::json(404u16, body),
    Self::UnprocessableContent(body) => ::fingerpost::testing::Answer::json(422u16,
    body), Self::Status499(body) => ::fingerpost::testing::Answer::json(499u16, body) } }
    }
}
/// The endpoint of [`Things::a`]: `GET /a`.
pub static A: ::fingerpost::Endpoint<Thing, AError> = __Things::Endpoint::new(
    __Things::declared! {
        "a" GET "/a"[Literal "/a"] [] Json[(0u16, __Things.2)] [] []
    },
    __Things::Decode::Buffered(<Thing as __Things::FromJson>::decode),
);
/// The declared errors of [`Things::a`]: 400, 404, 422, 499.
pub type AError = ThingsError400_404_422_499;
/// The endpoint of [`Things::b`]: `GET /b`.
pub static B: ::fingerpost::Endpoint<Thing, BError> = __Things::Endpoint::new(
    __Things::declared! {
        "b" GET "/b"[Literal "/b"] [] Json[(0u16, __Things.2)] [] []
    },
    __Things::Decode::Buffered(<Thing as __Things::FromJson>::decode),
);
/// The declared errors of [`Things::b`]: 400, 404, 422, 499.
pub type BError = ThingsError400_404_422_499B;
