use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things", ok(200 => Thing, 201 => ()))]
    fn store(&self) -> Stored;

    #[endpoint(PUT "/things", ok(200 => Thing, 204 => ()))]
    fn replace(&self) -> Stored;
}

fn main() {}
