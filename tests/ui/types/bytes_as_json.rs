use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self) -> fingerpost::Bytes;
}

fn main() {}
