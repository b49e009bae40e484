use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Problem {}

#[endpoints(error = Problem)]
pub trait Issues {
    #[endpoint(GET "/a", errors = [404, 409])]
    fn a(&self) -> ();
    #[endpoint(GET "/b", errors = 404)]
    fn b(&self) -> ();
    #[endpoint(GET "/c", errors["404"])]
    fn c(&self) -> ();
    #[endpoint(GET "/d", ok = 201)]
    fn d(&self) -> ();
    #[endpoint(GET "/e", errors = Problem)]
    fn e(&self) -> ();
}

fn main() {}
