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

    #[endpoint(GET "/others")]
    fn others(&self, #[header(flatten)] all: &http::HeaderMap, #[header(flatten)] more: Option<http::HeaderMap>) -> ();

    #[endpoint(GET "/own")]
    fn own(&self, #[header(flatten)] map: own::HeaderMap) -> ();
}

mod own {
    #[derive(serde::Serialize)]
    pub struct HeaderMap {
        pub etag: &'static str,
    }
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let call = || client.things(&Trace { id: 7, span: None });
    let request = call().more(&BTreeMap::from([("x-more", "yes")])).call().request().unwrap();
    assert_eq!((&request.headers()["x-trace"], &request.headers()["x-more"]), (&"7".parse().unwrap(), &"yes".parse().unwrap()));
    assert!(!request.headers().contains_key("x-span"));
    let (mut all, more) = (http::HeaderMap::new(), http::HeaderMap::new());
    all.append("x-all", "1".parse().unwrap());
    all.append("x-all", "2".parse().unwrap());
    let request = client.others(&all).more(more).request().unwrap();
    assert_eq!(request.headers().get_all("x-all").iter().collect::<Vec<_>>(), ["1", "2"]);
    assert_eq!(client.own(own::HeaderMap { etag: "a" }).request().unwrap().headers()["etag"], "a");
    let refused = call().more(&BTreeMap::from([("x-more", "a\r\nb: c")])).call().request().unwrap_err();
    assert!(refused.is_argument() && !refused.to_string().contains("b: c"), "{refused}");
}
