use fingerpost::endpoints;
use fingerpost::testing::{Failure, FakeService, Incoming};

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<id>", errors(404 => ()))]
    fn thing(&self, id: i64) -> i64;

    #[endpoint(GET "/others", errors(403 => ()))]
    fn others(&self) -> i64;
}

async fn others(_: Incoming) -> Result<i64, Failure<OthersError>> {
    Ok(7)
}

fn main() {
    FakeService::new(<dyn Things>::ENDPOINTS).on(&THING, others);
}
