//! Reads a paginated list as one stream of items, which requests each page when it is needed.
//!
//! `cargo run --example pages`. A function replaces the network, and prints each request.

use fingerpost::{Body, Client, Error, TransportError, endpoints};
use futures_util::{StreamExt, TryStreamExt};

#[endpoints]
trait Library {
    /// Lists titles. `paginate` names the arguments of the page size and of the offset; tokens in the result and `Link`
    /// headers are supported, too.
    #[endpoint(GET "/titles", paginate = offset(limit, offset))]
    fn titles(&self, author: Option<&str>, limit: Option<i64>, offset: Option<i64>) -> Vec<String>;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let library = Client::builder("https://library.example").transport(respond).build()?;

    let mut titles = library.titles().author("Austen").limit(2).pages();
    while let Some(title) = titles.next().await {
        println!("{}", title?);
    }

    // `pages` is a `Stream`, so it has the adapters of `futures`: this one needs the first page only.
    let first: Vec<_> = library.titles().limit(2).pages().take(2).try_collect().await?;
    println!("first: {}", first.join(", "));

    // One page, by hand.
    println!("last: {:?}", library.titles().limit(2).offset(4).await?);
    Ok(())
}

async fn respond(request: http::Request<Body>) -> Result<http::Response<&'static str>, TransportError> {
    let query = request.uri().query().unwrap_or_default();
    println!("> GET /titles?{query}");
    Ok(http::Response::new(match query.rsplit("offset=").next() {
        Some("2") => r#"["Emma","Mansfield Park"]"#,
        Some("4") => r#"["Persuasion"]"#,
        _ => r#"["Sense and Sensibility","Pride and Prejudice"]"#,
    }))
}
