use fingerpost::endpoints;

#[endpoints]
pub trait Pictures {
    #[endpoint(POST "/pictures")]
    fn store(&self, #[part(file, file_name = scan)] scan: &[u8]) -> ();
}

fn main() {}
