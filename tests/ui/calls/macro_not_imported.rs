use fingerpost::Client;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues/<id>")]
    fn issue(&self, id: u64) -> String;
}

// The macro does not run, and the compiler suggests no import of an attribute.
pub type Of = Client;

fn main() {}
