use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things")]
    fn thing(&self, #[body(default = 1)] x: Option<i64>) -> Thing;
}

fn main() {}
