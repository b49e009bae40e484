#![deny(warnings)]

// Optional values are set without `if let`; a setter of the same name takes precedence.

use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn things(&self, limit: Option<i64>, name: Option<&str>) -> Vec<String>;

    #[endpoint(GET "/odd")]
    fn odd(&self, maybe: Option<bool>, timeout: Option<i64>, header: Option<&str>, request: Option<i64>) -> ();
}

fn things(client: &Client, limit: Option<i64>, name: Option<&str>) -> String {
    let call = client.things().maybe(limit, ThingsBuilderForThings::limit).maybe(name, |call, name| call.name(name));
    call.request().unwrap().uri().to_string()
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    assert_eq!(things(&client, Some(3), None), "https://things.example/things?limit=3");
    assert_eq!(things(&client, None, Some("x")), "https://things.example/things?name=x");
    // Options of a call can be set conditionally as well.
    let trace = Some("1");
    let call = client.things().maybe(trace, |call, trace| call.header("x-trace", trace));
    assert_eq!(call.request().unwrap().headers()["x-trace"], "1");

    let call = client.odd().maybe(true).timeout(7).header("h").request(1);
    let call = PerCall::maybe(call, Some(2), |call, request| call.request(request));
    let uri = PerCall::request(call).unwrap().uri().to_string();
    assert_eq!(uri, "https://things.example/odd?maybe=true&timeout=7&header=h&request=2");
}
