use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", output = text)]
    fn thing(&self) -> i64;
}

fn main() {}
