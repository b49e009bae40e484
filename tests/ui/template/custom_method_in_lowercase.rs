use fingerpost::endpoints;

#[endpoints]
pub trait Cache {
    #[endpoint("purge" "/cache")]
    fn purge(&self) -> ();
}

fn main() {}
