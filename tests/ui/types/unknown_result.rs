use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self) -> Missing;
}

fn main() {}
