use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues")]
    fn issues(&self, limit: i64 = 25, q: Option<&str> = Some("a"), x: Option<u8> = None) -> ();
}

fn main() {}
