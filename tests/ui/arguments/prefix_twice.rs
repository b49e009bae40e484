use fingerpost::endpoints;

#[endpoints]
pub trait Search {
    #[endpoint(POST "/search")]
    fn search(&self, #[query(flatten, prefix = "f", prefix = "g")] filter: &std::collections::BTreeMap<String, i64>) -> Vec<String>;
}

fn main() {}
