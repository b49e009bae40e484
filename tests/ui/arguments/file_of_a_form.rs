use fingerpost::endpoints;

#[endpoints]
pub trait Pictures {
    #[endpoint(POST "/pictures")]
    fn store(&self, #[form(file)] scan: &[u8]) -> ();
}

fn main() {}
