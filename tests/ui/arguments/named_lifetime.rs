use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn things(&self, name: &'a str, fields: Option<std::borrow::Cow<'a, str>>) -> u8;
}

fn main() {}
