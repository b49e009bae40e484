use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/x/<id>/y/<id>")]
    fn thing(&self, id: &str, y_id: &str) -> Thing;
}

fn main() {}
