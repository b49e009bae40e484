//! An `#[endpoints]` trait as a trait object, and a test double of it.

use std::sync::Arc;

use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
pub trait Things: Send + Sync {
    #[endpoint(GET "/things/<id>", paginate = link, errors(404 => ()))]
    fn things(&self, id: i64, like: Option<&str>) -> Vec<String>;

    #[endpoint(GET "/count", ok(200 => u64, 204 => ()))]
    fn count(&self) -> Count;
}

struct Double {
    real: Client,
}

impl Things for Double {
    fn things(&self, id: i64) -> ThingsBuilderForThings {
        self.real.things(id + 1)
    }

    fn count(&self) -> CountBuilderForThings {
        self.real.count()
    }
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let things: Vec<Arc<dyn Things>> = vec![Arc::new(client.clone()), Arc::new(Double { real: client })];
    let targets: Vec<_> = things.iter().map(|things| things.things(1).call().request().unwrap().uri().to_string()).collect();
    assert_eq!(targets, ["https://things.example/things/1", "https://things.example/things/2"]);
}
