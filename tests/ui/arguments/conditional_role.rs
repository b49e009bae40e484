use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn things(&self, #[cfg_attr(all(), query("x-size"))] size: i64) -> ();
}

fn main() {}
