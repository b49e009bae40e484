use fingerpost::endpoints;

#[endpoints(service = BuilderForThings)]
pub trait Things {
    #[endpoint(GET "/things/<id>", errors(404 => ()))]
    fn thing(&self, id: i64) -> String;
}

fn main() {}
