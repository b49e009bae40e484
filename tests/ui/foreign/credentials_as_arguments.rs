use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a")]
    fn a(&self, #[basic_auth] user: &str) -> ();
    #[endpoint(GET "/b")]
    fn b(&self, #[bearer] token: &str, #[cookie("sid")] session: &str) -> ();
    #[endpoint(GET "/c")]
    fn c(&self, #[api_key] key: &str) -> ();
    #[endpoint(GET "/d")]
    fn d(&self, #[cookie] sid: &str, #[authorization] value: &str) -> ();
}

fn main() {}
