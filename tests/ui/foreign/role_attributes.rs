use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(POST "/a/<id>")]
    fn a(&self, #[path("id")] id: u64, #[param("X")] x: &str, #[field("user")] user: &str) -> ();
    #[endpoint(POST "/b")]
    fn b(&self, #[header_param("x-trace")] trace: &str, #[json] issue: &str) -> ();
    #[endpoint(GET "/c/<id>")]
    fn c(&self, #[path_variable("issue_id")] id: u64, #[cookie] session: &str, #[bearer] token: &str) -> ();
    #[endpoint(GET "/d")]
    fn d(&self, #[serde(rename = "type")] kind: &str, #[serde(default)] x: Option<u8>, #[serde(flatten)] y: u8) -> ();
    #[endpoint(GET "/e")]
    fn e(&self, #[default(25)] limit: i64, #[optional] x: &str, #[required] y: &str) -> ();
    #[endpoint(GET "/f")]
    fn f(&self, #[from_header] x_trace: &str, #[param] x: &str) -> ();
    #[endpoint(GET "/g/<id>")]
    fn g(&self, #[pathvariable] id: u64, #[requestparam("x")] x: &str, #[requestheader("y")] y: &str) -> ();
}

fn main() {}
