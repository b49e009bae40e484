use fingerpost::endpoints;

#[endpoints()]
pub trait Things {
    #[endpoint(GET "/things/<id>", service = ThingsService)]
    fn thing(&self, id: i64) -> String;
}

fn main() {}
