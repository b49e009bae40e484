use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn things(&self, #[deprecated] #[cfg_attr(all(), deprecated)] size: Option<i64>) -> ();
}

fn main() {}
