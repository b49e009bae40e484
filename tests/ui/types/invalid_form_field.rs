use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

pub struct Plain;

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things")]
    fn thing(&self, #[form] field: &Plain) -> Thing;
}

fn main() {}
