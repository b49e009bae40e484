#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Notes, DecodeJson as _, SetArguments as _, Unknown as _,
};
/// Notes of people.
///
/// Implemented for every `Caller`, such as a `Client`. `<dyn Notes>::ENDPOINTS` lists the endpoint descriptors.
pub trait Notes {
    /// Returns one note.
    ///
    /// - `note_id`: Index of the note.
    ///
    /// `GET /people/<person>/notes/<note_id>.json`. Optional parameters:
    /// [`fields`](NoteBuilderForNotes::fields), [`since`](NoteBuilderForNotes::since). Declares no errors.
    fn note(&self, note_id: i64, person: &str, language: &str) -> NoteBuilderForNotes;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Notes for AnyCaller {
    fn note(&self, note_id: i64, person: &str, language: &str) -> NoteBuilderForNotes {
        BuilderForNotes {
            must_be_awaited: __Notes_note
                .call(self, &[&person, &note_id])
                .set_query(2, &language),
        }
    }
}
impl dyn Notes {
    /// Descriptors of the endpoints of [`Notes`], in declaration order.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Notes_note.descriptor,
    ];
}
/// Request builders for [`Notes`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
pub struct BuilderForNotes<T, E, const ENDPOINT: __Notes::usize = 0> {
    must_be_awaited: __Notes::Unsent<T, E>,
}
::fingerpost::__builder!(BuilderForNotes);
#[allow(non_upper_case_globals)]
static __Notes_note: __Notes::DeclaredEndpoint<Note, __Notes::NoDeclaredErrors> = __Notes::DeclaredEndpoint::new(
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
    __Notes::Decode::Buffered(__Notes::Probe::<Note>::decode),
);
/// Endpoint of [`Notes::note`]: `GET /people/<person>/notes/<note_id>.json`.
#[allow(dead_code, unreachable_pub)]
pub static NOTE: __Notes::Endpoint<Note, __Notes::NoDeclaredErrors> = __Notes::Endpoint::new(
    &__Notes_note,
);
/// Declared errors of [`Notes::note`]: none.
#[allow(dead_code, unreachable_pub)]
pub type NoteError = __Notes::NoDeclaredErrors;
/// Request builder for [`Notes::note`]; await it to send the request. Optional parameters: `fields`, `since`.
pub type NoteBuilderForNotes = BuilderForNotes<Note, __Notes::NoDeclaredErrors, 0>;
impl NoteBuilderForNotes {
    /// Fields to return; all by default.
    pub fn fields(self, fields: &str) -> Self {
        __Notes::SetArguments::set_query(self, 3, &fields)
    }
    /// Sets the query parameter `since[date]`.
    pub fn since(self, since: Date) -> Self {
        __Notes::SetArguments::set_query(self, 4, &since)
    }
}
