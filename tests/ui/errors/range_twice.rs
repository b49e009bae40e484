use fingerpost::endpoints;

#[endpoints]
pub trait Tasks {
    #[endpoint(GET "/tasks", errors(4XX => (), default => (), 4XX => i64))]
    fn tasks(&self) -> Vec<String>;
}

fn main() {}
