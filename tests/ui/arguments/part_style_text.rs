use fingerpost::endpoints;

#[endpoints]
pub trait Pictures {
    #[endpoint(POST "/pictures")]
    fn store(&self, #[part(text)] title: &str) -> ();
}

fn main() {}
