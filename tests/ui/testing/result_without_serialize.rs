use fingerpost::endpoints;
use fingerpost::testing::FakeService;

#[derive(serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: i64) -> Thing;
}

fn main() {
    FakeService::new(<dyn Things>::ENDPOINTS).on(&THING, |_| async { Ok(Thing {}) });
}
