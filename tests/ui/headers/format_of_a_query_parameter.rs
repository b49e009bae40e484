use fingerpost::endpoints;

#[endpoints(headers("x-app: 1"))]
pub trait Things {
    #[endpoint(GET "/things")]
    fn things(&self, #[query("token", format = "Bearer {}")] token: &str) -> String;
}

fn main() {}
