#[fingerpost::endpoints(crate = ::another, errors(404 => String))]
pub trait Things {
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: i64, lang: Option<&str>) -> u8;

    #[endpoint(POST "/things", ok(200 => u8, 201 => u16), response_headers(total: u64 = "x-total"))]
    fn store(&self, #[body] thing: &str) -> Stored;
}

macro_rules! things {
    ($name:ident, $method:ident, $of:ty) => {
        #[fingerpost::endpoints(crate = ::another, errors(404 => $of))]
        pub trait $name {
            #[endpoint(GET "/things")]
            fn $method(&self, limit: Option<i64>) -> Vec<$of>;
        }
    };
}

things!(FromAMacro, things, String);

fn main() {
    #[fingerpost::endpoints(crate = ::another, errors(404 => String))]
    pub trait InAFunction {
        #[endpoint(GET "/things/<id>")]
        fn thing(&self, id: i64, lang: Option<&str>) -> u8;
    }
}
