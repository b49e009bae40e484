use fingerpost::endpoints;

#[endpoints]
pub trait Pictures {
    #[endpoint(POST "/pictures")]
    fn store(&self, #[part(file, default = b"")] scan: Option<&[u8]>) -> ();
}

fn main() {}
