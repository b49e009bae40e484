//! A test double whose call is ready as that of another endpoint.

use fingerpost::testing::StubCall;
use fingerpost::{Call, endpoints};

#[endpoints]
pub trait Tasks {
    #[endpoint(GET "/tasks/count")]
    fn count(&self) -> u64;

    #[endpoint(GET "/tasks/newest")]
    fn newest(&self) -> String;
}

struct Double;

impl Tasks for Double {
    fn count(&self) -> Call<u64, CountError> {
        Call::ready(&NEWEST, "three")
    }

    fn newest(&self) -> Call<String, NewestError> {
        Call::ready(&NEWEST, "three")
    }
}

fn main() {}
