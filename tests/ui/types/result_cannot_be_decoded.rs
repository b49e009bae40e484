use fingerpost::endpoints;

pub struct Plain;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self) -> Plain;
}

fn main() {}
