use fingerpost::endpoints;

#[endpoints]
pub trait Tasks {
    #[endpoint(GET "/tasks", errors(5XX, default))]
    fn tasks(&self) -> Vec<String>;
}

fn main() {}
