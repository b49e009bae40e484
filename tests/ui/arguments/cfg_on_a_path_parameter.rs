use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, #[cfg(all())] id: i64) -> Thing;
}

fn main() {}
