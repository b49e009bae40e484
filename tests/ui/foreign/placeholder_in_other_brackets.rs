use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a/${id}")]
    fn a(&self, id: u64) -> ();
    #[endpoint(GET "/b/#{id}")]
    fn b(&self, id: u64) -> ();
    #[endpoint(GET "/c/{{id}}")]
    fn c(&self, id: u64) -> ();
    #[endpoint(GET "/d/[id]")]
    fn d(&self, id: u64) -> ();
    #[endpoint(GET "/e/%3Cid%3E")]
    fn e(&self, id: u64) -> ();
    #[endpoint(GET "/f/$id")]
    fn f(&self, id: u64) -> ();
    #[endpoint(GET "/g{/owner,repo}")]
    fn g(&self, owner: &str, repo: &str) -> ();
}

fn main() {}
