#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint as __Notes;
/// Notes of people.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Notes>::ENDPOINTS`.
pub trait Notes {
    /// One note.
    ///
    /// - `note_id`: Which of the person's notes.
    ///
    /// `GET /people/<person>/notes/<note_id>.json`. Optional: [`fields`](NoteBuilder::fields), [`since`](NoteBuilder::since). It declares no errors.
    fn note(&self, note_id: i64, person: &str, language: &str) -> NoteBuilder;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Notes for AnyCaller {
    fn note(&self, note_id: i64, person: &str, language: &str) -> NoteBuilder {
        NoteBuilder(
            ::fingerpost::Call::new(self, &NOTE, &[&note_id, &person])
                .query(2, &language),
        )
    }
}
impl dyn Notes {
    /// The endpoints of [`Notes`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &NOTE.description,
    ];
}
#[allow(non_upper_case_globals)]
static __Notes: [__Notes::Form; 4] = {
    use __Notes::Unknown as _;
    [
        __Notes::Probe::<i64>::SCHEMA,
        __Notes::Probe::<&str>::SCHEMA,
        __Notes::Probe::<Date>::SCHEMA,
        __Notes::Probe::<Note>::SCHEMA,
    ]
};
/// The endpoint of [`Notes::note`]: `GET /people/<person>/notes/<note_id>.json`.
pub static NOTE: ::fingerpost::Endpoint<Note, NoteError> = __Notes::Endpoint::new(
    __Notes::declared! {
        "note" "GET" "/people/<person>/notes/<note_id>.json" "/people/<1>/notes/<0>.json"
        & ["note_id", "person", "language", "fields", "since"], b"PPQqq",
        b"\0\x01\x01\x01\x02\x03", & __Notes, b'j' "" __Notes::Some(&
        __Notes::EndpointDetails::NONE.parameters(& [(4, __Notes::ParameterDetails::NONE
        .named("since[date]"))]))
    },
    __Notes::Decode::Buffered(<Note as __Notes::FromJson>::decode),
);
/// [`Notes::note`] declares no errors.
pub type NoteError = ::fingerpost::NoDeclaredErrors;
::fingerpost::__builder! {
    #[doc =
    " A call of [`Notes::note`], sent by awaiting it. What can be set: `fields`, `since`."]
    pub struct NoteBuilder(Note, NoteError);
}
impl NoteBuilder {
    /// Which fields; all if not set.
    pub fn fields(self, fields: &str) -> Self {
        Self(self.0.query(3, &fields))
    }
    /// Sets the query parameter `since[date]`.
    pub fn since(self, since: Date) -> Self {
        Self(self.0.query(4, &since))
    }
}
