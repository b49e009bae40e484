use fingerpost::endpoints;

const PATH: &str = "/a";

#[endpoints]
pub trait Issues {
    #[endpoint(GET PATH)]
    fn a(&self) -> ();
}

fn main() {}
