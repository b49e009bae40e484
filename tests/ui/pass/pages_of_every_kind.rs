//! Pagination by offset, token and link.

use fingerpost::paginate::{Page, Pages};
use fingerpost::{Client, Pagination, endpoints};

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[derive(Debug, serde::Deserialize)]
pub struct ThingPage {
    things: Vec<Thing>,
    next: Option<String>,
}

impl Page for ThingPage {
    type Item = Thing;

    fn split(self) -> (Vec<Thing>, Option<String>) {
        (self.things, self.next)
    }
}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/by_offset", paginate = offset(limit, start))]
    fn by_offset(&self, like: Option<&str>, limit: Option<u32>, start: Option<i64>) -> Vec<Thing>;

    #[endpoint(GET "/by_page", paginate = page(page, per_page))]
    fn by_page(&self, page: Option<u32>, per_page: Option<u32>) -> Vec<Thing>;

    /// The name of the argument says that it is no number of a page.
    #[endpoint(GET "/by_start", paginate = offset(per_page, start))]
    fn by_start(&self, per_page: Option<u32>, #[query("page")] start: Option<u32>) -> Vec<Thing>;

    #[endpoint(GET "/by_token", paginate = token(page))]
    fn by_token(&self, page: Option<&str>) -> ThingPage;

    #[endpoint(GET "/by_link", paginate = link)]
    fn by_link(&self) -> Vec<Thing>;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _: Pages<Thing, ByOffsetError> = client.by_offset().like("a").limit(10).pages();
    let _: Pages<Thing, ByPageError> = client.by_page().page(2).pages();
    let _: Pages<Thing, ByTokenError> = client.by_token().pages();
    let _: Pages<Thing, ByLinkError> = client.by_link().pages();
    assert_eq!(<dyn Things>::ENDPOINTS[0].pagination(), Some(Pagination::Offset { limit: 1, offset: 2 }));
}
