use fingerpost::endpoints;

#[endpoints(r#crate = fingerpost)]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self) -> u8;
}

fn main() {}
