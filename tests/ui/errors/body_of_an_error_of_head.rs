use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(HEAD "/things", errors(404 => Thing))]
    fn things(&self) -> ();
}

fn main() {}
