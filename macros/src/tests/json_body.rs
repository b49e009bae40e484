#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{self as __Things, Unknown as _};
/// The endpoints of `Things`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Things>::ENDPOINTS`.
pub(crate) trait Things {
    /// Calls `put`.
    ///
    /// `PUT /things/<id>`. It declares no errors.
    fn put(&self, thing: &Thing, id: &str) -> ::fingerpost::Call<Thing, PutError>;
    /// Calls `patch`.
    ///
    /// `PATCH /things/<id>`. Optional: [`changes`](PatchBuilder::changes). It declares no errors.
    fn patch(&self, id: &str) -> PatchBuilder;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Things for AnyCaller {
    fn put(&self, thing: &Thing, id: &str) -> ::fingerpost::Call<Thing, PutError> {
        ::fingerpost::Call::new(self, &PUT, &[&id])
            .json("application/json", ::fingerpost::ToJson::to_json(thing))
    }
    fn patch(&self, id: &str) -> PatchBuilder {
        PatchBuilder(::fingerpost::Call::new(self, &PATCH, &[&id]))
    }
}
impl dyn Things {
    /// The endpoints of [`Things`], in the order of the declaration.
    pub(crate) const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &PUT.description,
        &PATCH.description,
    ];
}
/// The endpoint of [`Things::put`]: `PUT /things/<id>`.
pub(crate) static PUT: ::fingerpost::Endpoint<Thing, PutError> = __Things::Endpoint::new(
    __Things::EndpointParts {
        name: "put",
        method: &__Things::Method::PUT,
        template: &[__Things::Literal("/things/"), __Things::Value("id")],
        parameters: &[
            __Things::ParameterParts::body("thing", __Things::Probe::<&Thing>::SCHEMA),
            __Things::ParameterParts::path("id", __Things::Probe::<&str>::SCHEMA),
        ],
        output: __Things::Output::Json,
        schema: __Things::Probe::<Thing>::SCHEMA,
        ok: &[200u16, 201u16],
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(<Thing as __Things::FromJson>::decode),
);
/// [`Things::put`] declares no errors.
pub(crate) type PutError = ::fingerpost::NoDeclaredErrors;
/// The endpoint of [`Things::patch`]: `PATCH /things/<id>`.
pub(crate) static PATCH: ::fingerpost::Endpoint<Thing, PatchError> = __Things::Endpoint::new(
    __Things::EndpointParts {
        name: "patch",
        method: &__Things::Method::PATCH,
        template: &[__Things::Literal("/things/"), __Things::Value("id")],
        parameters: &[
            __Things::ParameterParts::path("id", __Things::Probe::<&str>::SCHEMA),
            __Things::ParameterParts::optional_body(
                "changes",
                __Things::Probe::<&Changes>::SCHEMA,
            ),
        ],
        output: __Things::Output::Json,
        schema: __Things::Probe::<Thing>::SCHEMA,
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(<Thing as __Things::FromJson>::decode),
);
/// [`Things::patch`] declares no errors.
pub(crate) type PatchError = ::fingerpost::NoDeclaredErrors;
::fingerpost::__builder! {
    /// A call of [`Things::patch`], sent by awaiting it. What can be set: `changes`.
    pub(crate) struct PatchBuilder(Thing, PatchError);
}
impl PatchBuilder {
    /// Sets the body.
    pub(crate) fn changes(self, changes: &Changes) -> Self {
        Self(self.0.json("application/json", ::fingerpost::ToJson::to_json(changes)))
    }
}
