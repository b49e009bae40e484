#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Login, DecodeJson as _, SetArguments as _, Unknown as _,
};
/// Endpoints of `Login`.
///
/// Implemented for every `Caller`, such as a `Client`. `<dyn Login>::ENDPOINTS` lists the endpoint descriptors.
pub trait Login {
    /// Logs in.
    ///
    /// `POST /login`. Optional parameters: [`scope`](LoginBuilderForLogin::scope). Declares no errors.
    fn login(&self, client_id: &str, secret: &str) -> LoginBuilderForLogin;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Login for AnyCaller {
    fn login(&self, client_id: &str, secret: &str) -> LoginBuilderForLogin {
        BuilderForLogin {
            must_be_awaited: __Login_login
                .call(self, &[])
                .set_form(0, &client_id)
                .set_form(1, &secret),
        }
    }
}
impl dyn Login {
    /// Descriptors of the endpoints of [`Login`], in declaration order.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Login_login.descriptor,
    ];
}
/// Request builders for [`Login`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
pub struct BuilderForLogin<T, E, const ENDPOINT: __Login::usize = 0> {
    must_be_awaited: __Login::Unsent<T, E>,
}
::fingerpost::__builder!(BuilderForLogin);
#[allow(non_upper_case_globals)]
static __Login_login: __Login::DeclaredEndpoint<Token, __Login::NoDeclaredErrors> = __Login::DeclaredEndpoint::new(
    __Login::EndpointParts {
        name: "login",
        method: &__Login::Method::POST,
        template: &[__Login::Literal("/login")],
        parameters: &[
            __Login::ParameterParts::form("client_id", __Login::Probe::<&str>::SCHEMA),
            __Login::ParameterParts {
                wire_name: __Login::Some("client-secret"),
                ..__Login::ParameterParts::form("secret", __Login::Probe::<&str>::SCHEMA)
            },
            __Login::ParameterParts::optional_form(
                "scope",
                __Login::Probe::<&str>::SCHEMA,
            ),
        ],
        output: __Login::Output::Json,
        schema: __Login::Probe::<Token>::SCHEMA,
        options: __Login::EndpointOptions {
            authenticated: false,
            ..__Login::EndpointOptions::DEFAULT
        },
        ..__Login::EndpointParts::DEFAULT
    },
    __Login::Decode::Buffered(__Login::Probe::<Token>::decode),
);
/// Endpoint of [`Login::login`]: `POST /login`.
#[allow(dead_code, unreachable_pub)]
pub static LOGIN: __Login::Endpoint<Token, __Login::NoDeclaredErrors> = __Login::Endpoint::new(
    &__Login_login,
);
/// Declared errors of [`Login::login`]: none.
#[allow(dead_code, unreachable_pub)]
pub type LoginError = __Login::NoDeclaredErrors;
/// Request builder for [`Login::login`]; await it to send the request. Optional parameters: `scope`.
pub type LoginBuilderForLogin = BuilderForLogin<Token, __Login::NoDeclaredErrors, 0>;
impl LoginBuilderForLogin {
    /// Sets the form field `scope`.
    pub fn scope(self, scope: &str) -> Self {
        __Login::SetArguments::set_form(self, 2, &scope)
    }
}
