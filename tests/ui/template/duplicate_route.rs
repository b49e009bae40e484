use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: i64) -> Thing;

    #[endpoint(GET "/things/<name>")]
    fn by_name(&self, name: &str) -> Thing;
}

fn main() {}
