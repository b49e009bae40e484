//! Headers from a map or a struct.

use std::collections::BTreeMap;

use fingerpost::{Client, PerCall, endpoints};

#[derive(serde::Serialize)]
pub struct Trace {
    #[serde(rename = "x-trace")]
    id: u64,
    #[serde(rename = "x-span")]
    span: Option<&'static str>,
}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn things(
        &self,
        #[header(flatten)] trace: &Trace,
        #[header(flatten)] more: Option<&BTreeMap<&str, &str>>,
    ) -> Vec<String>;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let call = || client.things(&Trace { id: 7, span: None });
    let request = call().more(&BTreeMap::from([("x-more", "yes")])).call().request().unwrap();
    assert_eq!((&request.headers()["x-trace"], &request.headers()["x-more"]), (&"7".parse().unwrap(), &"yes".parse().unwrap()));
    assert!(!request.headers().contains_key("x-span"));
    let refused = call().more(&BTreeMap::from([("x-more", "a\r\nb: c")])).call().request().unwrap_err();
    assert!(refused.is_argument() && !refused.to_string().contains("b: c"), "{refused}");
}
