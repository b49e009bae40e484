#[endpoints(error = ApiError, errors(429, 500))]
pub trait Things {
    #[endpoint(GET "/things", errors(404))]
    fn things(&self) -> Things;
}
