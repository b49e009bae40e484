use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

pub struct Plain {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self, #[header("x-filter")] x: Option<&Plain>) -> Thing;
}

fn main() {}
