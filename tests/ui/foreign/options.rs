use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a", response = String, accept = "text/csv", retries = 3)]
    fn a(&self) -> String;
    #[endpoint(POST "/b", body = Issue, content_type = "text/csv", query = ["q"], form, multipart)]
    fn b(&self) -> ();
    #[endpoint(GET "/c", header = "accept: text/csv", status = 201, throws(404, 409))]
    fn c(&self) -> ();
    #[endpoint(GET "/d", user_agent = "me", base_url = "https://api.example", path = "/d", name = "get_d", deprecated, no_auth)]
    fn d(&self) -> ();
    #[endpoint(GET "/e", preview, summary = "E", tags = ["e"], bytes, error = Problem)]
    fn e(&self) -> Vec<u8>;
    #[endpoint(GET "/f", response, csv)]
    fn f(&self) -> String;
}

fn main() {}
