use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a", response_type = String, max_attempts = 3)]
    fn a(&self) -> String;
    #[endpoint(POST "/b", request_body = Issue, query_params("q"))]
    fn b(&self) -> ();
    #[endpoint(GET "/c", response_body = Vec<String>, error_responses(404))]
    fn c(&self) -> Vec<String>;
    #[endpoint(GET "/d", response_model = String, output = event_stream, operation_id = "d2", unauthenticated)]
    fn d(&self) -> fingerpost::Events;
}

fn main() {}
