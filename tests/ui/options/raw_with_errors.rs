use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", output = raw, errors(404 => ()))]
    fn thing(&self) -> fingerpost::RawResponse;
}

fn main() {}
