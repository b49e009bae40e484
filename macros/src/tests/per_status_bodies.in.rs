#[endpoints(error = ApiError)]
pub trait Things {
    #[endpoint(GET "/a", errors(404 => (), 422 => Invalid, 400, 499))]
    fn a(&self) -> Thing;

    #[endpoint(GET "/b", errors(404, 422 => Invalid, 400, 499))]
    fn b(&self) -> Thing;
}
