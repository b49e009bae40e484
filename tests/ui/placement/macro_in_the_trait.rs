use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    println!();

    #[endpoint(GET "/things")]
    fn thing(&self) -> Thing;
}

fn main() {}
