use fingerpost::endpoints;

#[derive(serde::Deserialize)]
pub struct Thing {}

#[endpoints(service = ThingsService)]
pub trait Things {
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: i64) -> Thing;
}

fn main() {}
