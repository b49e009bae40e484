use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self) -> fingerpost::Body;
}

fn main() {}
