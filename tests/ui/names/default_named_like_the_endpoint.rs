use fingerpost::endpoints;

const LIMIT: i64 = 7;

#[endpoints]
pub trait Limits {
    #[endpoint(GET "/limit")]
    fn limit(&self, #[query(default = LIMIT)] of: Option<i64>) -> String;
}

fn main() {}
