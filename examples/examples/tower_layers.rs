//! Wraps the transport of a client in layers of `tower`: for headers, limits, logs and whatever else they do.
//!
//! `cargo run --example tower_layers`. A function replaces the network. Needs the feature `tower` of `fingerpost`.

use fingerpost::tower::layered;
use fingerpost::{Body, Client, Error, TransportError, endpoints};
use tower::ServiceBuilder;

#[endpoints]
trait Warehouse {
    /// Returns the number of items.
    #[endpoint(GET "/items/count")]
    fn count(&self) -> u64;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let layers = ServiceBuilder::new()
        .map_request(|mut request: http::Request<Body>| {
            request.headers_mut().insert("x-trace", http::HeaderValue::from_static("7"));
            request
        })
        .map_response(|response: http::Response<Body>| {
            println!("response: {}", response.status());
            response
        })
        .concurrency_limit(10)
        .into_inner();
    // In place of `respond`, `HyperTransport::builder().build()?` makes real requests.
    // `Looker::builder().transport(…)` takes layers, too.
    let transport = layered(respond, layers);
    let warehouse = Client::builder("https://warehouse.example").transport(transport).build()?;
    // The layers see each attempt, so this retried call passes them twice.
    println!("{} items", warehouse.count().await?);
    Ok(())
}

/// Rejects the first request.
async fn respond(request: http::Request<Body>) -> Result<http::Response<&'static str>, TransportError> {
    static REJECTED: std::sync::Once = std::sync::Once::new();
    println!("x-trace: {:?}", request.headers()["x-trace"]);
    let mut response = http::Response::new("3");
    REJECTED.call_once(|| *response.status_mut() = http::StatusCode::SERVICE_UNAVAILABLE);
    Ok(response)
}
