#![deny(warnings)]

use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
#[cfg(all())]
pub trait Things {
    #[cfg(any())]
    #[endpoint(GET "/absent")]
    fn absent(&self, x: Option<NoSuchType>) -> NoSuchType;

    #[cfg(any())]
    #[endpoint(GET "/old")]
    fn thing(&self) -> String;

    #[cfg(not(any()))]
    #[endpoint(GET "/new")]
    fn thing(&self, limit: Option<i64>) -> String;
}

#[endpoints]
#[cfg(any())]
pub trait Absent {
    #[endpoint(GET "/absent")]
    fn absent(&self) -> NoSuchType;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    assert_eq!(client.thing().limit(1).call().request().unwrap().uri(), "https://things.example/new?limit=1");
    assert_eq!(<dyn Things>::ENDPOINTS.len(), 1);
}
