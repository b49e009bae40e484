#![deny(warnings)]

use fingerpost::{Client, endpoints};

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

#[endpoints(error = ApiError)]
pub trait Things {
    #[endpoint(GET "/things", errors(404))]
    fn things(&self) -> Vec<String>;
}

#[endpoints(error = ApiError)]
pub trait Parts {
    #[endpoint(GET "/parts", errors(404))]
    fn parts(&self) -> Vec<String>;
}

/// Has no endpoints.
#[endpoints]
pub trait Nothing {}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = (client.things(), client.parts());
    assert_eq!(<dyn Things>::ENDPOINTS[0].template(), "/things");
    assert_eq!(<dyn Parts>::ENDPOINTS[0].template(), "/parts");
    assert!(<dyn Nothing>::ENDPOINTS.is_empty());
}
