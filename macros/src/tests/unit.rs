#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Things, DecodeJson as _, SetArguments as _, Unknown as _,
};
/// Endpoints of `Things`.
///
/// Implemented for every `Caller`, such as a `Client`. `<dyn Things>::ENDPOINTS` lists the endpoint descriptors.
pub trait Things {
    /// Calls `move`.
    ///
    /// `DELETE /things/<type>`. Declares no errors.
    fn r#move(&self, r#type: &str) -> MoveBuilderForThings;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Things for AnyCaller {
    fn r#move(&self, r#type: &str) -> MoveBuilderForThings {
        BuilderForThings {
            must_be_awaited: __Things_move.call(self, &[&r#type]),
        }
    }
}
impl dyn Things {
    /// Descriptors of the endpoints of [`Things`], in declaration order.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Things_move.descriptor,
    ];
}
/// Request builders for [`Things`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
pub struct BuilderForThings<T, E, const ENDPOINT: __Things::usize = 0> {
    must_be_awaited: __Things::Unsent<T, E>,
}
::fingerpost::__builder!(BuilderForThings);
#[allow(non_upper_case_globals)]
static __Things_move: __Things::DeclaredEndpoint<(), __Things::NoDeclaredErrors> = __Things::DeclaredEndpoint::new(
    __Things::EndpointParts {
        name: "move",
        method: &__Things::Method::DELETE,
        template: &[__Things::Literal("/things/"), __Things::Value("type")],
        parameters: &[
            __Things::ParameterParts::path("type", __Things::Probe::<&str>::SCHEMA),
        ],
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(__Things::nothing),
);
/// Endpoint of [`Things::r#move`]: `DELETE /things/<type>`.
#[allow(dead_code, unreachable_pub)]
pub static MOVE: __Things::Endpoint<(), __Things::NoDeclaredErrors> = __Things::Endpoint::new(
    &__Things_move,
);
/// Declared errors of [`Things::r#move`]: none.
#[allow(dead_code, unreachable_pub)]
pub type MoveError = __Things::NoDeclaredErrors;
/// Request builder for [`Things::r#move`]; await it to send the request.
pub type MoveBuilderForThings = BuilderForThings<(), __Things::NoDeclaredErrors, 0>;
