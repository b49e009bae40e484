use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self, #[header("x-app", default = 1)] app: Option<i64>) -> Thing;
}

fn main() {}
