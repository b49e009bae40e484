use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(POST "/pictures")]
    fn store(&self, #[part("file")] file: &[u8]) -> ();
}

fn main() {}
