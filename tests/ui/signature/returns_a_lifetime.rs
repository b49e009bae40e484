use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/a")]
    fn a(&self) -> &'a str;

    #[endpoint(GET "/b")]
    fn b(&self) -> std::borrow::Cow<'_, str>;
}

fn main() {}
