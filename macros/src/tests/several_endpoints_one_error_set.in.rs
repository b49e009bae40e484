#[endpoints(error = ApiError)]
pub trait Things {
    #[endpoint(GET "/a", errors(400, 404))]
    fn a(&self) -> A;

    #[cfg(feature = "b")]
    #[endpoint(GET "/b", errors(404, 400))]
    fn b(&self, limit: Option<i64>) -> B;
}
