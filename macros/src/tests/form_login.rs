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
            ::fingerpost::Call::new(::fingerpost::Caller::client(self), &LOGIN, &[])
                .form(0, &|out| ::fingerpost::QueryParam::append(client_id, out))
                .form(1, &|out| ::fingerpost::QueryParam::append(secret, out)),
        )
    }
}
impl dyn Login {
    /// The endpoints of [`Login`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::Description] = &[
        LOGIN.description(),
    ];
}
/// The endpoint of [`Login::login`]: `POST /login`.
pub static LOGIN: ::fingerpost::Endpoint<Token, LoginError> = ::fingerpost::Endpoint::new(
    ::fingerpost::Description::new(
            "login",
            ::fingerpost::private::Method::POST,
            "/login",
            &[::fingerpost::private::Piece::Literal("/login")],
            &[
                ::fingerpost::private::parameter!(Form "client_id" : & str,),
                ::fingerpost::private::parameter!(
                    Form "secret" : & str, .named("client-secret")
                ),
                ::fingerpost::private::parameter!(Form "scope" : & str, .optional()),
            ],
        )
        .output(
            ::fingerpost::Output::Json,
            &[(0u16, ::fingerpost::private::schema!(Token))],
        )
        .unauthenticated(),
    ::fingerpost::private::Decode::Buffered(<Token as ::fingerpost::FromJson>::decode),
);
/// [`Login::login`] declares no errors.
pub type LoginError = ::fingerpost::NoDeclaredErrors;
::fingerpost::private::builder! {
    #[doc =
    " A call of [`Login::login`], sent by awaiting it. What can be set: `scope`."] pub
    struct LoginBuilder(Token, LoginError);
}
impl LoginBuilder {
    /// Sets the form field `scope`.
    pub fn scope(self, scope: &str) -> Self {
        Self(self.0.form(2, &|out| ::fingerpost::QueryParam::append(scope, out)))
    }
}
