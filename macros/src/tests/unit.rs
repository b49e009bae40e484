#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{self as __Things, Unknown as _};
/// The endpoints of `Things`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Things>::ENDPOINTS`.
pub trait Things {
    /// Calls `move`.
    ///
    /// `DELETE /things/<type>`. It declares no errors.
    fn r#move(&self, r#type: &str) -> ::fingerpost::Call<(), MoveError>;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Things for AnyCaller {
    fn r#move(&self, r#type: &str) -> ::fingerpost::Call<(), MoveError> {
        ::fingerpost::Call::new(self, &MOVE, &[&r#type])
    }
}
impl dyn Things {
    /// The endpoints of [`Things`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &MOVE.description,
    ];
}
/// The endpoint of [`Things::r#move`]: `DELETE /things/<type>`.
pub static MOVE: ::fingerpost::Endpoint<(), MoveError> = __Things::Endpoint::new(
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
/// [`Things::r#move`] declares no errors.
pub type MoveError = ::fingerpost::NoDeclaredErrors;
