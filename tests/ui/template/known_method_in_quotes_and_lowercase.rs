use fingerpost::endpoints;

#[endpoints]
pub trait Cache {
    #[endpoint("get" "/cache")]
    fn purge(&self) -> ();
}

fn main() {}
