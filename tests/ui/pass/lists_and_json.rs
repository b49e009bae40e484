//! All types of lists that can be joined, and of values that can be JSON.

use fingerpost::{Client, PerCall, endpoints};

pub type Ids = Vec<i64>;

#[endpoints]
pub trait Search {
    #[endpoint(GET "/search")]
    fn search(
        &self,
        #[query(comma)] owned: Vec<i64>,
        #[query(comma)] array: [&str; 2],
        #[query(comma)] borrowed: &[String],
        #[query(comma)] alias: &Ids,
        #[query(json)] text: &str,
        #[query(json)] list: &[i64],
        #[query(json)] number: Option<i64>,
        #[query(flatten)] pairs: Option<std::collections::BTreeMap<&str, i64>>,
        #[query(comma, default = &[1, 2])] defaulted: Option<&[i64]>,
    ) -> ();
}

fn main() {
    let client = Client::new("https://search.example").unwrap();
    let call = client.search(vec![1, 2], ["a", "b"], &["c".to_owned()], &vec![3], "d", &[4]).number(5);
    assert_eq!(
        call.call().request().unwrap().uri().path_and_query().unwrap(),
        "/search?owned=1%2C2&array=a%2Cb&borrowed=c&alias=3&text=%22d%22&list=%5B4%5D&number=5&defaulted=1%2C2"
    );
}
