use fingerpost::endpoints;

#[derive(serde::Serialize)]
pub struct Filter {}
#[derive(serde::Serialize)]
pub struct Issue {}

#[endpoints]
pub trait Issues {
    #[endpoint(POST "/a/<id>")]
    fn a(&self, Path(id): Path<u64>, Query(filter): Query<Filter>, Json(issue): Json<Issue>) -> ();
    #[endpoint(GET "/b/<owner>/<id>")]
    fn b(&self, Path((owner, id)): Path<(String, u64)>) -> ();
    #[endpoint(POST "/c")]
    fn c(&self, Form(filter): Form<Filter>) -> ();
    #[endpoint(GET "/d")]
    fn d(&self, Extension(x): Extension<u64>) -> ();
}

fn main() {}
