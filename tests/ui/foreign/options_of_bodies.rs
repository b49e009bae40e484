use fingerpost::endpoints;

#[derive(serde::Serialize)]
pub struct Issue {
    pub title: String,
}

#[endpoints]
pub trait Issues {
    #[endpoint(POST "/a")]
    fn a(&self, #[body(urlencoded)] issue: &Issue) -> ();
    #[endpoint(POST "/b")]
    fn b(&self, #[body(binary)] bytes: &[u8]) -> ();
    #[endpoint(POST "/c")]
    fn c(&self, #[body(string)] text: &str) -> ();
    #[endpoint(POST "/d")]
    fn d(&self, #[body(content_type = "text/csv")] text: &str) -> ();
    #[endpoint(POST "/e")]
    fn e(&self, #[body(mime = "image/png")] bytes: Vec<u8>) -> ();
    #[endpoint(POST "/f")]
    fn f(&self, #[body(format = "application/merge-patch+json")] issue: &Issue) -> ();
    #[endpoint(POST "/g")]
    fn g(&self, #[body(type = "application/json")] issue: &Issue) -> ();
    #[endpoint(POST "/h", content_type = "text/csv")]
    fn h(&self, #[body(text)] text: &str) -> ();
    #[endpoint(POST "/i")]
    fn i(&self, #[body(content_type = "application/x-www-form-urlencoded")] issue: &Issue) -> ();
    #[endpoint(POST "/j")]
    fn j(&self, #[body(content_type = "multipart/form-data")] form: fingerpost::Multipart) -> ();
    #[endpoint(POST "/k")]
    fn k(&self, #[body(content_type = "application/octet-stream")] body: fingerpost::Body) -> ();
    #[endpoint(POST "/l", content_type = "application/json")]
    fn l(&self, #[body] issue: &Issue) -> ();
    #[endpoint(POST "/m")]
    fn m(&self, #[body(form_data)] form: fingerpost::Multipart) -> ();
    #[endpoint(POST "/n")]
    fn n(&self, #[body(reader)] body: fingerpost::Body) -> ();
}

fn main() {}
