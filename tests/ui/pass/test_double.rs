//! A manual implementation of the trait, with a client whose transport is a closure.

use fingerpost::{Body, Client, TransportError, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(GET "/count")]
    fn count(&self, of: Option<&str>) -> u64;
    #[endpoint(GET "/name")]
    fn name(&self) -> String;
}

struct Double {
    calls: std::cell::Cell<u32>,
    client: Client,
}

impl Things for Double {
    fn count(&self) -> CountBuilderForThings {
        self.calls.set(self.calls.get() + 1);
        self.client.count()
    }

    fn name(&self) -> NameBuilderForThings {
        self.client.name()
    }
}

fn main() {
    let answer = |_: http::Request<Body>| std::future::ready(Ok::<_, TransportError>(http::Response::new("3")));
    let client = Client::builder("https://things.example").transport(answer).build().unwrap();
    let double = Double { calls: std::cell::Cell::new(0), client };
    let things: &dyn Things = &double;
    let _ = things.count().of("x");
    let _ = things.name();
    assert_eq!(double.calls.get(), 1);
}
