use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self, #[query("filter", flatten)] filter: &std::collections::BTreeMap<String, String>) -> Thing;
}

fn main() {}
