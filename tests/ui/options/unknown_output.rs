use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", output = txt)]
    fn thing(&self) -> String;
}

fn main() {}
