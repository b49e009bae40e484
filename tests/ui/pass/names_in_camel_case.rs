// A method in camel case has the same generated names as one in snake case.

use fingerpost::endpoints;

#[endpoints(errors(404 => ()))]
pub trait Tasks {
    #[allow(non_snake_case)]
    #[endpoint(GET "/task", response_headers(etag: String))]
    fn getTask(&self) -> String;
}

fn main() {
    let _ = |error: GetTaskError| matches!(error, GetTaskError::NotFound);
    let _ = |headers: GetTaskHeaders| headers.etag;
    assert_eq!(GET_TASK.descriptor().name(), "getTask");
}
