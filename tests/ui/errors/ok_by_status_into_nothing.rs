use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things", ok(200 => Thing, 204 => ()))]
    fn store_thing(&self) -> ();
}

fn main() {}
