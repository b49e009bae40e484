#[allow(unused_imports, non_snake_case)]
use another::path::__private::runtime as __ThingsRuntime;
#[allow(unused_imports, non_snake_case)]
use __ThingsRuntime::__private::endpoint::{
    self as __Things, DecodeJson as _, SetArguments as _, Unknown as _,
};
/// Endpoints of `Things`.
///
/// Implemented for every `Caller`, such as a `Client`. `<dyn Things>::ENDPOINTS` lists the endpoint descriptors.
pub trait Things: Send {
    /// Calls `things`.
    ///
    /// `GET /things`. Optional parameters: [`limit`](ThingsBuilderForThings::limit). Declares no errors.
    #[deprecated]
    fn things(&self) -> ThingsBuilderForThings;
}
impl<AnyCaller: __ThingsRuntime::Caller + ?::core::marker::Sized + Send> Things
for AnyCaller {
    fn things(&self) -> ThingsBuilderForThings {
        BuilderForThings {
            must_be_awaited: __Things_things.call(self, &[]),
        }
    }
}
impl dyn Things {
    /// Descriptors of the endpoints of [`Things`], in declaration order.
    pub const ENDPOINTS: &'static [&'static __ThingsRuntime::EndpointDescriptor] = &[
        &__Things_things.descriptor,
    ];
}
/// Request builders for [`Things`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
pub struct BuilderForThings<T, E, const ENDPOINT: __Things::usize = 0> {
    must_be_awaited: __Things::Unsent<T, E>,
}
__ThingsRuntime::__builder!(BuilderForThings);
#[allow(non_upper_case_globals)]
static __Things_things: __Things::DeclaredEndpoint<Things, __Things::NoDeclaredErrors> = __Things::DeclaredEndpoint::new(
    __Things::EndpointParts {
        name: "things",
        method: &__Things::Method::GET,
        template: &[__Things::Literal("/things")],
        parameters: &[
            __Things::ParameterParts::optional_query(
                "limit",
                __Things::Probe::<u32>::SCHEMA,
            ),
        ],
        output: __Things::Output::Json,
        schema: __Things::Probe::<Things>::SCHEMA,
        deprecated: true,
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(__Things::Probe::<Things>::decode),
);
/// Endpoint of [`Things::things`]: `GET /things`.
#[allow(dead_code, unreachable_pub)]
pub static THINGS: __Things::Endpoint<Things, __Things::NoDeclaredErrors> = __Things::Endpoint::new(
    &__Things_things,
);
/// Declared errors of [`Things::things`]: none.
#[allow(dead_code, unreachable_pub)]
pub type ThingsError = __Things::NoDeclaredErrors;
/// Request builder for [`Things::things`]; await it to send the request. Optional parameters: `limit`.
pub type ThingsBuilderForThings = BuilderForThings<
    Things,
    __Things::NoDeclaredErrors,
    0,
>;
impl ThingsBuilderForThings {
    /// Sets the query parameter `limit`.
    pub fn limit(self, limit: u32) -> Self {
        __Things::SetArguments::set_query(self, 0, &limit)
    }
}
