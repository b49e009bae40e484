use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<type>")]
    fn thing(&self, typ: &str) -> String;

    #[endpoint(GET "/parts/<match>")]
    fn part(&self) -> String;
}

fn main() {}
