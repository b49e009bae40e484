use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a/<id: u64>")]
    fn a(&self, id: u64) -> ();
    #[endpoint(GET "/b/{id:int}")]
    fn b(&self, id: u64) -> ();
    #[endpoint(GET "/c/<int:id>")]
    fn c(&self, id: u64) -> ();
    #[endpoint(GET "/d/:id(\\d+)")]
    fn d(&self, id: u64) -> ();
    #[endpoint(GET "/e/{id:[0-9]{3}}")]
    fn e(&self, id: u64) -> ();
    #[endpoint(GET "/f/<id: Option<u64>>")]
    fn f(&self, id: u64) -> ();
    #[endpoint(GET "/g/{id?}")]
    fn g(&self, id: u64) -> ();
}

fn main() {}
