use fingerpost::endpoints;

#[endpoints]
pub trait Pictures {
    #[endpoint(POST "/pictures")]
    fn store(&self, #[part(file, media_type = "png")] scan: &[u8]) -> ();
}

fn main() {}
