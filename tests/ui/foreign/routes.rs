use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET, "/a")]
    fn a(&self) -> ();
    #[endpoint(get = "/b/{id}")]
    fn b(&self, id: u64) -> ();
    #[endpoint { method = GET, path = "/c/{issueId}" }]
    fn c(&self, issue_id: u64) -> ();
    #[endpoint("/d", POST)]
    fn d(&self) -> ();
    #[endpoint("PUT /e", errors(404 => ()))]
    fn e(&self) -> ();
    #[endpoint(delete("/f"))]
    fn f(&self) -> ();
    #[endpoint(http::Method::GET, "/g")]
    fn g(&self) -> ();
    #[endpoint(GET => "/h", timeout = "30s")]
    fn h(&self) -> ();
    #[endpoint(GET /i/<id>/x)]
    fn i(&self, id: u64) -> ();
    #[endpoint(path = "/j", method = "PATCH")]
    fn j(&self) -> ();
    #[endpoint("GET", "/k")]
    fn k(&self) -> ();
}

fn main() {}
