use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Issue {}

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a")]
    fn a(&self) -> impl Future<Output = Issue>;
    #[endpoint(GET "/b")]
    fn b(&self) -> std::pin::Pin<Box<dyn Future<Output = Result<Issue, String>> + Send>>;
    #[endpoint(GET "/c")]
    fn c(&self) -> BoxFuture<'_, Issue>;
}

fn main() {}
