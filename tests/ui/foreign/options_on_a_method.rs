use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a")]
    #[timeout("30s")]
    fn a(&self) -> ();
    #[endpoint(GET "/b")]
    #[errors(404 => (), 409 => ())]
    fn b(&self) -> ();
    #[endpoint(GET "/c")]
    #[streaming]
    fn c(&self) -> fingerpost::Body;
    #[endpoint(POST "/d")]
    #[idempotent]
    fn d(&self) -> ();
    #[endpoint(POST "/e")]
    #[retry(3)]
    fn e(&self) -> ();
}

fn main() {}
