use fingerpost::endpoints;

#[endpoints]
pub trait Search {
    #[endpoint(POST "/search")]
    fn search(&self, #[query("f", prefix = "f_")] filter: i64) -> Vec<String>;
}

fn main() {}
