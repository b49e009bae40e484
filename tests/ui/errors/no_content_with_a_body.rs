use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(PUT "/things", ok(200 => Thing, 204 => Thing))]
    fn things(&self) -> ThingsOk;
}

fn main() {}
