use fingerpost::endpoints;

#[endpoints]
pub trait Search {
    #[endpoint(POST "/search")]
    fn search(&self, #[query(flag)] all: i64) -> Vec<String>;
}

fn main() {}
