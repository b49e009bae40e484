use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", paginate = links, operation = "", docs = "x", stability = gone)]
    fn things(&self) -> Vec<Thing>;

    #[endpoint(GET "<next>", ok(200 => Thing, 201))]
    fn follow(&self, next: &str) -> Followed;
}

fn main() {}
