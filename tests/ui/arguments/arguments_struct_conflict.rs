use fingerpost::endpoints;

#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub struct StoreArguments {}

#[endpoints(service = ThingsService)]
pub trait Things {
    #[endpoint(POST "/things")]
    fn store(&self, #[body] arguments: &StoreArguments) -> String;
}

fn main() {}
