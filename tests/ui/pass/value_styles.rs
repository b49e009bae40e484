//! Lists, JSON, flattened fields, defaults, numbers and times.

use std::collections::BTreeMap;

use fingerpost::{Client, PerCall, PreEncoded, endpoints};

#[derive(serde::Serialize)]
pub struct Filter {
    pub min: i64,
    pub tags: Vec<&'static str>,
    pub none: Option<bool>,
}

#[endpoints]
pub trait Search {
    #[endpoint(GET "/search/<encoded>")]
    fn search(
        &self,
        encoded: &PreEncoded,
        #[query(comma)] ids: &[i64],
        #[query("f", pipe)] fields: Option<&[&str]>,
        #[query(json)] filters: Option<&BTreeMap<&str, &str>>,
        #[query(flatten)] more: Option<&Filter>,
        #[query(default = 25)] limit: Option<i64>,
        #[query("in", default = "all")] place: Option<&str>,
        ratio: Option<f64>,
    ) -> ();
}

fn main() {
    let client = Client::new("https://search.example").unwrap();
    let encoded = PreEncoded::new("a%2Fb").unwrap();
    let target = |call: SearchBuilderForSearch| {
        call.call().request().map(|request| request.uri().path_and_query().unwrap().to_string())
    };
    let bare = target(client.search(&encoded, &[1, 2]));
    assert_eq!(bare.unwrap(), "/search/a%2Fb?ids=1%2C2&limit=25&in=all");
    let filters = BTreeMap::from([("age", ">=60")]);
    let more = Filter { min: 3, tags: vec!["x", "y"], none: None };
    let full = client.search(&encoded, &[]).ratio(0.5).place("here").limit(1).more(&more).filters(&filters);
    assert_eq!(
        target(full.fields(&["a", "b"])).unwrap(),
        "/search/a%2Fb?ids=&f=a%7Cb&filters=%7B%22age%22%3A%22%3E%3D60%22%7D&min=3&tags=x&tags=y&limit=1&in=here&ratio=0.5"
    );
    let refused = target(client.search(&encoded, &[]).ratio(f64::NAN)).unwrap_err();
    assert!(refused.is_argument());
    assert!(refused.to_string().ends_with("argument `ratio` is not a finite number; nothing was sent"), "{refused}");
}
