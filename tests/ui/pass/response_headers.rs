//! Response headers of declared types.

use std::time::Duration;

use fingerpost::{Client, Error, Links, PerCall, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", response_headers(
        /// Total number of items.
        total: u64 = "X-Total-Count",
        etag: String,
        link: Links,
        retry_after: Duration,
        r#type: String = "x-type"
    ))]
    fn things(&self, like: Option<&str>) -> Vec<String>;
}

async fn total(client: &Client) -> Result<Option<u64>, Error> {
    match client.things().like("a").with_response().await {
        Ok(response) => Ok(response.headers_as::<ThingsHeaders>()?.total),
        Err(error) => {
            let wait = error.headers_as::<ThingsHeaders>().transpose()?.and_then(|headers| headers.retry_after);
            println!("wait for {wait:?}");
            Err(error.into())
        }
    }
}

fn main() {
    let _ = total(&Client::new("https://things.example").unwrap());
    let names = <dyn Things>::ENDPOINTS[0].declared_response_headers();
    assert_eq!(names, ["x-total-count", "etag", "link", "retry-after", "x-type"]);
}
