use fingerpost::endpoints;

#[endpoints]
pub trait Cache {
    #[endpoint(PURGE "/cache")]
    fn purge(&self) -> ();
}

fn main() {}
