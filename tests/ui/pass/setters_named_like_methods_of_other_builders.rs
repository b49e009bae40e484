//! Optional arguments with the names of methods that builders of other frameworks have.

use fingerpost::{Body, Client, TransportError, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things")]
    fn things(&self, send: Option<&str>, query: Option<&str>, json: Option<bool>, #[body] body: Option<&str>) -> u64;
    #[endpoint(POST "/forms")]
    fn forms(&self, execute: Option<bool>, #[form] form: Option<&str>) -> u64;
}

fn main() {
    let answer = |_: http::Request<Body>| std::future::ready(Ok::<_, TransportError>(http::Response::new("3")));
    let client = Client::builder("https://things.example").transport(answer).build().unwrap();
    let _ = client.things().send("a").query("b").json(true).body("c");
    let _ = client.forms().execute(true).form("d");
}
