//! Attributes of lints on arguments, and errors of HEAD without bodies.

use fingerpost::{Client, endpoints};

#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub struct ApiError {}

#[endpoints(error = ApiError, errors(429), service = ThingsService)]
pub trait Things {
    #[endpoint(GET "/things/<id>")]
    fn thing(
        &self,
        #[allow(clippy::trivially_copy_pass_by_ref)] id: &i64,
        #[allow(deprecated, reason = "the server still takes it")]
        #[query("verbose")]
        loud: Option<bool>,
    ) -> String;

    #[endpoint(HEAD "/things", errors(404, 410 => ()))]
    fn exists(&self) -> ();

    #[endpoint(HEAD "/option", ok(200, 204))]
    fn option(&self) -> Option<String>;

    #[endpoint(PUT "/things", ok(200 => String, 204 => ()))]
    fn put(&self) -> PutOk;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = client.thing(&1).loud(true);
    let _ = |error: ExistsError| match error {
        ExistsError::NotFound | ExistsError::Gone | ExistsError::TooManyRequests => {}
    };
}
