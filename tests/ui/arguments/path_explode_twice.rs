use fingerpost::endpoints;

#[endpoints]
pub trait Colors {
    #[endpoint(GET "/colors<names>")]
    fn colors(&self, #[path(matrix, explode, explode)] names: &[&str]) -> ();
}

fn main() {}
