//! Sets retries and time limits: for all calls of a client, for an endpoint, and for one call.
//!
//! `cargo run --example retry_and_timeouts`. A function replaces the network, and prints each attempt.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use fingerpost::{Backoff, Body, Client, Error, PerCall, RetryPolicy, TransportError, endpoints};

#[endpoints]
trait Weather {
    /// Returns the temperature. A GET is idempotent, so it is retried.
    #[endpoint(GET "/temperature")]
    fn temperature(&self) -> f64;

    /// Buys a forecast. A POST is sent once, unless the server certainly did not process it.
    #[endpoint(POST "/forecasts")]
    fn buy(&self) -> u32;

    /// Starts a measurement. Declared as idempotent, so it is retried.
    #[endpoint(POST "/measurement", idempotent)]
    fn measure(&self) -> u32;

    /// Returns the climate, which takes a while.
    #[endpoint(GET "/climate", output = text, timeout = "90s")]
    fn climate(&self) -> String;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let backoff = Backoff { base: Duration::from_millis(10), ..Backoff::default() };
    let weather = Client::builder("https://weather.example")
        .retry(RetryPolicy { attempts: 3, backoff, ..RetryPolicy::default() })
        // Limits a call with its retries. 300 seconds by default.
        .timeout(Duration::from_mins(1))
        // Limits one attempt. 120 seconds by default.
        .attempt_timeout(Duration::from_secs(20))
        .transport(respond)
        .build()?;

    println!("temperature: {:?}", weather.temperature().await?);
    println!("measurement: {}", weather.measure().await?);
    if let Err(error) = weather.buy().await {
        println!("after {} attempt: {error}", error.attempts());
    }
    if let Err(error) = weather.temperature().retry(RetryPolicy::never()).await {
        println!("after {} attempt: {error}", error.attempts());
    }
    if let Err(error) = weather.climate().timeout(Duration::from_millis(50)).await {
        println!("timeout: {}, {error}", error.is_timeout());
    }
    Ok(())
}

/// Rejects two of three requests, and never responds to `/climate`.
async fn respond(request: http::Request<Body>) -> Result<http::Response<&'static str>, TransportError> {
    static REQUESTS: AtomicU32 = AtomicU32::new(1);
    println!("> {} {}", request.method(), request.uri().path());
    if request.uri().path() == "/climate" {
        std::future::pending::<()>().await;
    }
    let mut response = http::Response::new("21");
    if !REQUESTS.fetch_add(1, Ordering::Relaxed).is_multiple_of(3) {
        *response.status_mut() = http::StatusCode::SERVICE_UNAVAILABLE;
    }
    Ok(response)
}
