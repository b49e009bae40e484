#![deny(warnings)]

use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
pub trait Files {
    #[endpoint(GET "/files/<path..>", output = bytes)]
    fn file(&self, path: &str, revision: Option<&str>) -> Vec<u8>;
}

fn main() {
    let client = Client::new("https://files.example").unwrap();
    assert_eq!(client.file("a/b c").call().request().unwrap().uri(), "https://files.example/files/a/b%20c");
}
