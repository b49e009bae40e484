use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things", ok(200 => Thing, 201))]
    fn thing(&self) -> StoredThing;
}

fn main() {}
