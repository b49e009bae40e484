use fingerpost::endpoints;

#[endpoints(error = [u8])]
pub trait Things {
    #[endpoint(GET "/a", errors(404 => str, 410 => _, 422 => &str, 429))]
    fn a(&self) -> String;

    #[endpoint(POST "/b", ok(200 => Box<_>, 201 => Vec<str>))]
    fn b(&self) -> Stored;
}

fn main() {}
