/// Notes of people.
#[endpoints]
pub trait Notes {
    /// One note.
    #[endpoint(GET "/people/<person>/notes/<note_id>.json")]
    fn note(
        &self,
        /// Which of the person's notes.
        note_id: i64,
        person: &str,
        language: &str,
        /// Which fields; all if not set.
        fields: Option<&str>,
        #[query("since[date]")] since: Option<Date>,
    ) -> Note;
}
