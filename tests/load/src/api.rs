//! The declared API that all measurements call.

use fingerpost::endpoints;
use serde::Deserialize;

/// A thing with its number, so that swapped responses are detected.
#[derive(Debug, Deserialize)]
pub struct Thing {
    /// Number of the thing.
    pub id: u64,
}

/// Things.
#[endpoints]
pub trait Things {
    /// Returns one thing.
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: u64) -> Thing;
}
