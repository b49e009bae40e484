use fingerpost::endpoints;

#[endpoints]
#[derive(Debug)]
#[headers("Accept: text/csv")]
#[base_url("https://api.example/v1")]
#[path("/issues")]
#[error(String)]
pub trait Issues {
    #[endpoint(GET "/issues")]
    fn issues(&self) -> ();
}

fn main() {}
