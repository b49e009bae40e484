use fingerpost::endpoints;
use fingerpost::testing::FakeService;

#[derive(Debug, serde::Deserialize)]
pub struct Problem {}

#[endpoints(error = Problem)]
pub trait Things {
    #[endpoint(GET "/things/<id>", errors(404))]
    fn thing(&self, id: i64) -> i64;
}

fn main() {
    FakeService::new(<dyn Things>::ENDPOINTS).on(&THING, |_| async { Ok(7) });
}
