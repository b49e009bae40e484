use fingerpost::endpoints;

pub struct Plain;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", pending(202))]
    fn thing(&self) -> Plain;
}

fn main() {}
