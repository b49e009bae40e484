use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/x?kind=user&y=1")]
    fn thing(&self, #[query("kind")] k: Option<&str>) -> String;
}

fn main() {}
