#![deny(warnings)]

use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things")]
    fn search(&self, limit: Option<i64>, ids: Option<&[i64]>, #[body] filter: Option<&str>) -> Vec<String>;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    assert_eq!(client.search().call().request().unwrap().uri(), "https://things.example/things");
    let request = client.search().filter("f").ids(&[1, 2]).limit(3).call().request().unwrap();
    assert_eq!(request.uri(), "https://things.example/things?limit=3&ids=1&ids=2");
}
