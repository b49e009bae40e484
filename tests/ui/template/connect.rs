use fingerpost::endpoints;

#[endpoints]
pub trait Cache {
    #[endpoint("CONNECT" "/")]
    fn purge(&self) -> ();
}

fn main() {}
