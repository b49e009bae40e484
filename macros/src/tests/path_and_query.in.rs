/// Notes of people.
#[endpoints]
pub trait Notes {
    /// Returns one note.
    #[endpoint(GET "/people/<person>/notes/<note_id>.json")]
    fn note(
        &self,
        /// Index of the note.
        note_id: i64,
        person: &str,
        language: &str,
        /// Fields to return; all by default.
        fields: Option<&str>,
        #[query("since[date]")] since: Option<Date>,
    ) -> Note;
}
