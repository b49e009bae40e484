use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a/{}")]
    fn a(&self, id: u64) -> ();
    #[endpoint(GET "/b/%s")]
    fn b(&self, id: &str) -> ();
}

fn main() {}
