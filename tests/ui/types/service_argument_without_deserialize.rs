use fingerpost::endpoints;

#[derive(Clone, Debug, serde::Serialize)]
pub struct Thing {}

#[endpoints(service = ThingsService)]
pub trait Things {
    #[endpoint(POST "/things")]
    fn store(&self, #[body] thing: &Thing) -> ();

    #[endpoint(POST "/maybe")]
    fn maybe(&self, #[body] thing: Option<&Thing>) -> ();
}

fn main() {}
