#[fingerpost::endpoints(crate = fingerpsot, errors(404 => String))]
pub trait Things {
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: i64, lang: Option<&str>) -> u8;

    #[endpoint(POST "/things", ok(200 => u8, 201 => u16), response_headers(total: u64 = "x-total"))]
    fn store(&self, #[body] thing: &str) -> Stored;
}

fn main() {}
