//! A type passed to a macro as `$t:ty`, or written in parentheses, has the meaning it has when written out.

use std::collections::BTreeMap;

use fingerpost::testing::{Failure, Incoming};
use fingerpost::{Bytes, Client, Model, PerCall, endpoints};

macro_rules! things {
    (
        $unit:ty, $optional:ty, $text:ty, $bytes:ty, $ids:ty, $stored:ty, $count:ty
    ) => {
        #[endpoints(errors(404 => $unit), service = ThingsService)]
        pub trait Things {
            #[endpoint(GET "/things", paginate = offset(limit, offset))]
            fn list(&self, limit: $optional, offset: $optional) -> Vec<$count>;

            #[endpoint(DELETE "/things/<id>")]
            fn delete(&self, id: $text, #[query(comma)] ids: $ids) -> $unit;

            #[endpoint(PUT "/texts", ok(200 => $count, 201 => $unit))]
            fn text(&self, #[body(text)] text: $text) -> $stored;

            #[endpoint(PUT "/bytes", output = bytes, response_headers(total: $count))]
            fn bytes(&self, #[body(bytes)] bytes: $bytes) -> Bytes;
        }
    };
}

things!((), Option<i64>, &str, &[u8], &[i64], Stored, u64);

#[endpoints(prefix = "Parts", errors(404 => (())))]
pub trait Parts {
    #[endpoint(POST "/parts")]
    #[allow(unused_parens)]
    fn part(&self, #[body(text)] text: (&str), limit: (Option<i64>), #[query(comma)] ids: &[(i64)]) -> (());
}

struct Server;

impl ThingsService for Server {
    async fn list(&self, _: Incoming, of: ListArguments) -> Result<Vec<u64>, Failure<ListError>> {
        let ListArguments { limit, offset } = of;
        Ok(limit.into_iter().chain(offset).map(i64::unsigned_abs).collect())
    }
}

macro_rules! model {
    ($name:ident, $optional:ty, $list:ty, $map:ty) => {
        #[derive(Debug, Default, Model, PartialEq)]
        #[allow(unused_parens)]
        #[model(default, skip_none)]
        pub struct $name {
            size: $optional,
            #[model(skip_none)]
            name: ($optional),
            list: $list,
            #[model(flatten)]
            rest: $map,
        }
    };
}

model!(Thing, Option<u8>, Vec<u8>, BTreeMap<String, serde_json::Value>);

macro_rules! kind {
    ($text:ty) => {
        #[derive(Debug, Model, PartialEq)]
        pub enum Kind {
            Small,
            #[model(other)]
            Other($text),
        }
    };
}

kind!(String);

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let request = client.list().limit(1).call().request().unwrap();
    assert_eq!(request.uri(), "https://things.example/things?limit=1");
    let _ = client.list().pages();
    let request = client.delete("a", &[1, 2]).call().request().unwrap();
    assert_eq!(request.uri(), "https://things.example/things/a?ids=1%2C2");
    assert_eq!(client.text("a").call().request().unwrap().headers()["content-type"], "text/plain; charset=utf-8");
    assert_eq!(client.bytes(b"a").call().request().unwrap().headers()["content-type"], "application/octet-stream");
    assert!(matches!(Stored::Created, Stored::Created));
    assert!(matches!(DeleteError::NotFound, DeleteError::NotFound));
    let _: Option<u64> = None::<BytesHeaders>.and_then(|headers| headers.total);
    assert_eq!(client.part("a", &[1]).limit(2).call().request().unwrap().uri().query(), Some("limit=2&ids=1"));
    assert!(matches!(PartsPartError::NotFound, PartsPartError::NotFound));
    let _ = Server;

    let thing = Thing::default();
    assert_eq!(serde_json::to_string(&thing).unwrap(), r#"{"list":[]}"#);
    assert_eq!(serde_json::from_str::<Thing>("{}").unwrap(), thing);
    assert_eq!(serde_json::from_str::<Kind>(r#""big""#).unwrap(), Kind::Other("big".to_owned()));
}
