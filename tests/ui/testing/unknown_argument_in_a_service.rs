use fingerpost::endpoints;
use fingerpost::testing::{Failure, Incoming};

#[endpoints(service = ThingsService)]
pub trait Things {
    #[endpoint(GET "/things/<id>", errors(404 => ()))]
    fn thing(&self, id: i64) -> i64;

    #[endpoint(GET "/others", errors(403 => ()))]
    fn others(&self) -> i64;
}

struct Fake;

impl ThingsService for Fake {
    async fn thing(&self, _: Incoming, arguments: ThingArguments) -> Result<i64, Failure<ThingError>> {
        Ok(arguments.number)
    }
}

fn main() {}
