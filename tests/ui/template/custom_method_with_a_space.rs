use fingerpost::endpoints;

#[endpoints]
pub trait Cache {
    #[endpoint("PUR GE" "/cache")]
    fn purge(&self) -> ();
}

fn main() {}
