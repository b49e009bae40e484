use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a", output = String)]
    fn a(&self) -> String;
    #[endpoint(GET "/b", output = Vec<u8>)]
    fn b(&self) -> Vec<u8>;
    #[endpoint(GET "/c", output = fingerpost::Body)]
    fn c(&self) -> fingerpost::Body;
    #[endpoint(GET "/d", output = csv)]
    fn d(&self) -> String;
    #[endpoint(GET "/e", output = Page<Issue>)]
    fn e(&self) -> ();
    #[endpoint(GET "/f", stability = my::beta)]
    fn f(&self) -> ();
}

fn main() {}
