use fingerpost::endpoints;

#[derive(serde::Serialize)]
pub struct Issue {
    pub title: String,
}

#[endpoints]
pub trait Issues {
    #[endpoint(POST "/a")]
    fn a(&self, #[Query("state")] state: &str, #[Header("X-Id")] id: &str, #[Body] issue: &Issue) -> ();
    #[endpoint(POST "/b/<id>")]
    fn b(&self, #[param("id")] id: u64, #[Form] user: &str, #[Header] x_id: &str) -> ();
}

fn main() {}
