use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things")]
    fn create(&self, #[body] thing: Option<&[i64]>) -> ();
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    assert_eq!(client.create().call().request().unwrap().body().as_bytes(), Some(&b""[..]));
    let request = client.create().thing(&[1, 2]).call().request().unwrap();
    assert_eq!(request.body().as_bytes(), Some(&b"[1,2]"[..]));
}
