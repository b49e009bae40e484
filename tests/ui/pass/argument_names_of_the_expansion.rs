#![deny(warnings)]

use fingerpost::{Client, PerCall, endpoints};

/// Types with such names.
pub type C = i64;

/// Arguments with names that the expansion could use itself.
#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<out>/<client>/<endpoint>")]
    fn things(
        &self,
        out: &str,
        client: &str,
        endpoint: &str,
        values: &str,
        status: C,
        body: &str,
        response: Option<&str>,
        values_: Option<&str>,
        query: Option<&str>,
    ) -> ();
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let call = client.things("o", "c", "e", "v", 1, "b").response("r").values_("w").query("q");
    assert_eq!(
        call.call().request().unwrap().uri(),
        "https://things.example/things/o/c/e?values=v&status=1&body=b&response=r&values_=w&query=q"
    );
}
