#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __States, DecodeJson as _, SetArguments as _, Unknown as _,
};
/// Endpoints of `States`.
///
/// Implemented for every `Caller`, such as a `Client`. `<dyn States>::ENDPOINTS` lists the endpoint descriptors.
pub trait States {
    /// Stores a state.
    ///
    /// `POST /states`. Declares no errors.
    fn create_state(&self, state: &str) -> CreateStateBuilderForStates;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> States for AnyCaller {
    fn create_state(&self, state: &str) -> CreateStateBuilderForStates {
        BuilderForStates {
            must_be_awaited: __States_create_state
                .call(self, &[])
                .set_json("application/json", ::fingerpost::ToJson::write_body(state)),
        }
    }
}
impl dyn States {
    /// Descriptors of the endpoints of [`States`], in declaration order.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__States_create_state.descriptor,
    ];
}
/// Result of [`States::create_state`], by status.
#[derive(::core::fmt::Debug)]
#[allow(dead_code, unreachable_pub, clippy::large_enum_variant)]
pub enum StoredState {
    /// 200 OK
    Ok(Dashboard),
    /// 201 Created
    Created(String),
    /// 204 No Content
    NoContent,
}
#[allow(non_snake_case)]
fn __decode_StoredState_of_States(
    endpoint: &::fingerpost::EndpointDescriptor,
    response: &::fingerpost::RawResponse,
) -> ::core::result::Result<StoredState, ::fingerpost::DecodeError> {
    match response.status().as_u16() {
        200u16 => {
            <Dashboard as ::fingerpost::FromJson>::decode(endpoint, response)
                .map(StoredState::Ok)
        }
        201u16 => {
            <String as ::fingerpost::FromJson>::decode(endpoint, response)
                .map(StoredState::Created)
        }
        _ => ::core::result::Result::Ok(StoredState::NoContent),
    }
}
::fingerpost::__testing! {
    impl ::fingerpost::testing::IntoStubResponse<Self> for StoredState
    where
        for<'any> Dashboard: ::fingerpost::testing::IntoStubResponse<Dashboard>,
        for<'any> String: ::fingerpost::testing::IntoStubResponse<String>,
    {
        fn into_stub(
            self,
            endpoint: &'static ::fingerpost::EndpointDescriptor,
        ) -> ::fingerpost::testing::StubResponse {
            match self {
                Self::Ok(body) => {
                    ::fingerpost::testing::IntoStubResponse::<
                        Dashboard,
                    >::into_stub(body, endpoint)
                        .with_status(200u16)
                }
                Self::Created(body) => {
                    ::fingerpost::testing::IntoStubResponse::<
                        String,
                    >::into_stub(body, endpoint)
                        .with_status(201u16)
                }
                Self::NoContent => ::fingerpost::testing::StubResponse::status(204u16),
            }
        }
    }
}
/// Request builders for [`States`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
pub struct BuilderForStates<T, E, const ENDPOINT: __States::usize = 0> {
    must_be_awaited: __States::Unsent<T, E>,
}
::fingerpost::__builder!(BuilderForStates);
#[allow(non_upper_case_globals)]
static __States_create_state: __States::DeclaredEndpoint<
    StoredState,
    __States::NoDeclaredErrors,
> = __States::DeclaredEndpoint::new(
    __States::EndpointParts {
        name: "create_state",
        method: &__States::Method::POST,
        template: &[__States::Literal("/states")],
        parameters: &[
            __States::ParameterParts::body("state", __States::Probe::<&str>::SCHEMA),
        ],
        output: __States::Output::Json,
        schema_by_status: &[
            (200u16, __States::Probe::<Dashboard>::SCHEMA),
            (201u16, __States::Probe::<String>::SCHEMA),
        ],
        ok: &[200u16, 201u16, 204u16],
        ..__States::EndpointParts::DEFAULT
    },
    __States::Decode::Buffered(__decode_StoredState_of_States),
);
/// Endpoint of [`States::create_state`]: `POST /states`.
#[allow(dead_code, unreachable_pub)]
pub static CREATE_STATE: __States::Endpoint<StoredState, __States::NoDeclaredErrors> = __States::Endpoint::new(
    &__States_create_state,
);
/// Declared errors of [`States::create_state`]: none.
#[allow(dead_code, unreachable_pub)]
pub type CreateStateError = __States::NoDeclaredErrors;
/// Request builder for [`States::create_state`]; await it to send the request.
pub type CreateStateBuilderForStates = BuilderForStates<
    StoredState,
    __States::NoDeclaredErrors,
    0,
>;
