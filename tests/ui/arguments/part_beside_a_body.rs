use fingerpost::endpoints;

#[endpoints]
pub trait Pictures {
    #[endpoint(POST "/pictures")]
    fn store(&self, #[part] title: &str, #[body] scan: &str) -> ();
}

fn main() {}
