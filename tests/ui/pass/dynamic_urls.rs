//! Dynamic URLs with the option `auth`.

use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
pub trait Links {
    #[endpoint(GET "<next>", auth = same_origin)]
    fn follow(&self, next: &str, fields: Option<&str>) -> Vec<String>;

    #[endpoint(PUT "<upload>", auth = none)]
    fn upload(&self, upload: &str, #[body(bytes)] content: &[u8]) -> ();
}

fn main() {
    let client = Client::builder("https://things.example/api").header("x-key", "secret").build().unwrap();
    let follow = client.follow("https://things.example/x?page=2").fields("a").call().request().unwrap();
    assert_eq!(follow.uri(), "https://things.example/x?page=2&fields=a");
    assert!(client.follow("https://evil.example/x").call().request().unwrap_err().is_argument());
    let upload = client.upload("https://files.example/a?signature=b", b"x").request().unwrap();
    assert_eq!(upload.uri(), "https://files.example/a?signature=b");
    assert!(!upload.headers().contains_key("x-key"));
}
