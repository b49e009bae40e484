use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/x?=user")]
    fn thing(&self) -> String;
}

fn main() {}
