#[allow(unused_imports, non_snake_case)]
use ::fingerpost::private::endpoint as __Notes;
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
    pub const ENDPOINTS: &'static [&'static ::fingerpost::Description] = &[
        &NOTE.description,
    ];
}
#[allow(non_upper_case_globals)]
static __Notes: (__Notes::Form, __Notes::Form, __Notes::Form, __Notes::Form) = {
    use __Notes::Unknown as _;
    (
        __Notes::Probe::<Note>::SCHEMA,
        __Notes::Probe::<i64>::SCHEMA,
        __Notes::Probe::<&str>::SCHEMA,
        __Notes::Probe::<Date>::SCHEMA,
    )
};
/// The endpoint of [`Notes::note`]: `GET /people/<person>/notes/<note_id>.json`.
pub static NOTE: ::fingerpost::Endpoint<Note, NoteError> = __Notes::Endpoint::new(
    __Notes::declared! {
        "note" GET "/people/<person>/notes/<note_id>.json"[Literal "/people/" Value 1
        Literal "/notes/" Value 0 Literal ".json"] [b'P' "note_id" __Notes.1,
        __Notes::NO_PARAMETER_DETAILS; b'P' "person" __Notes.2,
        __Notes::NO_PARAMETER_DETAILS; b'Q' "language" __Notes.2,
        __Notes::NO_PARAMETER_DETAILS; b'q' "fields" __Notes.2,
        __Notes::NO_PARAMETER_DETAILS; b'q' "since" __Notes.3, __Notes::Some(&
        __Notes::ParameterDetails::NONE.named("since[date]"));] Json[(0u16, __Notes.0)]
        "", __Notes::NO_ENDPOINT_DETAILS
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
