use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/x?<y>")]
    fn thing(&self, y: &str) -> String;
}

fn main() {}
