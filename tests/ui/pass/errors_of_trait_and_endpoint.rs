//! Errors of the trait and of endpoints. Endpoints with the same set share an enum.

use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {
    pub message: String,
}

#[derive(Debug, serde::Deserialize)]
pub struct Invalid {}

#[endpoints(error = ApiError, errors(404, 429))]
pub trait Things {
    #[endpoint(GET "/a")]
    fn a(&self) -> ();
    #[endpoint(GET "/b", errors(429))]
    fn b(&self) -> ();
    #[endpoint(GET "/c", errors(422 => Invalid, 499, 409 => ()))]
    fn c(&self) -> ();
    #[endpoint(GET "/d", errors(404 => Invalid))]
    fn d(&self) -> ();
}

fn all_of_c(error: CError) -> String {
    match error {
        CError::NotFound(body) | CError::TooManyRequests(body) | CError::Status499(body) => body.message,
        CError::UnprocessableContent(Invalid {}) => String::new(),
        CError::Conflict => String::new(),
    }
}

fn other_body(error: DError) -> Option<Invalid> {
    match error {
        DError::NotFound(body) => Some(body),
        DError::TooManyRequests(ApiError { .. }) => None,
    }
}

fn main() {
    let _: fn(AError) -> BError = |same| same;
    let _ = (all_of_c, other_body);
    assert_eq!(<dyn Things>::ENDPOINTS[2].error_statuses(), [404, 409, 422, 429, 499]);
}
