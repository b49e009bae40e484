use fingerpost::endpoints;

#[endpoints]
pub trait Cache {
    #[endpoint("" "/cache")]
    fn purge(&self) -> ();
}

fn main() {}
