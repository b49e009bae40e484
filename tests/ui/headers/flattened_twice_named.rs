use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self, #[header("x-a", flatten)] more: &std::collections::BTreeMap<String, String>) -> Thing;
}

fn main() {}
