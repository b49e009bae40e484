use fingerpost::{Client, endpoints};

#[derive(Debug, serde::Deserialize)]
pub struct Issue {}

#[derive(Debug, serde::Deserialize)]
pub struct Moved {}

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issue", ok(200 => Issue, 203 => Moved))]
    fn issue(&self) -> Issue;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = client.issue();
}
