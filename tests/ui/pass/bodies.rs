//! Text, byte and stream bodies with media types; and a body with a method that usually has none.

use fingerpost::{Body, Client, PerCall, endpoints};

#[endpoints]
pub trait Bodies {
    #[endpoint(POST "/text")]
    fn text(&self, #[body(text)] text: &str) -> ();
    #[endpoint(PATCH "/patch")]
    fn patch(&self, #[body("application/merge-patch+json")] changes: &[i64]) -> ();
    #[endpoint(POST "/xml")]
    fn xml(&self, #[body(text, "text/xml")] xml: &str) -> ();
    #[endpoint(PUT "/bytes")]
    fn bytes(&self, #[body(bytes, "image/png")] picture: &[u8]) -> ();
    #[endpoint(POST "/stream")]
    fn stream(&self, #[body(stream)] chunks: Body) -> ();
    #[endpoint(POST "/maybe")]
    fn maybe(&self, #[body(stream)] chunks: Option<Body>) -> ();
    #[endpoint(GET "/search", allow_body)]
    fn search(&self, #[body] query: &[i64]) -> ();
}

fn main() {
    let client = Client::new("https://bodies.example").unwrap();
    let sent = |request: Result<http::Request<Body>, fingerpost::Error>| {
        let request = request.unwrap();
        let media_type = request.headers().get("content-type").map(|value| value.to_str().unwrap().to_owned());
        (media_type, request.body().as_bytes().map(<[u8]>::to_vec))
    };
    let expected = |media_type: &str, body: &[u8]| (Some(media_type.to_owned()), Some(body.to_vec()));
    assert_eq!(sent(client.text("é").request()), expected("text/plain; charset=utf-8", "é".as_bytes()));
    assert_eq!(sent(client.patch(&[7]).request()), expected("application/merge-patch+json", b"[7]"));
    assert_eq!(sent(client.xml("<x/>").request()), expected("text/xml", b"<x/>"));
    assert_eq!(sent(client.bytes(&[1, 2]).request()), expected("image/png", &[1, 2]));
    assert_eq!(sent(client.search(&[1]).request()), expected("application/json", b"[1]"));
    assert_eq!(sent(client.maybe().call().request()), (None, Some(Vec::new())));
    let stream = sent(client.stream(Body::wrap(Body::from("x"))).request());
    assert_eq!(stream, (Some("application/octet-stream".to_owned()), None));
}
