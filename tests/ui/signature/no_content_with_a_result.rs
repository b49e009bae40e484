use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(DELETE "/things", ok(204))]
    fn things(&self) -> String;
}

fn main() {}
