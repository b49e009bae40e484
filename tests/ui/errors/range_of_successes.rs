use fingerpost::endpoints;

#[endpoints]
pub trait Tasks {
    #[endpoint(GET "/tasks", errors(2XX => ()))]
    fn tasks(&self) -> Vec<String>;
}

fn main() {}
