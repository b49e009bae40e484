use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a")]
    #[headers("Accept: text/csv")]
    fn a(&self) -> ();
    #[endpoint(GET "/b")]
    #[header("Accept", "text/csv")]
    fn b(&self) -> ();
}

fn main() {}
