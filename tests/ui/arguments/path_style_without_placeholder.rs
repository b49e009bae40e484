use fingerpost::endpoints;

#[endpoints]
pub trait Colors {
    #[endpoint(GET "/colors/")]
    fn colors(&self, #[path(comma)] names: &[&str]) -> ();
}

fn main() {}
