#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint as __Login;
/// The endpoints of `Login`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Login>::ENDPOINTS`.
pub trait Login {
    /// Logs in.
    ///
    /// `POST /login`. Optional: [`scope`](LoginBuilder::scope). It declares no errors.
    fn login(&self, client_id: &str, secret: &str) -> LoginBuilder;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Login for AnyCaller {
    fn login(&self, client_id: &str, secret: &str) -> LoginBuilder {
        LoginBuilder(
            ::fingerpost::Call::new(self, &LOGIN, &[])
                .form(0, &client_id)
                .form(1, &secret),
        )
    }
}
impl dyn Login {
    /// The endpoints of [`Login`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &LOGIN.description,
    ];
}
#[allow(non_upper_case_globals)]
static __Login: [__Login::Form; 2] = {
    use __Login::Unknown as _;
    [__Login::Probe::<&str>::SCHEMA, __Login::Probe::<Token>::SCHEMA]
};
/// The endpoint of [`Login::login`]: `POST /login`.
pub static LOGIN: ::fingerpost::Endpoint<Token, LoginError> = __Login::Endpoint::new(
    __Login::declared! {
        "login" "POST" "/login" "/login" & ["client_id", "secret", "scope"], b"FFf",
        b"\0\0\0\x01", & __Login, b'j' "" __Login::Some(& __Login::EndpointDetails::NONE
        .options(__Login::EndpointOptions { authenticated : false,
        ..__Login::EndpointOptions::DEFAULT }).parameters(& [(1,
        __Login::ParameterDetails::NONE.named("client-secret"))]))
    },
    __Login::Decode::Buffered(<Token as __Login::FromJson>::decode),
);
/// [`Login::login`] declares no errors.
pub type LoginError = ::fingerpost::NoDeclaredErrors;
::fingerpost::__builder! {
    #[doc =
    " A call of [`Login::login`], sent by awaiting it. What can be set: `scope`."] pub
    struct LoginBuilder(Token, LoginError);
}
impl LoginBuilder {
    /// Sets the form field `scope`.
    pub fn scope(self, scope: &str) -> Self {
        Self(self.0.form(2, &scope))
    }
}
