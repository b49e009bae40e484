#[endpoints(error = ApiError, service = TasksService)]
pub trait Tasks {
    /// Returns one task.
    #[endpoint(GET "/tasks/<id>", errors(404))]
    fn task(&self, /** Its number. */ id: i64, fields: Option<&[&str]>) -> Task;

    #[endpoint(POST "/login")]
    fn login(&self, #[form] user: &str, #[form] #[secret] password: &str) -> ();

    #[cfg(unix)]
    #[endpoint(GET "/log", output = lines, pending(202))]
    fn log(&self) -> Items<Line>;
}
