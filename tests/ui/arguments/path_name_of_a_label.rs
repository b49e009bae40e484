use fingerpost::endpoints;

#[endpoints]
pub trait Colors {
    #[endpoint(GET "/colors<names>")]
    fn colors(&self, #[path("color", label)] names: &[&str]) -> ();
}

fn main() {}
