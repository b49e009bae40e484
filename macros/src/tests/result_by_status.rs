#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __States, SetArguments as _, Unknown as _,
};
/// The endpoints of `States`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn States>::ENDPOINTS`.
pub trait States {
    /// Stores a state.
    ///
    /// `POST /states`. It declares no errors.
    fn create_state(&self, state: &str) -> CreateStateBuilderForStates;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> States for AnyCaller {
    fn create_state(&self, state: &str) -> CreateStateBuilderForStates {
        CreateStateBuilderForStates(
            CreateStateBuilderForStates::ENDPOINT
                .call(self, &[])
                .json("application/json", ::fingerpost::ToJson::to_json(state)),
        )
    }
}
impl dyn States {
    /// The endpoints of [`States`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__States_create_state,
    ];
}
/// The result of [`States::create_state`], by status.
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
impl StoredState {
    fn decode(
        endpoint: &::fingerpost::EndpointDescriptor,
        reply: &::fingerpost::RawResponse,
    ) -> ::core::result::Result<Self, ::fingerpost::DecodeError> {
        match reply.status().as_u16() {
            200u16 => {
                <Dashboard as ::fingerpost::FromJson>::decode(endpoint, reply)
                    .map(Self::Ok)
            }
            201u16 => {
                <String as ::fingerpost::FromJson>::decode(endpoint, reply)
                    .map(Self::Created)
            }
            _ => ::core::result::Result::Ok(Self::NoContent),
        }
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
#[allow(non_upper_case_globals)]
static __States_create_state: __States::EndpointDescriptor = __States::EndpointDescriptor::new(__States::EndpointParts {
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
});
/// The endpoint of [`States::create_state`]: `POST /states`.
#[allow(dead_code, unreachable_pub)]
pub static CREATE_STATE: __States::Endpoint<StoredState, __States::NoDeclaredErrors> = CreateStateBuilderForStates::ENDPOINT;
/// [`States::create_state`] declares no errors.
#[allow(dead_code, unreachable_pub)]
pub type CreateStateError = __States::NoDeclaredErrors;
::fingerpost::__builder! {
    #[doc = " A call of [`States::create_state`], sent by awaiting it."] pub struct
    CreateStateBuilderForStates(StoredState, __States::NoDeclaredErrors) =
    __States_create_state, __States::Decode::Buffered(< StoredState > ::decode);
}
