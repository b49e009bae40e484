//! A library with `deny(missing_docs)`.
#![deny(warnings, missing_docs)]

use fingerpost::Client;

/// API of a library.
pub mod api {
    use fingerpost::endpoints;

    /// A body.
    #[derive(Debug, serde::Deserialize)]
    pub struct ApiError {}

    /// Things.
    #[endpoints(error = ApiError, errors(429))]
    pub trait Things {
        /// Returns one thing.
        #[endpoint(GET "/things/<id>", errors(404, 599))]
        fn thing(
            &self,
            /// ID of the thing.
            id: &str,
            /// Fields to
            /// return.
            fields: Option<&str>,
            undocumented: Option<&str>,
        ) -> String;

        #[allow(missing_docs)]
        #[deprecated = "use `thing`"]
        #[endpoint(GET "/old")]
        fn old(&self) -> ();
    }
}

fn main() {
    use api::Things as _;
    let client = Client::new("https://things.example").unwrap();
    let _ = client.thing("1").fields("a").undocumented("b");
}
