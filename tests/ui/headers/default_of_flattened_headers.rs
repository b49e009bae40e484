use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self, #[header(flatten, default = None)] apps: Option<&std::collections::BTreeMap<String, i64>>) -> Thing;
}

fn main() {}
