//! A setter takes the declared type itself, so that the compiler infers, converts and dereferences its value.

use std::collections::BTreeMap;

use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues")]
    fn issues(
        &self,
        state: Option<&str>,
        limit: Option<i64>,
        labels: Option<&[&str]>,
        ids: Option<Vec<i64>>,
        #[query(flatten)] more: Option<&BTreeMap<String, i64>>,
    ) -> Vec<String>;
}

fn main() {
    let client = Client::new("https://issues.example").unwrap();
    let (name, boxed): (String, Box<str>) = ("open".to_owned(), "open".into());
    let call = || client.issues().limit("1".parse().unwrap()).limit(1_i32.into()).limit(Default::default());
    let call = || call().limit(3).state(name.as_ref()).state(&boxed).state(&&name).ids([1, 2].into_iter().collect());
    let call = || call().labels(&[&name, "bug"]).more(&Box::new(BTreeMap::from([("a".into(), 1.into())])));
    let uri = call().state(&name).request().unwrap().uri().to_string();
    assert_eq!(uri, "https://issues.example/issues?state=open&limit=3&labels=open&labels=bug&ids=1&ids=2&a=1");
    // An `Option` is passed by `maybe`; without a value nothing is sent.
    let call = client.issues().maybe(Some(2), |call, limit| call.limit(limit));
    let call = call.maybe(None, |call, state| call.state(state));
    assert_eq!(call.request().unwrap().uri(), "https://issues.example/issues?limit=2");
}
