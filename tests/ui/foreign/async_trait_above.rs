use fingerpost::{Client, endpoints};

#[derive(Debug, serde::Deserialize)]
pub struct Issue {}

// The output of `#[async_trait]`.
#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues/<id>")]
    fn issue<'life0, 'life1, 'life2, 'life3, 'async_trait>(
        &'life0 self,
        id: &'life1 str,
        labels: &'life2 [&'life3 str; 2],
    ) -> ::core::pin::Pin<Box<dyn ::core::future::Future<Output = Issue> + Send + 'async_trait>>
    where
        'life0: 'async_trait,
        'life1: 'async_trait,
        'life2: 'async_trait,
        'life3: 'async_trait,
        Self: 'async_trait;
}

fn main() {
    let _ = async |client: Client| -> Issue { client.issue("1", &["a", "b"]).await.unwrap() };
}
