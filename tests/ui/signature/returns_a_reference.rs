use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self) -> &str;
}

fn main() {}
