use fingerpost::endpoints;

#[endpoints(service = Service)]
pub trait Things {
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: i64) -> String;
}

#[endpoints(service = Service)]
pub trait Notes {
    #[endpoint(GET "/notes/<id>")]
    fn note(&self, id: i64) -> String;
}

fn main() {}
