#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Things, SetArguments as _, Unknown as _,
};
/// The endpoints of `Things`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Things>::ENDPOINTS`.
pub trait Things {
    /// Calls `move`.
    ///
    /// `DELETE /things/<type>`. It declares no errors.
    fn r#move(&self, r#type: &str) -> MoveBuilderForThings;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Things for AnyCaller {
    fn r#move(&self, r#type: &str) -> MoveBuilderForThings {
        MoveBuilderForThings(MoveBuilderForThings::ENDPOINT.call(self, &[&r#type]))
    }
}
impl dyn Things {
    /// The endpoints of [`Things`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Things_move,
    ];
}
#[allow(non_upper_case_globals)]
static __Things_move: __Things::EndpointDescriptor = __Things::EndpointDescriptor::new(__Things::EndpointParts {
    name: "move",
    method: &__Things::Method::DELETE,
    template: &[__Things::Literal("/things/"), __Things::Value("type")],
    parameters: &[
        __Things::ParameterParts::path("type", __Things::Probe::<&str>::SCHEMA),
    ],
    ..__Things::EndpointParts::DEFAULT
});
/// The endpoint of [`Things::r#move`]: `DELETE /things/<type>`.
#[allow(dead_code, unreachable_pub)]
pub static MOVE: __Things::Endpoint<(), __Things::NoDeclaredErrors> = MoveBuilderForThings::ENDPOINT;
/// [`Things::r#move`] declares no errors.
#[allow(dead_code, unreachable_pub)]
pub type MoveError = __Things::NoDeclaredErrors;
::fingerpost::__builder! {
    #[doc = " A call of [`Things::r#move`], sent by awaiting it."] pub struct
    MoveBuilderForThings((), __Things::NoDeclaredErrors) = __Things_move,
    __Things::Decode::Buffered(__Things::nothing);
}
