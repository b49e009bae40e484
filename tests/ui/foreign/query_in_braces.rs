use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues{?q,state}")]
    fn issues(&self, q: &str, state: Option<&str>) -> ();
}

fn main() {}
