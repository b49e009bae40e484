use fingerpost::endpoints;

#[endpoints]
pub trait Things<T> {
    #[endpoint(GET "/things")]
    fn thing(&self, like: &T) -> T;
}

fn main() {}
