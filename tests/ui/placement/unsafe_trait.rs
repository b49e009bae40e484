use fingerpost::endpoints;

#[endpoints]
pub unsafe trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self) -> String;
}

fn main() {}
