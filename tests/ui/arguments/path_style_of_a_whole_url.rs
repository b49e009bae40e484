use fingerpost::endpoints;

#[endpoints]
pub trait Colors {
    #[endpoint(GET "<link>", auth = none)]
    fn colors(&self, #[path(comma)] link: &str) -> ();
}

fn main() {}
