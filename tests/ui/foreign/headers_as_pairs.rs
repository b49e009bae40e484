use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a", headers("accept" = "text/csv"))]
    fn a(&self) -> ();
    #[endpoint(GET "/b", headers("accept", "text/csv"))]
    fn b(&self) -> ();
    #[endpoint(GET "/c", headers(("accept", "text/csv"), ("x-trace", "1")))]
    fn c(&self) -> ();
    #[endpoint(GET "/d", headers(accept = "text/csv"))]
    fn d(&self) -> ();
    #[endpoint(GET "/e", headers = ["accept: text/csv"])]
    fn e(&self) -> ();
    #[endpoint(GET "/f", headers = { "accept": "text/csv" })]
    fn f(&self) -> ();
}

fn main() {}
