use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things")]
    fn thing(&self, #[form(pipe)] x: &str) -> Thing;
}

fn main() {}
