use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", paginate = offset(offset, limit))]
    fn things(&self, limit: Option<i64>, offset: Option<i64>) -> Vec<Thing>;

    #[endpoint(GET "/pages", paginate = page(per_page, page))]
    fn pages(&self, page: Option<i64>, per_page: Option<i64>) -> Vec<Thing>;
}

fn main() {}
