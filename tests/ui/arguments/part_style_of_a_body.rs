use fingerpost::endpoints;

#[endpoints]
pub trait Pictures {
    #[endpoint(POST "/pictures")]
    fn store(&self, #[part(bytes)] scan: &[u8]) -> ();
}

fn main() {}
