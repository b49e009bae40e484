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
            ::fingerpost::Call::new(
                    ::fingerpost::Caller::client(self),
                    &NOTE,
                    &[
                        &|out| ::fingerpost::PathParam::append(&note_id, out),
                        &|out| ::fingerpost::PathParam::append(person, out),
                    ],
                )
                .query(2, &|out| ::fingerpost::QueryParam::append(language, out)),
        )
    }
}
impl dyn Notes {
    /// The endpoints of [`Notes`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::Description] = &[
        NOTE.description(),
    ];
}
/// The endpoint of [`Notes::note`]: `GET /people/<person>/notes/<note_id>.json`.
pub static NOTE: ::fingerpost::Endpoint<Note, NoteError> = ::fingerpost::Endpoint::new(
    ::fingerpost::Description::new(
            "note",
            ::fingerpost::private::Method::GET,
            "/people/<person>/notes/<note_id>.json",
            &[
                ::fingerpost::private::Piece::Literal("/people/"),
                ::fingerpost::private::Piece::Value(1),
                ::fingerpost::private::Piece::Literal("/notes/"),
                ::fingerpost::private::Piece::Value(0),
                ::fingerpost::private::Piece::Literal(".json"),
            ],
            &[
                ::fingerpost::private::parameter!(Path "note_id" : i64,),
                ::fingerpost::private::parameter!(Path "person" : & str,),
                ::fingerpost::private::parameter!(Query "language" : & str,),
                ::fingerpost::private::parameter!(Query "fields" : & str, .optional()),
                ::fingerpost::private::parameter!(
                    Query "since" : Date, .named("since[date]").optional()
                ),
            ],
        )
        .output(
            ::fingerpost::Output::Json,
            &[(0u16, ::fingerpost::private::schema!(Note))],
        ),
    ::fingerpost::private::Decode::Buffered(<Note as ::fingerpost::FromJson>::decode),
);
/// [`Notes::note`] declares no errors.
pub type NoteError = ::fingerpost::NoDeclaredErrors;
::fingerpost::private::builder! {
    #[doc =
    " A call of [`Notes::note`], sent by awaiting it. What can be set: `fields`, `since`."]
    pub struct NoteBuilder(Note, NoteError);
}
impl NoteBuilder {
    /// Which fields; all if not set.
    pub fn fields(self, fields: &str) -> Self {
        Self(self.0.query(3, &|out| ::fingerpost::QueryParam::append(fields, out)))
    }
    /// Sets the query parameter `since[date]`.
    pub fn since(self, since: Date) -> Self {
        Self(self.0.query(4, &|out| ::fingerpost::QueryParam::append(&since, out)))
    }
}
