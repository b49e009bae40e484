// Made by `test`. Not edited by hand: change the overlay or the texts.

//! The operations of the group `Session`.

use fingerpost::endpoints;

pub use super::common::{Error, Invalid};

/// The operations of the group `Session`.
#[endpoints(error = Error)]
pub trait Session {
    /// The operation `login`.
    ///
    /// Since 2; not in 1.
    #[endpoint(
        POST "/login",
        errors(404),
        auth = none,
        retry = never,
        timeout = "5s",
        docs = "https://shop.example/Session/login"
    )]
    fn login(
        &self,
        /// User.
        #[form]
        user: &str,
        /// Password.
        #[form]
        #[secret]
        password: &str,
    ) -> Vec<Invalid>;

    /// The operation `note`.
    #[endpoint(POST "/note", output = text, docs = "https://shop.example/Session/note")]
    fn note(
        &self,
        /// The body.
        #[body(text)]
        request_body: Option<&str>,
        /// Body.
        body: Option<&str>,
    ) -> String;

    /// The operation `upload`.
    #[endpoint(GET "/upload", allow_body, docs = "https://shop.example/Session/upload")]
    fn upload(
        &self,
        /// The body.
        #[body(bytes, "image/png")]
        body: &[u8],
    ) -> ();
}
