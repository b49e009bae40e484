use fingerpost::{Client, Multipart, PerCall, endpoints};

#[endpoints]
pub trait Pictures {
    #[endpoint(POST "/pictures/<album>")]
    fn store(&self, album: &str, #[body(multipart)] form: Multipart, public: Option<bool>) -> ();
    #[endpoint(PUT "/cover")]
    fn cover(&self, #[body(multipart)] form: Option<Multipart>) -> ();
}

fn main() {
    let client = Client::new("https://pictures.example").unwrap();
    let form = Multipart::new().text("title", "Tea").file("picture", "tea.png", "image/png", vec![1, 2, 3]);
    let request = client.store("a/b", form).public(true).call().request().unwrap();
    assert_eq!(request.uri(), "https://pictures.example/pictures/a%2Fb?public=true");
    let media_type = request.headers()["content-type"].to_str().unwrap();
    let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let body = request.body().as_bytes().unwrap();
    assert!(body.starts_with(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nTea").as_bytes()));
    assert!(body.ends_with(format!("\r\n\r\n\u{1}\u{2}\u{3}\r\n--{boundary}--\r\n").as_bytes()));
    assert_eq!(client.cover().call().request().unwrap().body().as_bytes(), Some(&b""[..]));
}
