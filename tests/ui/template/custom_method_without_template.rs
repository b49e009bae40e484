use fingerpost::endpoints;

#[endpoints]
pub trait Cache {
    #[endpoint("PURGE")]
    fn purge(&self) -> ();
}

fn main() {}
