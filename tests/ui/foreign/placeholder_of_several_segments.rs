use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a/{*path}")]
    fn a(&self, path: &str) -> ();
    #[endpoint(GET "/b/{path...}")]
    fn b(&self, path: &str) -> ();
    #[endpoint(GET "/c/:path*")]
    fn c(&self, path: &str) -> ();
    #[endpoint(GET "/d/{path:.*}")]
    fn d(&self, path: &str) -> ();
    #[endpoint(GET "/e/<path:rest>")]
    fn e(&self, rest: &str) -> ();
    #[endpoint(GET "/f/*path")]
    fn f(&self, path: &str) -> ();
    #[endpoint(GET "/g/{+path}")]
    fn g(&self, path: &str) -> ();
}

fn main() {}
