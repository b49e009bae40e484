use fingerpost::endpoints;

#[endpoints(prefix = "/v1")]
pub trait Issues {
    #[endpoint(GET "/issues")]
    fn issues(&self) -> ();
}

fn main() {}
