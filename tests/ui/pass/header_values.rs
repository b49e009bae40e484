//! Headers with lists, JSON, defaults and text around their values; repeated and left out headers.

use std::collections::BTreeMap;

use fingerpost::{Client, PerCall, endpoints};

#[endpoints(headers("x-app: 1", "x-app: 2", "accept-language: de"), service = ThingsService)]
pub trait Things {
    #[endpoint(GET "/things", headers("x-trace: a", "X-Trace: b"))]
    fn things(
        &self,
        #[header("x-apps", comma)] apps: &[&str],
        #[header("x-ids", pipe)] ids: Option<&[i64]>,
        #[header("x-words", space)] words: Option<Vec<String>>,
        #[header("x-filter", json)] filter: Option<&BTreeMap<String, i64>>,
        #[header("x-page", default = 1)] page: Option<i64>,
        #[header("authorization", format = "Basic {}")]
        #[secret]
        key: Option<&str>,
    ) -> ();

    #[endpoint(GET "/plain", without_headers("x-app", "accept-language"))]
    fn plain(&self) -> ();
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let request = client.things(&["a", "b"]).ids(&[1, 2]).key("k").request().unwrap();
    let all = |name: &str| {
        let values = request.headers().get_all(name).iter().map(|value| value.to_str().unwrap());
        values.collect::<Vec<_>>().join(" & ")
    };
    assert_eq!((all("x-app"), all("x-trace")), ("1 & 2".to_owned(), "a & b".to_owned()));
    assert_eq!((all("x-apps"), all("x-ids"), all("x-page")), ("a,b".to_owned(), "1|2".to_owned(), "1".to_owned()));
    assert_eq!(all("authorization"), "Basic k");
    let plain = client.plain().request().unwrap();
    assert!(!plain.headers().contains_key("x-app") && !plain.headers().contains_key("accept-language"));
}
