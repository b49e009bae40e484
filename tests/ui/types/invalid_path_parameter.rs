use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

pub struct Plain;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: &Plain) -> Thing;
}

fn main() {}
