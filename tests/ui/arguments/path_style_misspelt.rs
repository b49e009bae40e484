use fingerpost::endpoints;

#[endpoints]
pub trait Colors {
    #[endpoint(GET "/colors<names>")]
    fn colors(&self, #[path(matrx)] names: &[&str]) -> ();
}

fn main() {}
