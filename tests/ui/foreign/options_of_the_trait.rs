use fingerpost::endpoints;

#[endpoints(base_url = "https://api.example/v1", path = "/v1", header("accept", "text/csv"), retries = 3, err = Problem, scope)]
pub trait Issues {
    #[endpoint(GET "/issues")]
    fn issues(&self) -> ();
}

fn main() {}
