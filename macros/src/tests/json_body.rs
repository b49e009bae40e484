#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint as __Things;
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
#[allow(non_upper_case_globals)]
static __Things: [__Things::Form; 4] = {
    use __Things::Unknown as _;
    [
        __Things::Probe::<&Thing>::SCHEMA,
        __Things::Probe::<&str>::SCHEMA,
        __Things::Probe::<Thing>::SCHEMA,
        __Things::Probe::<&Changes>::SCHEMA,
    ]
};
/// The endpoint of [`Things::put`]: `PUT /things/<id>`.
pub(crate) static PUT: ::fingerpost::Endpoint<Thing, PutError> = __Things::Endpoint::new(
    __Things::declared! {
        "put" "PUT" "/things/<id>" "/things/<0>" & ["thing", "id"], b"BP", b"\0\x01\x02",
        & __Things, b'j' "" __Things::Some(& __Things::EndpointDetails::NONE.ok(&
        [200u16, 201u16]))
    },
    __Things::Decode::Buffered(<Thing as __Things::FromJson>::decode),
);
/// [`Things::put`] declares no errors.
pub(crate) type PutError = ::fingerpost::NoDeclaredErrors;
/// The endpoint of [`Things::patch`]: `PATCH /things/<id>`.
pub(crate) static PATCH: ::fingerpost::Endpoint<Thing, PatchError> = __Things::Endpoint::new(
    __Things::declared! {
        "patch" "PATCH" "/things/<id>" "/things/<0>" & ["id", "changes"], b"Pb",
        b"\x01\x03\x02", & __Things, b'j' "" __Things::NO_ENDPOINT_DETAILS
    },
    __Things::Decode::Buffered(<Thing as __Things::FromJson>::decode),
);
/// [`Things::patch`] declares no errors.
pub(crate) type PatchError = ::fingerpost::NoDeclaredErrors;
::fingerpost::__builder! {
    #[doc =
    " A call of [`Things::patch`], sent by awaiting it. What can be set: `changes`."] pub
    (crate) struct PatchBuilder(Thing, PatchError);
}
impl PatchBuilder {
    /// Sets the body.
    pub(crate) fn changes(self, changes: &Changes) -> Self {
        Self(self.0.json("application/json", ::fingerpost::ToJson::to_json(changes)))
    }
}
