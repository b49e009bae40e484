use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize, serde::Serialize)]
pub struct Issue {}
pub struct Json<T>(pub T);
pub struct Query<T>(pub T);
pub struct Form<T>(pub T);
pub struct Path<T>(pub T);

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a/<id>")]
    fn a(&self, id: Path<u64>, filter: Query<Issue>) -> ();
    #[endpoint(POST "/b")]
    fn b(&self, issue: Json<Issue>, form: Option<Form<Issue>>) -> ();
    #[endpoint(POST "/c")]
    fn c(&self, issue: &Json<Issue>) -> ();
}

fn main() {}
