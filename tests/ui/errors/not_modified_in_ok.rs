use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", ok(200, 304))]
    fn thing(&self, #[header("if-none-match")] etag: Option<&str>) -> String;
}

fn main() {}
