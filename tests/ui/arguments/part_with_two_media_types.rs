use fingerpost::endpoints;

#[endpoints]
pub trait Pictures {
    #[endpoint(POST "/pictures")]
    fn store(&self, #[part(file, media_type = "a/b", media_type = "a/c")] scan: &[u8]) -> ();
}

fn main() {}
