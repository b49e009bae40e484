//! Parts of multipart forms of all types.

use fingerpost::{Body, Bytes, Client, FormPart, PerCall, endpoints};

#[endpoints(service = UploadsService)]
pub trait Uploads {
    #[endpoint(POST "/all")]
    fn all(
        &self,
        #[part] r#type: char,
        #[part("ids")] ids: Vec<i64>,
        #[part(json)] numbers: [f32; 2],
        #[part(file)] a: &[u8],
        #[part(file)] b: Vec<u8>,
        #[part(file)] c: [u8; 2],
        #[part(file)] d: &Bytes,
        #[part(file)] e: &str,
        #[part(file)] f: String,
        #[part(file)] g: Body,
        #[part(file)] h: &[&[u8]],
        #[part(file)] i: Vec<FormPart>,
        #[part(file)] j: &[Bytes],
        #[part(flag)] k: bool,
        #[cfg(all())]
        #[part(file)]
        l: Option<Vec<Vec<u8>>>,
        #[cfg(any())]
        #[part]
        m: Option<&str>,
        #[part(default = "x")] n: Option<&str>,
    ) -> ();
}

fn main() {
    let client = Client::new("https://uploads.example").unwrap();
    let call = client.all(
        'x',
        vec![1],
        [0.1, 0.2],
        b"a",
        b"b".to_vec(),
        *b"cc",
        &Bytes::from_static(b"d"),
        "e",
        "f".to_owned(),
        Body::from("g"),
        &[b"h", b"i"],
        vec![FormPart::json(&[1])],
        &[Bytes::from_static(b"j")],
        true,
    );
    let request = call.l(vec![b"l".to_vec()]).request().unwrap();
    let text = std::str::from_utf8(request.body().as_bytes().unwrap()).unwrap();
    assert_eq!(text.matches("Content-Disposition").count(), 17);
    assert!(text.contains("name=\"type\"\r\n\r\nx\r\n") && text.contains("name=\"n\"\r\n\r\nx\r\n"));
    assert!(text.contains("name=\"e\"; filename=\"e\"\r\nContent-Type: application/octet-stream\r\n\r\ne\r\n"));
}
