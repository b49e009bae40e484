#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint as __Things;
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
#[allow(non_upper_case_globals)]
static __Things: [__Things::Form; 1] = {
    use __Things::Unknown as _;
    [__Things::Probe::<&str>::SCHEMA]
};
/// The endpoint of [`Things::r#move`]: `DELETE /things/<type>`.
pub static MOVE: ::fingerpost::Endpoint<(), MoveError> = __Things::Endpoint::new(
    __Things::declared! {
        "move" "DELETE" "/things/<type>" "/things/<0>" & ["type"], b"P", b"\0", &
        __Things, b'n' "" __Things::NO_ENDPOINT_DETAILS
    },
    __Things::Decode::Buffered(__Things::nothing),
);
/// [`Things::r#move`] declares no errors.
pub type MoveError = ::fingerpost::NoDeclaredErrors;
