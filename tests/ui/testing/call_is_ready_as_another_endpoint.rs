//! A test double that returns a ready call of another endpoint.

use fingerpost::endpoints;
use fingerpost::testing::StubCall;

#[endpoints]
pub trait Tasks {
    #[endpoint(GET "/tasks/count")]
    fn count(&self) -> u64;

    #[endpoint(GET "/tasks/newest")]
    fn newest(&self) -> String;
}

struct Double;

impl Tasks for Double {
    fn count(&self) -> CountBuilderForTasks {
        CountBuilderForTasks::ready(&NEWEST, "three")
    }

    fn newest(&self) -> NewestBuilderForTasks {
        NewestBuilderForTasks::ready(&NEWEST, "three")
    }
}

fn main() {}
