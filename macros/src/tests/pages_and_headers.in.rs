#[endpoints]
pub trait Users {
    /// Lists all users.
    #[endpoint(
        GET "/users",
        paginate = offset(limit, offset),
        response_headers(total: u64 = "x-total-count", etag: String),
        operation = "listUsers",
        docs = "https://api.example/listUsers",
        stability = deprecated
    )]
    fn users(&self, limit: Option<i64>, offset: Option<i64>) -> Vec<User>;

    /// Target of a link.
    #[endpoint(GET "<next>", auth = same_origin, output = content)]
    fn follow(&self, next: &str, #[header(flatten)] more: Option<&More>) -> Content;
}
