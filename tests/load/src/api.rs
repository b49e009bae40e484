//! The declared API that all measurements call.

use fingerpost::endpoints;
use serde::Deserialize;

/// A thing, which says its own number: so an answer that came for another call is found out.
#[derive(Debug, Deserialize)]
pub struct Thing {
    /// Its number.
    pub id: u64,
}

/// Things.
#[endpoints]
pub trait Things {
    /// One thing.
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: u64) -> Thing;
}
