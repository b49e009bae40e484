use fingerpost::endpoints;

#[endpoints(service = ThingsService)]
pub trait Things {
    #[endpoint(GET "/service")]
    fn service(&self) -> String;
}

fn main() {}
