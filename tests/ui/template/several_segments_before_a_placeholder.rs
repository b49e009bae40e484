use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/<path..><id>")]
    fn thing(&self, path: &str, id: &str) -> String;
}

fn main() {}
