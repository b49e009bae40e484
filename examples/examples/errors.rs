//! Handles the errors of a call: the declared ones as an enum, and all others by their kind.
//!
//! `cargo run --example errors`. A function replaces the network.

use fingerpost::{Body, Client, Error, TransportError, endpoints};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Problem {
    message: String,
}

#[derive(Debug, Deserialize)]
struct Invalid {
    fields: Vec<String>,
}

#[endpoints(error = Problem)]
trait Bank {
    /// Transfers an amount to an account, and returns the number of the transfer.
    #[endpoint(POST "/accounts/<account>/transfers", errors(404, 409 => (), 422 => Invalid, 429))]
    fn transfer(&self, account: &str, #[form] amount: u32) -> u32;
}

async fn transfer(bank: &Client, account: &str) -> String {
    let error = match bank.transfer(account, 100).await {
        Ok(number) => return format!("transfer {number}"),
        Err(error) => error,
    };
    match error.declared() {
        // The enum is closed: if the declaration gains a status, this `match` no longer compiles.
        Some(TransferError::NotFound(Problem { message })) => message.clone(),
        Some(TransferError::Conflict) => "the account is closed".to_owned(),
        Some(TransferError::UnprocessableContent(Invalid { fields })) => format!("invalid: {}", fields.join(", ")),
        Some(TransferError::TooManyRequests(_)) => format!("try again in {:?}", error.retry_after()),
        // `?` makes the same conversion, into the error type of all calls.
        None => describe(&Error::from(error)),
    }
}

fn describe(error: &Error) -> String {
    if error.is_outcome_unknown() {
        return format!("check whether it happened before you repeat it: {error}");
    }
    if error.is_argument() {
        return format!("a bug of this program: {error}");
    }
    match error.status() {
        // No message contains the body, since it may contain secrets.
        Some(_) => format!("report this: {error}, body: {}", error.snippet().unwrap_or_default()),
        None => format!("nothing happened: {error}"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let bank = Client::builder("https://bank.example").transport(respond).build()?;
    for account in ["ada", "bob", "cem", "dan", "eve", "fay", "gus", ".."] {
        println!("{account}: {}", transfer(&bank, account).await);
    }
    Ok(())
}

async fn respond(request: http::Request<Body>) -> Result<http::Response<&'static str>, TransportError> {
    let (status, body) = match request.uri().path().split('/').nth(2) {
        Some("ada") => (200, "7"),
        Some("bob") => (404, r#"{"message":"no such account"}"#),
        Some("cem") => (409, ""),
        Some("dan") => (422, r#"{"fields":["amount"]}"#),
        Some("eve") => (429, r#"{"message":"slow down"}"#),
        Some("fay") => return Err(TransportError::new("connection reset")),
        _ => (501, "out of order"),
    };
    let mut response = http::Response::new(body);
    *response.status_mut() = http::StatusCode::from_u16(status).map_err(TransportError::new)?;
    // Longer than the client waits by default, which is 120 seconds.
    response.headers_mut().insert("retry-after", 300.into());
    Ok(response)
}
