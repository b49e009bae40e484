use fingerpost::endpoints;

#[endpoints]
#[async_trait]
pub trait Issues {
    #[endpoint(GET "/issues/<id>")]
    fn issue(&self, id: u64) -> ();
}

fn main() {}
