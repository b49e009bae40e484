use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[cfg(all())]
    #[endpoint(GET "/a")]
    fn list(&self) -> u8;

    #[endpoint(GET "/b")]
    fn list(&self) -> u8;
}

fn main() {}
