#[endpoints]
pub trait States {
    /// Stores a state.
    #[endpoint(POST "/states", ok(200 => Dashboard, 201 => String, 204 => ()))]
    fn create_state(&self, #[body] state: &str) -> StoredState;
}
