use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Problem {}

#[endpoints(errors = Problem)]
pub trait Issues {
    #[endpoint(GET "/issues", errors(404))]
    fn issues(&self) -> ();
}

fn main() {}
