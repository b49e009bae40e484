#[allow(unused_imports, non_snake_case)]
use ::fingerpost::private::endpoint as __Things;
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
    pub const ENDPOINTS: &'static [&'static ::fingerpost::Description] = &[
        &THINGS.description,
    ];
}
#[allow(non_upper_case_globals)]
static __Things: (__Things::Form, __Things::Form) = {
    use __Things::Unknown as _;
    (__Things::Probe::<ApiError>::SCHEMA, __Things::Probe::<Things>::SCHEMA)
};
/// Declared errors in [`Things`]: 404, 429, 500.
#[derive(::core::fmt::Debug)]
#[allow(dead_code)]
pub enum ThingsError404_429_500 {
    /// 404 Not Found
    NotFound(ApiError),
    /// 429 Too Many Requests
    TooManyRequests(ApiError),
    /// 500 Internal Server Error
    InternalServerError(ApiError),
}
impl ::fingerpost::DeclaredErrors for ThingsError404_429_500 {
    const STATUSES: &'static [::core::primitive::u16] = &[404u16, 429u16, 500u16];
    const BODIES: &'static [::core::option::Option<::fingerpost::private::SchemaOf>] = &[
        __Things.0,
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
                404u16 | 429u16 | 500u16 => {
                    <ApiError as ::fingerpost::FromJson>::from_json(body)
                        .map(|body| match status {
                            404u16 => Self::NotFound(body),
                            429u16 => Self::TooManyRequests(body),
                            _ => Self::InternalServerError(body),
                        })
                }
                _ => return ::core::option::Option::None,
            },
        )
    }
}
::fingerpost::private::testing! {
    impl ::fingerpost::testing::DeclaredAnswer for ThingsError404_429_500 where for <
    'any > ApiError : ::fingerpost::ToJson { fn answer(& self) ->
    ::fingerpost::testing::Answer { match self { Self::NotFound(body) =>
    ::fingerpost::testing::Answer::json(404u16, body), Self::TooManyRequests(body) =>
    ::fingerpost::testing::Answer::json(429u16, body), Self::InternalServerError(body) =>
    ::fingerpost::testing::Answer::json(500u16, body) } } }
}
/// The endpoint of [`Things::things`]: `GET /things`.
pub static THINGS: ::fingerpost::Endpoint<Things, ThingsError> = __Things::Endpoint::new(
    __Things::declared! {
        "things" GET "/things"[Literal "/things"] [] Json[(0u16, __Things.1)] [] []
    },
    __Things::Decode::Buffered(<Things as __Things::FromJson>::decode),
);
/// The declared errors of [`Things::things`]: 404, 429, 500.
pub type ThingsError = ThingsError404_429_500;
