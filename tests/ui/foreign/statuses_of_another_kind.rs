use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a", errors = 4 + 4)]
    fn a(&self) -> ();
}

fn main() {}
