use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/")]
    fn next(&self, #[url] page: &str) -> ();
}

fn main() {}
