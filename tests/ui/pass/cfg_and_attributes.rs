use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
#[allow(dead_code)]
pub trait Things {
    #[cfg(any())]
    #[endpoint(GET "/absent", errors(404 => Absent))]
    fn absent(&self, kind: Absent, limit: Option<i64>) -> Absent;

    #[cfg(all())]
    #[endpoint(GET "/present")]
    #[deprecated = "use another"]
    fn present(&self, limit: Option<i64>) -> String;
}

#[allow(deprecated)]
fn main() {
    let client = Client::new("https://things.example").unwrap();
    assert_eq!(<dyn Things>::ENDPOINTS.len(), 1);
    assert_eq!(client.present().limit(1).call().request().unwrap().uri(), "https://things.example/present?limit=1");
}
