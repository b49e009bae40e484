#![deny(deprecated)]

use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn things(&self, #[deprecated = "use `size`"] length: Option<i64>, size: Option<i64>) -> ();
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = client.things().size(1).length(2);
}
