use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<r#match>")]
    fn thing(&self, r#match: &str) -> String;
}

fn main() {}
