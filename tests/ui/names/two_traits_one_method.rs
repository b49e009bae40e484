use fingerpost::{Client, PerCall, endpoints};

#[endpoints(errors(404 => ()))]
pub trait Users {
    #[endpoint(GET "/users", response_headers(total: u64 = "x-total-count"))]
    fn list(&self, limit: Option<i64>) -> Vec<String>;
}

#[endpoints(errors(404 => (), 409 => ()))]
pub trait Orders {
    #[endpoint(GET "/orders", response_headers(total: u64 = "x-total-count"))]
    fn list(&self, limit: Option<i64>) -> Vec<u64>;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = Users::list(&client).limit(3).request();
    let _ = Orders::list(&client).limit(3).request();
    assert_eq!(<dyn Users>::ENDPOINTS.len(), <dyn Orders>::ENDPOINTS.len());
}
