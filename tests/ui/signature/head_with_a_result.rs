use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(HEAD "/things")]
    fn things(&self) -> String;

    #[endpoint(HEAD "/bytes", output = bytes)]
    fn bytes(&self) -> Vec<u8>;
}

fn main() {}
