use fingerpost::{Items, endpoints};

pub struct Plain {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", output = items)]
    fn thing(&self) -> Items<Plain>;
}

fn main() {}
