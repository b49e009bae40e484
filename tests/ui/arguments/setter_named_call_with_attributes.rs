use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn styled(&self, #[query(comma)] call: Option<&[i64]>) -> ();

    #[endpoint(GET "/things/of")]
    fn named(&self, #[header("x-call")] call: Option<&str>) -> ();

    #[endpoint(GET "/things/by")]
    fn with_default(&self, #[query("by", default = 1)] into_future: Option<i64>) -> ();

    #[endpoint(POST "/things")]
    fn sent(&self, #[body("text/csv", text)] call: Option<&str>) -> ();

    #[endpoint(GET "/calls/<call>")]
    fn in_the_path(&self, #[path] call: Option<&str>) -> ();
}

fn main() {}
