use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(method = GET)]
    fn a(&self) -> ();
}

fn main() {}
