//! Sends an API key with every call: in a header, in the query, as a bearer token, or as a user name and password.
//!
//! `cargo run --example api_key`. A function replaces the network; its responses say which credentials it received.

use fingerpost::{Body, Client, Credential, Error, TransportError, endpoints};

#[endpoints]
trait Service {
    /// Returns the credentials that the server received.
    #[endpoint(GET "/credentials", output = text)]
    fn credentials(&self) -> String;

    /// Returns the same, without sending any.
    #[endpoint(GET "/public", output = text, auth = none)]
    fn public(&self) -> String;

    /// Fails, to show that an error contains no key.
    #[endpoint(GET "/forbidden")]
    fn forbidden(&self) -> ();
}

fn client(credential: Credential) -> Result<Client, Error> {
    Client::builder("https://service.example").auth(credential).transport(respond).build()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    // A real program reads its key from the environment or a file.
    let key = "k3y".into();
    let header = client(Credential::header(http::HeaderName::from_static("x-api-key"), &key)?)?;
    println!("header: {}", header.credentials().await?);
    println!("query: {}", client(Credential::query("api_key", &key)?)?.credentials().await?);
    println!("bearer: {}", client(Credential::bearer(&key)?)?.credentials().await?);
    println!("basic: {}", client(Credential::basic("ada", &key)?)?.credentials().await?);
    println!("public: {}", header.public().await?);
    if let Err(error) = header.forbidden().await {
        println!("an error: {error}");
    }
    Ok(())
}

async fn respond(request: http::Request<Body>) -> Result<http::Response<String>, TransportError> {
    let mut found = Vec::from_iter(request.uri().query().map(|query| format!("?{query}")));
    for name in ["x-api-key", "authorization"] {
        if let Some(value) = request.headers().get(name) {
            found.push(format!("{name}: {}", String::from_utf8_lossy(value.as_bytes())));
        }
    }
    let mut response = http::Response::new(if found.is_empty() { "nothing".to_owned() } else { found.join(", ") });
    if request.uri().path() == "/forbidden" {
        *response.status_mut() = http::StatusCode::FORBIDDEN;
    }
    Ok(response)
}
