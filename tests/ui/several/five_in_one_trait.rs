use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

#[endpoints(error = ApiError)]
pub trait Things {
    #[endpoint(GTE "/a")]
    fn a(&self) -> Thing;
    #[endpoint(GET "/b/<id")]
    fn b(&self, id: &str) -> Thing;
    #[endpoint(GET "/c", errors(404, 404), eror(1))]
    fn c(&self) -> Thing;
    #[endpoint(GET "/d")]
    fn d(&self, #[body] d: &str) -> Thing;
}

fn main() {}
