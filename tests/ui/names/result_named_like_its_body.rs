use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct StoreOk {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things", ok(200 => StoreOk, 201 => String))]
    fn store(&self) -> StoreOk;
}

fn main() {}
