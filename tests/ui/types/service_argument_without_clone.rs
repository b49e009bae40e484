use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize, serde::Serialize)]
pub struct Thing {}

#[endpoints(service = ThingsService)]
pub trait Things {
    #[endpoint(POST "/things")]
    fn store(&self, #[body] thing: &Thing) -> ();
}

fn main() {}
