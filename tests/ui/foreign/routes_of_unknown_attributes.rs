use fingerpost::endpoints;

#[derive(serde::Serialize)]
pub struct Issue {
    pub title: String,
}

#[endpoints]
pub trait Issues {
    #[oai(path = "/issues/:id", method = "put")]
    fn a(&self, id: u64) -> ();
    #[utoipa::path(get, path = "/issues/{id}")]
    fn b(&self, id: u64) -> ();
    #[RequestMapping(method = "DELETE", value = "/issues/{id}")]
    fn c(&self, id: u64) -> ();
    #[handler("PATCH", "/issues/{id}")]
    fn d(&self, id: u64) -> ();
    #[post("/issues", format = "json", data = "<issue>")]
    fn e(&self, issue: &Issue) -> ();
}

fn main() {}
