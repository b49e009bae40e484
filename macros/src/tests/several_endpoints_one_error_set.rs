#[allow(unused_imports, non_snake_case)]
use ::fingerpost::private::endpoint as __Things;
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
    pub const ENDPOINTS: &'static [&'static ::fingerpost::Description] = &[
        &A.description,
        #[cfg(feature = "b")]
        &B.description,
    ];
}
#[allow(non_upper_case_globals)]
static __Things: (__Things::Form, __Things::Form) = {
    use __Things::Unknown as _;
    (__Things::Probe::<ApiError>::SCHEMA, __Things::Probe::<A>::SCHEMA)
};
/// Declared errors in [`Things`]: 400, 404.
#[derive(::core::fmt::Debug)]
#[allow(dead_code)]
pub enum ThingsError400_404 {
    /// 400 Bad Request
    BadRequest(ApiError),
    /// 404 Not Found
    NotFound(ApiError),
}
impl ::fingerpost::DeclaredErrors for ThingsError400_404 {
    const STATUSES: &'static [::core::primitive::u16] = &[400u16, 404u16];
    const BODIES: &'static [::core::option::Option<::fingerpost::private::SchemaOf>] = &[
        __Things.0,
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
                400u16 | 404u16 => {
                    <ApiError as ::fingerpost::FromJson>::from_json(body)
                        .map(|body| match status {
                            400u16 => Self::BadRequest(body),
                            _ => Self::NotFound(body),
                        })
                }
                _ => return ::core::option::Option::None,
            },
        )
    }
}
::fingerpost::private::testing! {
    impl ::fingerpost::testing::DeclaredAnswer for ThingsError400_404 where for < 'any >
    ApiError : ::fingerpost::ToJson { fn answer(& self) -> ::fingerpost::testing::Answer
    { match self { Self::BadRequest(body) => ::fingerpost::testing::Answer::json(400u16,
    body), Self::NotFound(body) => ::fingerpost::testing::Answer::json(404u16, body) } }
    }
}
/// The endpoint of [`Things::a`]: `GET /a`.
pub static A: ::fingerpost::Endpoint<A, AError> = __Things::Endpoint::new(
    __Things::declared! {
        "a" GET "/a"[Literal "/a"] [] Json[(0u16, __Things.1)] [] []
    },
    __Things::Decode::Buffered(<A as __Things::FromJson>::decode),
);
/// The declared errors of [`Things::a`]: 400, 404.
pub type AError = ThingsError400_404;
#[cfg(feature = "b")]
/// The endpoint of [`Things::b`]: `GET /b`.
pub static B: ::fingerpost::Endpoint<B, BError> = __Things::Endpoint::new(
    __Things::declared! {
        "b" GET "/b"[Literal "/b"] [Query "limit"
        false::fingerpost::private::schema!(i64);] Json[(0u16,
        ::fingerpost::private::schema!(B))] [] []
    },
    __Things::Decode::Buffered(<B as __Things::FromJson>::decode),
);
#[cfg(feature = "b")]
/// The declared errors of [`Things::b`]: 400, 404.
pub type BError = ThingsError400_404;
#[cfg(feature = "b")]
::fingerpost::private::builder! {
    #[doc = " A call of [`Things::b`], sent by awaiting it. What can be set: `limit`."]
    pub struct BBuilder(B, BError);
}
#[cfg(feature = "b")]
impl BBuilder {
    /// Sets the query parameter `limit`.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.query(0, &limit))
    }
}
