use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things/<a>")]
    fn thing(&self, #[secret] a: i64, #[secret(b)] b: i64, #[header] c: &str, #[body(txt)] d: &str) -> Thing;
}

fn main() {}
