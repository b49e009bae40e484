use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", headers("x y: 1" "x-app", x_app, "x-ok: 1", host = 1))]
    fn thing(&self) -> Thing;
}

fn main() {}
