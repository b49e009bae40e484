use fingerpost::endpoints;

#[derive(serde::Serialize)]
pub struct FindError {}

#[endpoints(errors(404 => ()))]
pub trait Things {
    #[endpoint(POST "/things", ok(200 => u8, 201 => u16))]
    fn store(&self) -> StoreError;

    #[endpoint(POST "/found")]
    fn find(&self, #[body] like: &FindError) -> ();

    #[endpoint(GET "/count", response_headers(count: CountError))]
    fn count(&self) -> ();
}

pub type CountError = u64;

fn main() {}
