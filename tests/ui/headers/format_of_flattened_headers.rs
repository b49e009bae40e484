use fingerpost::endpoints;

#[endpoints(headers("x-app: 1"))]
pub trait Things {
    #[endpoint(GET "/things")]
    fn things(&self, #[header(flatten, format = "a{}")] more: &std::collections::BTreeMap<String, String>) -> String;
}

fn main() {}
