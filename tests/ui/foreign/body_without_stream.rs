use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a")]
    fn a(&self) -> fingerpost::Body;
}

fn main() {}
