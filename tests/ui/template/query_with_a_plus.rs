use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/x?q=a+b")]
    fn thing(&self) -> String;
}

fn main() {}
