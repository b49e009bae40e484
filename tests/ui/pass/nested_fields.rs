//! Nested fields, flattened fields with a prefix, and flags, required and optional, in queries and forms.

use std::collections::BTreeMap;

use fingerpost::{Client, PerCall, endpoints};

#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub struct Filter {
    pub author: BTreeMap<String, String>,
}

#[endpoints(service = SearchService)]
pub trait Search {
    #[endpoint(POST "/search")]
    fn search(
        &self,
        #[query(deep)] filter: &Filter,
        #[query("f", dotted)] dotted: Option<Filter>,
        #[query(flatten, prefix = "x-")] more: Option<&BTreeMap<String, String>>,
        #[query(flag)] exact: bool,
        #[query("all", flag)] everything: Option<&bool>,
        #[form(deep)] fields: &Filter,
        #[form(flag, default = true)] really: Option<bool>,
    ) -> ();
}

fn main() {
    let client = Client::new("https://shop.example").unwrap();
    let filter = Filter { author: BTreeMap::from([("name".to_owned(), "Austen".to_owned())]) };
    let call = client.search(&filter, true, &filter).dotted(filter.clone()).everything(&true).more(&filter.author);
    let request = call.request().unwrap();
    let query = "filter%5Bauthor%5D%5Bname%5D=Austen&f.author.name=Austen&x-name=Austen&exact&all";
    assert_eq!(request.uri().query(), Some(query));
    assert_eq!(request.body().as_bytes(), Some(&b"fields%5Bauthor%5D%5Bname%5D=Austen&really"[..]));
}
