use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/a")]
    fn a(&self) -> Self;

    #[endpoint(GET "/b")]
    fn b(&self) -> Vec<Self>;
}

fn main() {}
