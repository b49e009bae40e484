use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize, serde::Serialize)]
pub struct Issue {}
pub struct Json<T>(pub T);

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a")]
    fn a(&self) -> Json<Issue>;
}

fn main() {}
