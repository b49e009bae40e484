use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[derive(Debug)]
pub struct Report {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things", ok(200 => Thing, 201 => Report))]
    fn store(&self) -> Stored;
}

fn main() {}
