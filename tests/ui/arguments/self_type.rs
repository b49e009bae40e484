use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn things(&self, like: &Self, any: Option<&[Self]>) -> u8;
}

fn main() {}
