use fingerpost::endpoints;

#[endpoints(errors(404 => ()))]
pub trait ListError {
    #[endpoint(GET "/list")]
    fn list(&self) -> String;
}

fn main() {}
