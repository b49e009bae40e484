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
        ::fingerpost::Call::new(
            ::fingerpost::Caller::client(self),
            &MOVE,
            &[&|out| ::fingerpost::PathParam::append(r#type, out)],
        )
    }
}
impl dyn Things {
    /// The endpoints of [`Things`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::Description] = &[
        MOVE.description(),
    ];
}
/// The endpoint of [`Things::r#move`]: `DELETE /things/<type>`.
pub static MOVE: ::fingerpost::Endpoint<(), MoveError> = ::fingerpost::Endpoint::new(
    ::fingerpost::Description::new(
        "move",
        ::fingerpost::private::Method::DELETE,
        "/things/<type>",
        &[
            ::fingerpost::private::Piece::Literal("/things/"),
            ::fingerpost::private::Piece::Value(0),
        ],
        &[::fingerpost::private::parameter!(Path "type" : & str,)],
    ),
    ::fingerpost::private::Decode::Buffered(::fingerpost::private::nothing),
);
/// [`Things::r#move`] declares no errors.
pub type MoveError = ::fingerpost::NoDeclaredErrors;
