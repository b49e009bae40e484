use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[cfg_attr(all(), endpoint(GET "/things"))]
    fn things(&self) -> ();
}

fn main() {}
