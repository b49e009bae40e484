use fingerpost::endpoints;

#[endpoints]
pub trait Search {
    #[endpoint(POST "/search")]
    fn search(&self, #[header("x-filter", deep)] filter: &std::collections::BTreeMap<String, i64>) -> Vec<String>;
}

fn main() {}
