//! A test double that returns a ready call with a result of another type.

use fingerpost::endpoints;
use fingerpost::testing::StubCall;

#[endpoints]
pub trait Tasks {
    #[endpoint(GET "/tasks/count")]
    fn count(&self, status: Option<&str>) -> u64;
}

struct Double;

impl Tasks for Double {
    fn count(&self) -> CountBuilderForTasks {
        CountBuilderForTasks::ready(&COUNT, "three")
    }
}

fn main() {}
