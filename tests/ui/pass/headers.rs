//! Headers of the trait, of the endpoint, from arguments and of one call. Secrets are never printed.

use fingerpost::{Client, PerCall, endpoints};

#[endpoints(headers("Accept-Language: de", "x-app: 1"))]
pub trait Things {
    #[endpoint(GET "/things", headers("x-app: 2"))]
    fn things(
        &self,
        #[header("X-Tenant")] tenant: &str,
        #[header("x-count")] count: Option<i64>,
        #[header("x-key")] #[secret] key: Option<&str>,
        #[secret] token: Option<&str>,
    ) -> ();
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let request = client.things("acme").count(3).header("accept-language", "fr").request().unwrap();
    let headers = request.headers();
    assert_eq!((&headers["accept-language"], &headers["x-app"]), (&"fr".parse().unwrap(), &"2".parse().unwrap()));
    assert_eq!((&headers["x-tenant"], &headers["x-count"]), (&"acme".parse().unwrap(), &"3".parse().unwrap()));

    let call = client.things("it's").key("hush").token("hush");
    assert!(!format!("{call:?} {:?}", call.to_curl()).contains("hush"));
    assert_eq!(
        call.to_curl().unwrap(),
        "curl -X GET 'https://things.example/things?token=***' -H 'x-app: 2' -H 'accept-language: de' \
         -H 'accept: application/json' -H 'x-tenant: it'\\''s' -H 'x-key: ***'"
    );
    let refused = client.things("a\r\nx-admin: 1").request().unwrap_err();
    assert!(refused.to_string().ends_with("argument `tenant` contains characters that are not allowed in a header; nothing was sent"));
    assert!(client.things("a").header("x y", "z").request().unwrap_err().is_argument());
}
