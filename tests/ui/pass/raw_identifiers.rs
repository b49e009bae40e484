#![deny(warnings)]

use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<type>")]
    fn r#match(&self, r#type: &str, r#use: i64, r#in: Option<&str>) -> String;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let request = client.r#match("a", 1).r#in("b").call().request().unwrap();
    assert_eq!(request.uri(), "https://things.example/things/a?use=1&in=b");
    assert_eq!(MATCH.descriptor().to_string(), "match (GET /things/<type>)");
}
