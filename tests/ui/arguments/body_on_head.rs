use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(HEAD "/things")]
    fn thing(&self, #[body] a: &str) -> ();
}

fn main() {}
