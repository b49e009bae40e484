use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", paginate = offset(per_page, page))]
    fn things(&self, page: Option<i64>, per_page: Option<i64>) -> Vec<Thing>;

    #[endpoint(GET "/all", paginate = offset(limit, n))]
    fn all(&self, limit: Option<i64>, #[query("page[number]")] n: Option<i64>) -> Vec<Thing>;
}

fn main() {}
