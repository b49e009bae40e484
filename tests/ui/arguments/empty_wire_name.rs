use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things")]
    fn things(&self, #[query("")] a: &str, #[form("")] b: Option<&str>) -> Vec<Thing>;
}

fn main() {}
