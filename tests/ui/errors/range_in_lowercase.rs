use fingerpost::endpoints;

#[endpoints]
pub trait Tasks {
    #[endpoint(GET "/tasks", errors(4xx => ()))]
    fn tasks(&self) -> Vec<String>;
}

fn main() {}
