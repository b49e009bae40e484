use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/text")]
    fn text(&self) -> str;

    #[endpoint(GET "/bytes")]
    fn bytes(&self) -> [u8];

    #[endpoint(GET "/names")]
    fn names(&self) -> Vec<str>;

    #[endpoint(GET "/tool")]
    fn tool(&self) -> dyn ToString;
}

fn main() {}
