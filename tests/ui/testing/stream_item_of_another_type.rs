use fingerpost::testing::FakeService;
use fingerpost::{Items, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", output = items)]
    fn things(&self) -> Items<i64>;
}

fn main() {
    FakeService::new(<dyn Things>::ENDPOINTS).on(&THINGS, |_| async { Ok(vec!["seven"]) });
}
