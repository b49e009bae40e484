use std::collections::HashMap;

use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a")]
    fn a(&self, #[query_map] filters: &HashMap<String, String>) -> ();
    #[endpoint(GET "/b")]
    fn b(&self, #[headers] headers: &HashMap<String, String>) -> ();
    #[endpoint(POST "/c")]
    fn c(&self, #[field_map] fields: &HashMap<String, String>) -> ();
}

fn main() {}
