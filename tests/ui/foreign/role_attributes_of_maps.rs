use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a")]
    fn a(&self, #[query_map] filters: &std::collections::HashMap<String, String>) -> ();
    #[endpoint(GET "/b")]
    fn b(&self, #[headers] headers: &std::collections::HashMap<String, String>) -> ();
    #[endpoint(GET "/map")]
    fn map(&self, #[header_map] headers: http::HeaderMap, #[header] more: Option<&http::HeaderMap>) -> ();
    #[endpoint(POST "/c")]
    fn c(&self, #[field_map] fields: &std::collections::HashMap<String, String>) -> ();
}

fn main() {}
