//! A renamed runtime crate.

pub extern crate fingerpost as another;

use another::PerCall as _;

mod reexported {
    pub use another as inner;
}

#[another::endpoints(crate = ::another)]
pub trait Things {
    #[endpoint(GET "/things", errors(404 => ()))]
    fn things(&self, limit: Option<i64>) -> String;
}

#[another::endpoints(crate = crate::reexported::inner)]
pub trait Others {
    #[endpoint(GET "/others")]
    fn others(&self, limit: Option<i64>) -> String;
}

#[another::endpoints(crate = crate::reexported::inner, service = ServedService)]
pub trait Served {
    #[endpoint(GET "/served", errors(404 => String))]
    fn served(&self, limit: Option<i64>) -> String;
}

struct Fake;

impl ServedService for Fake {}

fn main() {
    another::testing::FakeService::new(&[]).serve(<dyn Served>::service(Fake));
    let client = another::Client::new("https://things.example").unwrap();
    assert_eq!(client.things().limit(1).call().request().unwrap().uri(), "https://things.example/things?limit=1");
    assert_eq!(client.others().limit(2).call().request().unwrap().uri(), "https://things.example/others?limit=2");
}
