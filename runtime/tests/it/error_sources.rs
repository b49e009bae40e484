//! The body of a declared error as the source of the call's error.

use std::error::Error as StdError;
use std::iter;

use crate::support::{Script, respond};
use fingerpost::{Client, Error, endpoints};
use serde::Deserialize;

/// Creates a client that always receives this response.
fn responding(status: u16, body: &str) -> Client {
    let body = body.to_owned();
    Script::new(move |_| respond(status, &[], body.clone())).client()
}

/// A body that is an error.
#[derive(Debug, Deserialize, thiserror::Error)]
#[error("{message}{}", .field.as_ref().map(|field| format!("; {field}: {hint}")).unwrap_or_default())]
struct Refusal {
    message: String,
    #[serde(default)]
    field: Option<String>,
    #[serde(default)]
    hint: String,
}

#[endpoints(error = Refusal, errors(401))]
trait Orders {
    #[endpoint(POST "/orders", errors(409 => (), 422, 5XX))]
    fn order(&self) -> ();
}

fn chain(error: &dyn StdError) -> String {
    let errors = iter::successors(Some(error), |&error| error.source());
    errors.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

#[tokio::test]
async fn the_body_of_a_declared_error_is_its_source_if_it_is_an_error() {
    let body = r#"{"message":"Order refused","field":"book","hint":"sold out"}"#;
    let error: Error = responding(422, body).order().await.unwrap_err().into();
    assert_eq!(chain(&error), "order (POST /orders): 422 Unprocessable Entity: Order refused; book: sold out");
    let debug = "Error(order (POST /orders): 422 Unprocessable Entity: Order refused; book: sold out)";
    assert_eq!(format!("{error:?}"), debug);
    assert!(
        matches!(error.declared_by(&ORDER), Some(OrderError::UnprocessableContent(body)) if body.hint == "sold out")
    );
    let error = responding(503, body).order().await.unwrap_err();
    assert_eq!(error.source().unwrap().to_string(), "Order refused; book: sold out");
    for (status, body) in [(409, body), (422, "{}"), (418, body)] {
        let error = responding(status, body).order().await.unwrap_err();
        assert!(error.source().is_none(), "{error:?}");
    }
}

#[tokio::test]
async fn the_source_of_a_declared_error_is_one_short_line_without_secrets() {
    let body = r#"{"message":"sk_live_abcdefghijkl was\nrefused at https://shop.example/?api_key=hunter2"}"#;
    let error = responding(422, body).order().await.unwrap_err();
    let shown = error.source().unwrap().to_string();
    assert_eq!(shown, "*** was refused at https://shop.example/?api_key=***");
    let long = format!(r#"{{"message":"{}"}}"#, "é".repeat(2000));
    let error = responding(401, &long).order().await.unwrap_err();
    assert_eq!(error.source().unwrap().to_string(), "é".repeat(1000) + "…");
}
