use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/x?filter[kind]=user")]
    fn thing(&self) -> String;
}

fn main() {}
