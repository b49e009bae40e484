#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{self as __Notes, Unknown as _};
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
            ::fingerpost::Call::new(self, &NOTE, &[&person, &note_id])
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
/// The endpoint of [`Notes::note`]: `GET /people/<person>/notes/<note_id>.json`.
pub static NOTE: ::fingerpost::Endpoint<Note, NoteError> = __Notes::Endpoint::new(
    __Notes::EndpointParts {
        name: "note",
        method: &__Notes::Method::GET,
        template: &[
            __Notes::Literal("/people/"),
            __Notes::Value("person"),
            __Notes::Literal("/notes/"),
            __Notes::Value("note_id"),
            __Notes::Literal(".json"),
        ],
        parameters: &[
            __Notes::ParameterParts::path("note_id", __Notes::Probe::<i64>::SCHEMA),
            __Notes::ParameterParts::path("person", __Notes::Probe::<&str>::SCHEMA),
            __Notes::ParameterParts::query("language", __Notes::Probe::<&str>::SCHEMA),
            __Notes::ParameterParts::optional_query(
                "fields",
                __Notes::Probe::<&str>::SCHEMA,
            ),
            __Notes::ParameterParts {
                wire_name: __Notes::Some("since[date]"),
                ..__Notes::ParameterParts::optional_query(
                    "since",
                    __Notes::Probe::<Date>::SCHEMA,
                )
            },
        ],
        output: __Notes::Output::Json,
        schema: __Notes::Probe::<Note>::SCHEMA,
        ..__Notes::EndpointParts::DEFAULT
    },
    __Notes::Decode::Buffered(<Note as __Notes::FromJson>::decode),
);
/// [`Notes::note`] declares no errors.
pub type NoteError = ::fingerpost::NoDeclaredErrors;
::fingerpost::__builder! {
    /// A call of [`Notes::note`], sent by awaiting it. What can be set: `fields`, `since`.
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
