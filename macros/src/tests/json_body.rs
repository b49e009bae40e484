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
        ::fingerpost::Call::new(
                ::fingerpost::Caller::client(self),
                &PUT,
                &[&|out| ::fingerpost::PathParam::append(id, out)],
            )
            .json("application/json", ::fingerpost::ToJson::to_json(thing))
    }
    fn patch(&self, id: &str) -> PatchBuilder {
        PatchBuilder(
            ::fingerpost::Call::new(
                ::fingerpost::Caller::client(self),
                &PATCH,
                &[&|out| ::fingerpost::PathParam::append(id, out)],
            ),
        )
    }
}
impl dyn Things {
    /// The endpoints of [`Things`], in the order of the declaration.
    pub(crate) const ENDPOINTS: &'static [&'static ::fingerpost::Description] = &[
        PUT.description(),
        PATCH.description(),
    ];
}
/// The endpoint of [`Things::put`]: `PUT /things/<id>`.
pub(crate) static PUT: ::fingerpost::Endpoint<Thing, PutError> = ::fingerpost::Endpoint::new(
    ::fingerpost::Description::new(
            "put",
            ::fingerpost::private::Method::PUT,
            "/things/<id>",
            &[
                ::fingerpost::private::Piece::Literal("/things/"),
                ::fingerpost::private::Piece::Value(0),
            ],
            &[
                ::fingerpost::private::parameter!(Body "thing" : & Thing,),
                ::fingerpost::private::parameter!(Path "id" : & str,),
            ],
        )
        .output(
            ::fingerpost::Output::Json,
            &[(0u16, ::fingerpost::private::schema!(Thing))],
        )
        .ok(&[200u16, 201u16]),
    ::fingerpost::private::Decode::Buffered(<Thing as ::fingerpost::FromJson>::decode),
);
/// [`Things::put`] declares no errors.
pub(crate) type PutError = ::fingerpost::NoDeclaredErrors;
/// The endpoint of [`Things::patch`]: `PATCH /things/<id>`.
pub(crate) static PATCH: ::fingerpost::Endpoint<Thing, PatchError> = ::fingerpost::Endpoint::new(
    ::fingerpost::Description::new(
            "patch",
            ::fingerpost::private::Method::PATCH,
            "/things/<id>",
            &[
                ::fingerpost::private::Piece::Literal("/things/"),
                ::fingerpost::private::Piece::Value(0),
            ],
            &[
                ::fingerpost::private::parameter!(Path "id" : & str,),
                ::fingerpost::private::parameter!(
                    Body "changes" : & Changes, .optional()
                ),
            ],
        )
        .output(
            ::fingerpost::Output::Json,
            &[(0u16, ::fingerpost::private::schema!(Thing))],
        ),
    ::fingerpost::private::Decode::Buffered(<Thing as ::fingerpost::FromJson>::decode),
);
/// [`Things::patch`] declares no errors.
pub(crate) type PatchError = ::fingerpost::NoDeclaredErrors;
::fingerpost::private::builder! {
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
