/// The endpoints of `Things`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Things>::ENDPOINTS`.
pub trait Things: Send {
    /// Calls `things`.
    ///
    /// `GET /things`. Optional: [`limit`](ThingsBuilder::limit). It declares no errors.
    #[deprecated]
    fn things(&self) -> ThingsBuilder;
}
impl<AnyCaller: another::path::Caller + ?::core::marker::Sized + Send> Things
for AnyCaller {
    fn things(&self) -> ThingsBuilder {
        ThingsBuilder(
            another::path::Call::new(another::path::Caller::client(self), &THINGS, &[]),
        )
    }
}
impl dyn Things {
    /// The endpoints of [`Things`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static another::path::Description] = &[
        THINGS.description(),
    ];
}
/// The endpoint of [`Things::things`]: `GET /things`.
pub static THINGS: another::path::Endpoint<Things, ThingsError> = another::path::Endpoint::new(
    another::path::Description::new(
            "things",
            another::path::private::Method::GET,
            "/things",
            &[another::path::private::Piece::Literal("/things")],
            &[another::path::private::parameter!(Query "limit" : u32, .optional())],
        )
        .output(
            another::path::Output::Json,
            &[(0u16, another::path::private::schema!(Things))],
        )
        .deprecated(),
    another::path::private::Decode::Buffered(<Things as another::path::FromJson>::decode),
);
/// [`Things::things`] declares no errors.
pub type ThingsError = another::path::NoDeclaredErrors;
another::path::private::builder! {
    #[doc =
    " A call of [`Things::things`], sent by awaiting it. What can be set: `limit`."] pub
    struct ThingsBuilder(Things, ThingsError);
}
impl ThingsBuilder {
    /// Sets the query parameter `limit`.
    pub fn limit(self, limit: u32) -> Self {
        Self(self.0.query(0, &|out| another::path::QueryParam::append(&limit, out)))
    }
}
