use fingerpost::endpoints;

#[endpoints]
#[async_trait::async_trait]
pub trait Issues {
    #[endpoint(GET "/issues/<id>")]
    async fn issue(&self, id: u64) -> ();
    #[endpoint(GET "/issues/last")]
    async fn last(&self) -> ();
}

fn main() {}
