use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct TaskError {}

macro_rules! tasks {
    ($error:ty) => {
        #[endpoints(error = $error)]
        pub trait Tasks {
            #[endpoint(GET "/task", errors(404))]
            fn task(&self) -> String;
        }
    };
}

tasks!(TaskError);

fn main() {}
