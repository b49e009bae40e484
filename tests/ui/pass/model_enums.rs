//! String enums, closed and open.

use fingerpost::{Client, Model, PerCall, endpoints};

#[derive(Clone, Copy, Debug, Model, PartialEq)]
#[model(rename_all = "SCREAMING-KEBAB-CASE")]
pub enum Closed {
    #[model(alias = "tea-pot")]
    TeaPot = 7,
    r#Final,
}

#[derive(Clone, Debug, Eq, Hash, Model, PartialEq)]
#[non_exhaustive]
pub enum Open {
    #[model(rename = "*")]
    All,
    #[model(other)]
    Another(String),
}

#[derive(Debug, Model)]
enum OnlyOthers {
    #[model(other)]
    Any(std::string::String),
}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<closed>")]
    fn things(&self, closed: Closed, open: Option<&Open>, all: &[Open]) -> ();
}

fn main() {
    assert_eq!(serde_json::from_str::<Closed>("\"tea-pot\"").unwrap(), Closed::TeaPot);
    assert_eq!(serde_json::to_string(&[Closed::TeaPot, Closed::Final]).unwrap(), r#"["TEA-POT","FINAL"]"#);
    assert_eq!((Open::from("*"), Open::from("x".to_owned())), (Open::All, Open::Another("x".into())));
    assert_eq!("x".parse::<OnlyOthers>().unwrap().as_str(), "x");
    let client = Client::new("https://things.example").unwrap();
    let call = client.things(Closed::TeaPot, &[Open::All, Open::from("x")]).open(&Open::All);
    let target = "https://things.example/things/TEA-POT?open=%2A&all=%2A&all=x";
    assert_eq!(call.call().request().unwrap().uri(), target);
}
