use fingerpost::endpoints;

#[endpoints]
pub trait Pictures {
    #[endpoint(POST "/pictures")]
    fn store(&self, #[part(flie)] scan: &[u8]) -> ();
}

fn main() {}
