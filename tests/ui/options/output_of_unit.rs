use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", output = text)]
    fn thing(&self) -> ();
}

fn main() {}
