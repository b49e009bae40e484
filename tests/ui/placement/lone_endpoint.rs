use fingerpost::endpoint;

pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self);
}

fn main() {}
