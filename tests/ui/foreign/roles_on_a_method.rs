use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(POST "/a")]
    #[multipart]
    fn a(&self, form: fingerpost::Multipart) -> ();
    #[endpoint(POST "/b")]
    #[form_url_encoded]
    fn b(&self, user: &str) -> ();
    #[endpoint(POST "/b2")]
    #[form_urlencoded]
    fn b2(&self, user: &str) -> ();
    #[endpoint(POST "/c")]
    #[body]
    fn c(&self, issue: &str) -> ();
    #[endpoint(GET "/d")]
    #[query]
    fn d(&self, q: &str) -> ();
    #[endpoint(GET "/e")]
    #[serde(rename_all = "camelCase")]
    fn e(&self, q: &str) -> ();
}

fn main() {}
