//! Descriptors contain the schemas of parameters, results and errors, where they are known.

use fingerpost::{Described, Schema, endpoints};

#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Opaque {}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Name(String);

impl Described for Name {
    fn schema() -> Schema {
        Schema::Text
    }
}

#[endpoints]
pub trait Things {
    #[endpoint(PUT "/things/<id>", errors(404 => Name, 409 => Opaque, 410 => ()))]
    fn put(&self, id: i64, #[body] names: &[Name], tags: Option<&[&str]>, ratio: Option<f64>) -> Vec<Option<Name>>;

    #[endpoint(GET "/opaque")]
    fn opaque(&self) -> Opaque;

    #[endpoint(POST "/either", ok(200 => bool, 201 => Opaque))]
    fn either(&self) -> Either;
}

fn main() {
    let list = |schema| Some(Schema::List(Box::new(schema)));
    let [put, opaque, either] = <dyn Things>::ENDPOINTS else { panic!("there are three") };
    let forms: Vec<_> = put.parameters().map(|parameter| parameter.value_schema()).collect();
    assert_eq!(forms, [Some(Schema::Integer), list(Schema::Text), list(Schema::Text), Some(Schema::Number)]);
    assert_eq!(put.result_schema(200), list(Schema::Text));
    assert_eq!((put.error_body(404), put.error_body(409), put.error_body(410)), (Some(Schema::Text), None, None));
    assert_eq!(opaque.result_schema(200), None);
    assert_eq!((either.result_schema(200), either.result_schema(201)), (Some(Schema::Boolean), None));
}
