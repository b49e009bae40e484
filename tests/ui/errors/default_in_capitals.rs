use fingerpost::endpoints;

#[endpoints]
pub trait Tasks {
    #[endpoint(GET "/tasks", errors(Default => ()))]
    fn tasks(&self) -> Vec<String>;
}

fn main() {}
