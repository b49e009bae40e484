use fingerpost::endpoints;
use fingerpost::testing::FakeService;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<id>", errors(404 => ()))]
    fn thing(&self, id: i64) -> i64;

    #[endpoint(GET "/others", errors(403 => ()))]
    fn others(&self) -> Vec<i64>;
}

fn main() {
    let service = FakeService::new(<dyn Things>::ENDPOINTS);
    service.on(&THING, |_| async { Err::<i64, _>(OthersError::Forbidden.into()) });
}
