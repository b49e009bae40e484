use fingerpost::endpoints;

#[derive(serde::Serialize)]
pub struct Filter {
    pub state: String,
}

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a")]
    fn a(
        &self,
        #[query(separator = ",")] a: &[u64],
        #[query("B", csv)] b: &[u64],
        #[query(style = "pipeDelimited")] c: &[u64],
    ) -> ();
    #[endpoint(GET "/b")]
    fn b(
        &self,
        #[query(explode = false)] a: &[u64],
        #[query(explode = true)] b: &[u64],
        #[query(multi)] c: &[u64],
    ) -> ();
    #[endpoint(GET "/c")]
    fn c(&self, #[query(map)] a: &Filter, #[query(style = "deepObject")] b: &Filter, #[query(dots)] c: &Filter) -> ();
    #[endpoint(GET "/d")]
    fn d(&self, #[query(required = false)] a: &str, #[query("B", optional)] b: &str, #[query(required)] c: &str) -> ();
    #[endpoint(GET "/e")]
    fn e(
        &self,
        #[query(default_value = 25)] a: i64,
        #[query(description = "Doc.")] b: &str,
        #[query(max = 9)] c: u8,
    ) -> ();
    #[endpoint(GET "/f")]
    fn f(
        &self,
        #[query(format = "date")] a: &str,
        #[query(example = "x")] b: &str,
        #[query(format = "csv")] c: &[u64],
    ) -> ();
    #[endpoint(GET "/g")]
    fn g(
        &self,
        #[header(rename = "x-a")] a: &str,
        #[header("x-b", separator = ",")] b: &[u64],
        #[query(optional)] c: Option<u8>,
    ) -> ();
}

fn main() {}
