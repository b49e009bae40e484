use fingerpost::endpoint;

pub trait Things {
    #[endpoint(POST "/things")]
    fn add(&self, #[body] thing: &str);
}

fn main() {}
