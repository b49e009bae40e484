//! Errors of the trait and of endpoints. Endpoints with the same set have separate types of one enum.

use std::any::TypeId;

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
    #[endpoint(GET "/e")]
    fn e(&self) -> ();
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

fn of_any<const ENDPOINT: usize>(error: &ThingsError404_429<ENDPOINT>) -> u16 {
    match error {
        ThingsError404_429::NotFound(_) => 404,
        ThingsError404_429::TooManyRequests(_) => 429,
    }
}

fn main() {
    assert_ne!(TypeId::of::<AError>(), TypeId::of::<BError>());
    let _: fn(&ThingsError404_429<0>, &ThingsError404_429<2>) -> [u16; 2] = |a, e| [of_any(a), of_any(e)];
    let _ = (all_of_c, other_body);
    assert_eq!(<dyn Things>::ENDPOINTS[2].error_statuses(), [404, 409, 422, 429, 499]);
}
