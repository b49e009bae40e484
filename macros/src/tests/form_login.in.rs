#[endpoints]
pub trait Login {
    /// Logs in.
    #[endpoint(POST "/login", auth = none)]
    fn login(&self, #[form] client_id: &str, #[form("client-secret")] secret: &str, #[form] scope: Option<&str>) -> Token;
}
