use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

pub struct Form {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things")]
    fn store(&self, #[body(multipart)] form: Form) -> ();
}

fn main() {}
