use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/x?a=1&&b=2")]
    fn thing(&self) -> String;
}

fn main() {}
