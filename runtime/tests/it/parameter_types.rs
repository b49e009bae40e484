//! Parameter values of every type: lists, characters, and the types of other crates, in every role.

use chrono::{FixedOffset, TimeZone, Utc};
use fingerpost::{Client, Error, Model, PerCall, endpoints};
use jiff::civil;
use url::Url;
use uuid::Uuid;

const ID: Uuid = Uuid::from_u128(0x1234_5678_9abc_def0_1234_5678_9abc_def0);

#[endpoints]
trait Lists {
    #[endpoint(GET "/books")]
    fn books(
        &self,
        tag: Vec<String>,
        id: [u8; 2],
        lang: Option<&Vec<&str>>,
        year: Option<&[u16; 1]>,
        #[query(comma)] word: Option<Vec<String>>,
    ) -> ();

    #[endpoint(POST "/books")]
    fn order(&self, #[form] id: Vec<Uuid>, #[form(pipe)] at: Option<Vec<civil::Time>>) -> ();
}

#[endpoints]
trait Values {
    #[endpoint(GET "/<id>/<letter>/<day>/<origin>")]
    fn any(
        &self,
        id: Uuid,
        letter: char,
        day: civil::Date,
        origin: &Url,
        local: Option<civil::DateTime>,
        time: Option<civil::Time>,
        since: Option<chrono::DateTime<FixedOffset>>,
        until: Option<chrono::NaiveDate>,
        naive: Option<chrono::NaiveDateTime>,
        clock: Option<chrono::NaiveTime>,
        ids: Option<&[Uuid]>,
        #[header("if-modified-since")] modified: Option<chrono::DateTime<Utc>>,
        #[header("x-id")] header_id: Option<Uuid>,
        #[header("x-time")] header_time: Option<civil::Time>,
    ) -> ();
}

fn client() -> Client {
    Client::new("https://books.example").unwrap()
}

fn body(request: http::Request<fingerpost::Body>) -> String {
    String::from_utf8(request.into_body().into_bytes().unwrap().to_vec()).unwrap()
}

#[test]
fn a_list_of_any_kind_repeats_its_name_or_is_joined() {
    let owned = vec!["tea & cake".to_owned(), "jam".to_owned()];
    let call = client().books(owned.clone(), [1, 2]).lang(&vec!["en", "fr"]).year(&[1815]).word(owned.clone());
    let query = "tag=tea%20%26%20cake&tag=jam&id=1&id=2&lang=en&lang=fr&year=1815&word=tea%20%26%20cake%2Cjam";
    assert_eq!(call.request().unwrap().uri().query().unwrap(), query);
    let order = client().order(vec![ID]).at(vec![civil::time(9, 30, 0, 0), civil::time(18, 0, 0, 0)]);
    let form = "id=12345678-9abc-def0-1234-56789abcdef0&at=09%3A30%3A00%7C18%3A00%3A00";
    assert_eq!(body(order.request().unwrap()), form);

    let refused = |result: Result<_, Error>| result.map(|_| ()).unwrap_err().to_string();
    let empty = "is an empty list, which a repeated parameter cannot express; leave it out instead; nothing was sent";
    assert!(refused(client().books(Vec::new(), [1, 2]).request()).ends_with(empty));
    let comma = client().books(owned, [1, 2]).word(vec!["a,b".to_owned()]);
    assert!(comma.request().unwrap_err().is_argument());
}

#[test]
fn types_of_other_crates_are_parameters_in_every_role() {
    let origin = Url::parse("https://Books.example/a?b#c").unwrap();
    let since = FixedOffset::east_opt(3600).unwrap().with_ymd_and_hms(2026, 11, 24, 1, 30, 0).unwrap();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let call = client()
        .any(ID, 'é', civil::date(2026, 11, 24), &origin)
        .local(civil::datetime(2026, 11, 24, 18, 30, 0, 0))
        .time(civil::time(18, 30, 0, 500_000_000))
        .since(since)
        .until(day)
        .naive(day.and_hms_opt(18, 30, 0).unwrap())
        .clock(chrono::NaiveTime::from_hms_milli_opt(18, 30, 0, 250).unwrap())
        .ids(&[ID])
        .modified(since.to_utc())
        .header_id(ID)
        .header_time(civil::time(18, 30, 0, 0));
    let request = call.request().unwrap();
    let id = "12345678-9abc-def0-1234-56789abcdef0";
    let path = format!("/{id}/%C3%A9/2026-11-24/https%3A%2F%2Fbooks.example%2Fa%3Fb%23c");
    assert_eq!(request.uri().path(), path);
    let query = format!(
        "local=2026-11-24T18%3A30%3A00&time=18%3A30%3A00.5&since=2026-11-24T00%3A30%3A00Z&until=2026-11-24\
         &naive=2026-11-24T18%3A30%3A00&clock=18%3A30%3A00.250&ids={id}"
    );
    assert_eq!(request.uri().query().unwrap(), query);
    assert_eq!(request.headers()["if-modified-since"], "Tue, 24 Nov 2026 00:30:00 GMT");
    assert_eq!(
        (&request.headers()["x-id"], &request.headers()["x-time"]),
        (&id.parse().unwrap(), &"18:30:00".parse().unwrap())
    );

    let late = Utc.with_ymd_and_hms(10_000, 1, 1, 0, 0, 0).unwrap();
    let error = client().any(ID, 'a', civil::date(1, 1, 1), &origin).modified(late).request().unwrap_err();
    assert!(error.is_argument(), "{error}");
}

#[derive(Debug, Model, PartialEq)]
struct Opening {
    from: civil::DateTime,
    closes: Option<civil::Time>,
    #[model(serde)]
    shop: Vec<String>,
}

#[derive(Debug, Model, PartialEq)]
#[model(lenient)]
struct Loose {
    from: Option<civil::DateTime>,
    closes: Vec<civil::Time>,
}

#[test]
fn civil_times_are_fields_of_models() {
    let json = r#"{"from":"2026-11-24T09:00:00","closes":"18:30:00","shop":["a"]}"#;
    let opening: Opening = serde_json::from_str(json).unwrap();
    let from = civil::datetime(2026, 11, 24, 9, 0, 0, 0);
    let closes = civil::time(18, 30, 0, 0);
    assert_eq!(opening, Opening { from, closes: Some(closes), shop: vec!["a".into()] });
    assert_eq!(serde_json::to_string(&opening).unwrap(), json);
    let loose: Loose = serde_json::from_str(r#"{"from":"","closes":["18:30"]}"#).unwrap();
    assert_eq!(loose, Loose { from: None, closes: vec![closes] });
    assert!(serde_json::from_str::<Opening>(r#"{"from":"noon","shop":[]}"#).is_err());
}
