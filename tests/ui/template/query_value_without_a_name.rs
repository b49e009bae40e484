use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things?=<y>")]
    fn things(&self, y: &str) -> ();
}

fn main() {}
