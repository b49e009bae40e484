#[allow(unused_imports, non_snake_case)]
use another::path::__private::endpoint::{self as __Things, Unknown as _};
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
        ThingsBuilder(another::path::Call::new(self, &THINGS, &[]))
    }
}
impl dyn Things {
    /// The endpoints of [`Things`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static another::path::EndpointDescriptor] = &[
        &THINGS.description,
    ];
}
/// The endpoint of [`Things::things`]: `GET /things`.
pub static THINGS: another::path::Endpoint<Things, ThingsError> = __Things::Endpoint::new(
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
    __Things::Decode::Buffered(<Things as __Things::FromJson>::decode),
);
/// [`Things::things`] declares no errors.
pub type ThingsError = another::path::NoDeclaredErrors;
another::path::__builder! {
    /// A call of [`Things::things`], sent by awaiting it. What can be set: `limit`.
    pub struct ThingsBuilder(Things, ThingsError);
}
impl ThingsBuilder {
    /// Sets the query parameter `limit`.
    pub fn limit(self, limit: u32) -> Self {
        Self(self.0.query(0, &limit))
    }
}
