//! Adds an endpoint to Looker's from this crate: a method of the same handle, with its session and its retries.
//!
//! `cargo run --example extra_endpoint`. A function replaces the network.

use fingerpost::{Body, TransportError, endpoints};
use looker_api::Looker;
use looker_api::common::ApiError;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct License {
    seats: u32,
}

/// Operations that Looker has and its API document does not describe. Paths start after `/api/4.0`.
#[endpoints(error = ApiError)]
trait Licensing {
    /// Returns a licence of the instance.
    #[endpoint(GET "/internal/licenses/<license_id>", errors(404))]
    fn license(&self, license_id: &str, fields: Option<&str>) -> License;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), looker_api::Error> {
    let looker = Looker::builder()
        .base_url("https://looker.example")
        .client_id("id")
        .client_secret("secret")
        .transport(respond)
        .build()?;
    println!("{} seats", looker.license("main").fields("seats").await?.seats);
    if let Err(error) = looker.license("spare").await {
        match error.declared() {
            Some(LicenseError::NotFound(body)) => println!("not found: {body}"),
            None => return Err(error.into()),
        }
    }
    Ok(())
}

async fn respond(request: http::Request<Body>) -> Result<http::Response<&'static str>, TransportError> {
    println!("> {} {}", request.method(), request.uri());
    let (status, body) = match request.uri().path() {
        "/api/4.0/login" => (200, r#"{"access_token":"token","expires_in":3600}"#),
        "/api/4.0/internal/licenses/main" => (200, r#"{"seats":25}"#),
        _ => (404, r#"{"message":"no such licence"}"#),
    };
    let mut response = http::Response::new(body);
    *response.status_mut() = http::StatusCode::from_u16(status).map_err(TransportError::new)?;
    Ok(response)
}
