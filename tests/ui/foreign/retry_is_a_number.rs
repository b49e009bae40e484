use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a", retry = 3)]
    fn a(&self) -> ();
}

fn main() {}
