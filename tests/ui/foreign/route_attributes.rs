use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[post("/issues/<id>/lock")]
    fn lock(&self, id: u64) -> ();
    #[GET("issues/{id}?full=true")]
    fn issue(&self, id: u64) -> ();
    #[get("/notes/{noteId}")]
    fn note(&self, note_id: u64) -> ();
    #[request(method = "DELETE", path = "/issues/:id")]
    fn remove(&self, id: u64) -> ();
    #[RequestLine("PUT /issues/{id}")]
    fn replace(&self, id: u64) -> ();
    #[put_mapping("/files/{*path}")]
    fn store(&self, path: &str) -> ();
    #[request_line("DELETE /labels/{id}")]
    fn unlabel(&self, id: u64) -> ();
    #[request_mapping(value = "/labels/{id}", method = "PUT")]
    fn label(&self, id: u64) -> ();
    #[get("/open issues")]
    fn open(&self) -> ();
    #[http_patch]
    fn change(&self) -> ();
}

fn main() {}
