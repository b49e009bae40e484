#![deny(warnings)]

use fingerpost::Client;

mod api {
    use fingerpost::endpoints;

    #[endpoints]
    pub(crate) trait Things {
        #[endpoint(GET "/things")]
        fn things(&self, limit: Option<i64>) -> super::Things;
    }
}

/// Has the name of the trait.
#[derive(serde::Deserialize)]
pub struct Things {}

async fn spawned() {
    fn is_send(_: impl Send + 'static) {}
    use api::Things as _;
    let client = Client::new("https://things.example").unwrap();
    is_send(IntoFuture::into_future(client.things().limit(1)));
    let _: Things = client.things().await.unwrap();
}

fn main() {
    let _ = spawned;
}
